package io.github.apierrors.micrometer;

import java.util.UUID;

import io.github.apierrors.ApiException;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FailureCounterTests {

	@LocalServerPort
	int port;

	@Autowired
	MeterRegistry registry = new SimpleMeterRegistry();

	@BeforeEach
	void startAtZero() {
		this.registry.clear();
	}

	@Test
	void countsByCodeStatusAndEntryPoint() {
		HttpExchange.get(this.port, "/bug");
		HttpExchange.get(this.port, "/bug");
		HttpExchange.get(this.port, "/status");
		assertThat(count("internal_error", "500", "handler")).isEqualTo(2);
		assertThat(count("service_unavailable", "502", "status")).isEqualTo(1);
	}

	@Test
	void doesNotCountASuccess() {
		HttpExchange.get(this.port, "/ok");
		assertThat(this.registry.getMeters()).isEmpty();
	}

	@Test
	void staysBoundedUnderRandomPathsMethodsIdsAndCodes() {
		for (int i = 0; i < 200; i++) {
			String random = UUID.randomUUID().toString();
			HttpExchange.send(this.port, (i % 2 == 0) ? "GET" : "M" + random.substring(0, 8), "/" + random, null,
					"X-Request-ID", random);
			HttpExchange.get(this.port, "/random-code");
		}
		assertThat(this.registry.getMeters()).extracting(Meter::getId)
			.hasSizeLessThanOrEqualTo(4)
			.allSatisfy(
					(id) -> assertThat(id.getTags()).extracting("key").containsExactly("code", "entry.point", "status"))
			.allSatisfy((id) -> assertThat(id.getTag("code")).isIn("resource_not_found", "resource_conflict",
					"invalid_request", "internal_error"));
	}

	private double count(String code, String status, String entryPoint) {
		return this.registry.get("api.errors")
			.tags("code", code, "status", status, "entry.point", entryPoint)
			.counter()
			.count();
	}

	@MvcService
	@RestController
	@ImportAutoConfiguration(ApiErrorMicrometerAutoConfiguration.class)
	static class Service {

		@Bean
		MeterRegistry registry() {
			return new SimpleMeterRegistry();
		}

		@GetMapping("/ok")
		String ok() {
			return "fine";
		}

		@GetMapping("/bug")
		void bug() {
			throw new IllegalStateException("a bug");
		}

		@GetMapping("/status")
		void status(HttpServletResponse response) throws Exception {
			response.sendError(502);
		}

		@GetMapping("/random-code")
		void randomCode() {
			throw new ApiException(new RandomCode("c" + UUID.randomUUID().toString().replace("-", "")),
					"Never heard of it.");
		}

	}

	/**
	 * A code that nobody registered.
	 *
	 * @param code its name
	 */
	record RandomCode(String code) implements ErrorCode {

		@Override
		public int status() {
			return 409;
		}

		@Override
		public String description() {
			return "Random";
		}

		@Override
		public String action() {
			return "None";
		}

	}

}
