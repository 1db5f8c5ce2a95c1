package io.github.apierrors.client;

import java.net.URI;
import java.util.List;

import io.github.apierrors.handling.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RequestIdPropagationTests {

	private final RequestIdPropagation propagation = new RequestIdPropagation(
			() -> List.of("orders.Example.com", "*.svc.example.com"));

	private final HttpHeaders headers = new HttpHeaders();

	@BeforeEach
	void startRequest() {
		MDC.put(RequestId.MDC_KEY, "req_1");
	}

	@AfterEach
	void endRequest() {
		MDC.clear();
	}

	@ParameterizedTest
	@CsvSource({ "https://orders.example.com/x, true", "https://ORDERS.example.com:8443, true",
			"https://a.svc.example.com, true", "https://a.b.svc.example.com, true", "https://svc.example.com, false",
			"https://xsvc.example.com, false", "https://example.com, false",
			"https://orders.example.com.evil.org, false", "mailto:orders.example.com, false" })
	void stampsNamedHostsOnly(URI uri, boolean stamped) {
		this.propagation.stamp(uri, this.headers);
		assertThat(this.headers.getFirst("X-Request-ID")).isEqualTo(stamped ? "req_1" : null);
	}

	@Test
	void keepsAnIdThatTheCallerSet() {
		this.headers.set("X-Request-ID", "own");
		this.propagation.stamp(URI.create("https://orders.example.com"), this.headers);
		assertThat(this.headers.get("X-Request-ID")).containsExactly("own");
	}

	@Test
	void stampsNothingOutsideARequest() {
		MDC.clear();
		this.propagation.stamp(URI.create("https://orders.example.com"), this.headers);
		assertThat(this.headers.getFirst("X-Request-ID")).isNull();
	}

}
