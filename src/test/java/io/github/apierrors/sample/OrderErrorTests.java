package io.github.apierrors.sample;

import io.github.apierrors.ApiErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static io.github.apierrors.test.ApiErrorAssertions.assertThatError;
import static io.github.apierrors.test.ApiErrorAssertions.assertThatErrorThrownBy;

/**
 * How a service tests its errors.
 */
@SpringBootTest(classes = SampleApplication.class, useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OrderErrorTests {

	@LocalServerPort
	private int port;

	private RestTestClient client = RestTestClient.bindToServer().build();

	@BeforeEach
	void connect() {
		this.client = RestTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer demo-all")
			.build();
	}

	@Test
	void namesTheValueThatIsWrong() {
		assertThatError(this.client.post()
			.uri("/orders")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"reference\":\"D-1001\",\"item\":\"tea\",\"quantity\":0}")
			.exchange()).hasCode(ApiErrorCode.VALIDATION_ERROR)
			.hasDetail("quantity", "must be greater than or equal to 1")
			.hasRequestId()
			.followsTheContract();
	}

	@Test
	void shipsAnOrderOnce() {
		Order order = new Order("D-1002", "tea", 1);
		order.ship();
		assertThatErrorThrownBy(order::ship).hasCode(ApiErrorCode.RESOURCE_CONFLICT)
			.hasMessage("Only an open order can be shipped.")
			.hasNoDetails();
	}

}
