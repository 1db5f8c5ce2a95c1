package io.github.apierrors.micrometer;

import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.awaitility.Awaitility.await;

class WebFluxFailureObserverTests {

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = RunningService.startReactive(Service.class);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@CsvSource({ "/bug, internal_error, IllegalStateException",
			"/nowhere, resource_not_found, NoResourceFoundException", "/ok, none, none" })
	void namesTheCodeAndTheExceptionOnTheRequestsTimer(String path, String code, String exception) {
		service.get(path);
		MeterRegistry registry = service.context().getBean(MeterRegistry.class);
		// The observation ends after the answer is on its way.
		await().until(() -> registry.find("http.server.requests")
			.tags("error.code", code, "exception", exception)
			.timers()
			.size() == 1);
	}

	@WebFluxService
	@RestController
	@ImportAutoConfiguration({ MetricsAutoConfiguration.class, ObservationAutoConfiguration.class,
			WebFluxObservationAutoConfiguration.class, ApiErrorMicrometerAutoConfiguration.class })
	static class Service {

		@Bean
		static MeterRegistry registry() {
			return new SimpleMeterRegistry();
		}

		@GetMapping("/ok")
		Mono<String> ok() {
			return Mono.just("fine");
		}

		@GetMapping("/bug")
		Mono<String> bug() {
			return Mono.error(new IllegalStateException("a bug"));
		}

	}

}
