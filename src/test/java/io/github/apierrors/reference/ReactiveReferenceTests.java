package io.github.apierrors.reference;

import io.github.apierrors.handling.ErrorCodes;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

class ReactiveReferenceTests {

	private static RunningService reactive;

	private static RunningService servlet;

	@BeforeAll
	static void start() {
		reactive = RunningService.startReactive(ReactiveShopService.class, "api-errors.reference.enabled", "true");
		servlet = ShopService.start();
	}

	@AfterAll
	static void stop() {
		reactive.close();
		servlet.close();
	}

	@ParameterizedTest
	@EnumSource
	void servesWhatSpringMvcServes(ReferenceFormat format) {
		HttpExchange here = reactive.get("/errors", "Accept", format.contentType());
		HttpExchange there = servlet.get("/errors", "Accept", format.contentType());
		assertThat(here.status()).isEqualTo(200);
		assertThat(here.body()).contains("out_of_stock").isEqualTo(there.body());
		for (String header : new String[] { "Content-Type", "Content-Length", "ETag", "Cache-Control",
				"X-Content-Type-Options", "Referrer-Policy" }) {
			assertThat(here.header(header)).as(header).isEqualTo(there.header(header));
		}
		assertThat(here.headers().get("Content-Security-Policy"))
			.isEqualTo(there.headers().get("Content-Security-Policy"));
		assertThat(here.header("Vary")).contains("Accept");
	}

	@Test
	void isAskedForAgainOnlyWhenItHasChanged() {
		HttpExchange second = reactive.get("/errors", "If-None-Match", reactive.get("/errors").header("ETag"));
		assertThat(second.status()).isEqualTo(304);
		assertThat(second.body()).isEmpty();
	}

	@Test
	void givesTheHeadersAloneToAHeadRequest() {
		HttpExchange head = HttpExchange.send(reactive.port(), "HEAD", "/errors", null);
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(head.header("ETag")).isEqualTo(reactive.get("/errors").header("ETag"));
	}

	@WebFluxService
	@ImportAutoConfiguration(ApiErrorReferenceAutoConfiguration.class)
	static class ReactiveShopService {

		@Bean
		ErrorCodes shopCodes() {
			return ErrorCodes.of(ShopCode.values());
		}

	}

}
