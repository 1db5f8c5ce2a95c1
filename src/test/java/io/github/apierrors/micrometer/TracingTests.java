package io.github.apierrors.micrometer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.TraceContext;
import ch.qos.logback.classic.Level;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.LogCapture;
import io.github.apierrors.support.MvcService;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.brave.autoconfigure.BraveAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TracingTests {

	/** Another one for each test, as spans are exported some time after the answer. */
	private final String trace = UUID.randomUUID().toString().replace("-", "");

	@RegisterExtension
	final LogCapture log = new LogCapture();

	private void isInTheLogEventAndTheBody(int port, String path) {
		HttpExchange exchange = request(port, path);
		assertThat(exchange.error().get("trace_id").asString()).isEqualTo(this.trace);
		assertThat(this.log.events(Level.DEBUG))
			.filteredOn((event) -> event.getLoggerName().equals("io.github.apierrors"))
			.singleElement()
			.satisfies((event) -> assertThat(LogCapture.pairs(event)).containsEntry("trace_id", this.trace));
	}

	private HttpExchange request(int port, String path) {
		return HttpExchange.get(port, path, "traceparent", "00-" + this.trace + "-00f067aa0ba902b7-01");
	}

	private <S> S span(List<S> spans, Function<S, String> traceId) {
		return await()
			.until(() -> spans.stream().filter((span) -> traceId.apply(span).equals(this.trace)).findFirst(),
					Optional::isPresent)
			.orElseThrow();
	}

	@Nested
	@SpringBootTest(classes = OpenTelemetryService.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = { "api-errors.body.include=trace_id", "management.tracing.sampling.probability=1" })
	class WithOpenTelemetry {

		@LocalServerPort
		int port;

		@ParameterizedTest
		@ValueSource(strings = { "/bug", "/nowhere" })
		void knowsTheTraceOfAFailure(String path) {
			isInTheLogEventAndTheBody(this.port, path);
		}

		@Test
		void failsTheSpanOfAFault() {
			request(this.port, "/bug");
			SpanData span = span(OpenTelemetryService.SPANS, SpanData::getTraceId);
			assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
			assertThat(span.getEvents())
				.anySatisfy((event) -> assertThat(event.getAttributes().get(AttributeKey.stringKey("exception.type")))
					.isEqualTo("java.lang.IllegalStateException"));
			assertThat(span.getAttributes().get(AttributeKey.stringKey("error.code"))).isEqualTo("internal_error");
		}

		@Test
		void namesButDoesNotFailTheSpanOfAMistakeOfTheClient() {
			request(this.port, "/nowhere");
			SpanData span = span(OpenTelemetryService.SPANS, SpanData::getTraceId);
			assertThat(span.getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
			assertThat(span.getAttributes().get(AttributeKey.stringKey("error.code"))).isEqualTo("resource_not_found");
		}

	}

	@Nested
	@SpringBootTest(classes = BraveService.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = { "api-errors.body.include=trace_id", "management.tracing.sampling.probability=1" })
	class WithBrave {

		@LocalServerPort
		int port;

		@ParameterizedTest
		@ValueSource(strings = { "/bug", "/nowhere" })
		void knowsTheTraceOfAFailure(String path) {
			isInTheLogEventAndTheBody(this.port, path);
		}

		@Test
		void failsTheSpanOfAFault() {
			request(this.port, "/bug");
			MutableSpan span = span(BraveService.SPANS, MutableSpan::traceId);
			assertThat(span.error()).isInstanceOf(IllegalStateException.class);
			assertThat(span.tags()).containsAllEntriesOf(Map.of("error.code", "internal_error"));
		}

	}

	@MvcService
	@RestController
	@ImportAutoConfiguration({ ObservationAutoConfiguration.class, WebMvcObservationAutoConfiguration.class,
			MicrometerTracingAutoConfiguration.class, OpenTelemetrySdkAutoConfiguration.class,
			OpenTelemetryTracingAutoConfiguration.class, ApiErrorMicrometerAutoConfiguration.class })
	static class OpenTelemetryService {

		private static final List<SpanData> SPANS = new CopyOnWriteArrayList<>();

		@GetMapping("/bug")
		void bug() {
			throw new IllegalStateException("a bug");
		}

		@Bean
		SpanExporter exporter() {
			return new SpanExporter() {
				@Override
				public CompletableResultCode export(Collection<SpanData> spans) {
					SPANS.addAll(spans);
					return CompletableResultCode.ofSuccess();
				}

				@Override
				public CompletableResultCode flush() {
					return CompletableResultCode.ofSuccess();
				}

				@Override
				public CompletableResultCode shutdown() {
					return CompletableResultCode.ofSuccess();
				}
			};
		}

	}

	@MvcService
	@RestController
	@ImportAutoConfiguration({ ObservationAutoConfiguration.class, WebMvcObservationAutoConfiguration.class,
			MicrometerTracingAutoConfiguration.class, BraveAutoConfiguration.class,
			ApiErrorMicrometerAutoConfiguration.class })
	static class BraveService {

		private static final List<MutableSpan> SPANS = new CopyOnWriteArrayList<>();

		@GetMapping("/bug")
		void bug() {
			throw new IllegalStateException("a bug");
		}

		@Bean
		SpanHandler spans() {
			return new SpanHandler() {
				@Override
				public boolean end(TraceContext context, MutableSpan span, Cause cause) {
					SPANS.add(span);
					return true;
				}
			};
		}

	}

}
