package io.github.apierrors.micrometer;

import java.util.List;
import java.util.concurrent.Callable;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FailureObserverTests {

	@LocalServerPort
	int port;

	@Autowired
	MeterRegistry registry = new SimpleMeterRegistry();

	@BeforeEach
	void startAtZero() {
		this.registry.clear();
	}

	@ParameterizedTest
	@CsvSource({ "/bug, internal_error, IllegalStateException", "/nested, internal_error, IllegalStateException",
			"/filter, internal_error, IllegalStateException", "/callable, internal_error, IllegalStateException",
			"/nowhere, resource_not_found, NoResourceFoundException" })
	void namesTheCodeAndTheExceptionOnTheRequestsTimer(String path, String code, String exception) {
		HttpExchange.get(this.port, path);
		Timer timer = timer();
		assertThat(timer.getId().getTag("error.code")).isEqualTo(code);
		assertThat(timer.getId().getTag("exception")).isEqualTo(exception);
	}

	@Test
	void saysNoneForASuccessSoThatPrometheusTakesBoth() {
		HttpExchange.get(this.port, "/ok");
		assertThat(timer().getId().getTag("error.code")).isEqualTo("none");
		HttpExchange.get(this.port, "/bug");
		await().until(this::scraped, (lines) -> lines.size() == 2);
		assertThat(scraped())
			.anySatisfy((line) -> assertThat(line).contains("error_code=\"none\"", "outcome=\"SUCCESS\""))
			.anySatisfy(
					(line) -> assertThat(line).contains("error_code=\"internal_error\"", "outcome=\"SERVER_ERROR\""));
	}

	private List<String> scraped() {
		return ((PrometheusMeterRegistry) this.registry).scrape()
			.lines()
			.filter((line) -> line.startsWith("http_server_requests_seconds_count"))
			.toList();
	}

	private Timer timer() {
		// The observation ends after the answer is on its way.
		await().until(() -> this.registry.find("http.server.requests").timer() != null);
		return this.registry.get("http.server.requests").timer();
	}

	@MvcService
	@RestController
	@ImportAutoConfiguration({ MetricsAutoConfiguration.class, ObservationAutoConfiguration.class,
			WebMvcObservationAutoConfiguration.class, ApiErrorMicrometerAutoConfiguration.class })
	static class Service {

		private final ObservationRegistry observations;

		Service(ObservationRegistry observations) {
			this.observations = observations;
		}

		@Bean
		static PrometheusMeterRegistry registry() {
			return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		}

		@Bean
		static Filter filter() {
			return (request, response, chain) -> {
				if (((HttpServletRequest) request).getRequestURI().equals("/filter")) {
					throw new IllegalStateException("a bug in a filter");
				}
				chain.doFilter(request, response);
			};
		}

		@GetMapping("/ok")
		String ok() {
			return "fine";
		}

		@GetMapping("/bug")
		void bug() {
			throw new IllegalStateException("a bug");
		}

		@GetMapping("/nested")
		void nested() {
			Observation.createNotStarted("inner", this.observations).observe(this::bug);
		}

		@GetMapping("/callable")
		Callable<String> callable() {
			return () -> {
				throw new IllegalStateException("a bug on another thread");
			};
		}

	}

}
