package io.github.apierrors.handling;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.InvalidApiKeyException;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.support.LogCapture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class ApiErrorHandlerTests {

	private static final String LAST_RESORT = "{\"error\":{\"code\":\"internal_error\","
			+ "\"message\":\"Unexpected server error\",\"status\":500,"
			+ "\"request_id\":\"req_01HX9P3NXVQMJRFT8K2BWYC7EZ\",\"details\":[]}}";

	@RegisterExtension
	final LogCapture log = new LogCapture();

	private final Engine engine = new Engine();

	@Test
	void answersLogsAndTells() {
		List<ErrorEvent> told = new ArrayList<>();
		RenderedError answer = handle(this.engine.listener(told::add), new ResourceNotFoundException("order", 7));
		assertThat(answer.status()).isEqualTo(404);
		assertThat(body(answer)).contains("The order '7' does not exist.").contains(Facts.ID);
		assertThat(told).singleElement()
			.extracting((event) -> event.error().code())
			.isEqualTo(ApiErrorCode.RESOURCE_NOT_FOUND);
		assertThat(this.log.events()).hasSize(1);
	}

	@Test
	void namesTheLanguageWhereItDependsOnTheRequest() {
		RenderedError german = Objects.requireNonNull(new Engine().with("localization.enabled=true")
			.handler()
			.handle(new ResourceNotFoundException(), Facts.request().with("Accept-Language", "de")));
		assertThat(german.headers()).containsEntry("Content-Language", List.of("de"))
			.containsEntry("Vary", List.of("Accept-Language"));
		RenderedError english = handle(this.engine, new ResourceNotFoundException());
		assertThat(english.headers()).doesNotContainKeys("Content-Language", "Vary");
	}

	@Test
	void tellsTheListenersOfTheFailureWithoutItsWrappers() {
		List<ErrorEvent> told = new ArrayList<>();
		Throwable failure = new ResourceNotFoundException();
		handle(this.engine.listener(told::add), new CompletionException(failure));
		assertThat(told).extracting(ErrorEvent::failure).containsExactly(failure);
	}

	@Test
	void tellsTheListenersTheFinalStatusAndCode() {
		List<ErrorEvent> told = new ArrayList<>();
		handle(this.engine.with("undocumented-status=extended").listener(told::add), new ErrorStatusException(405));
		assertThat(told).extracting((event) -> event.error().code().code(), (event) -> event.error().status())
			.containsExactly(tuple("method_not_allowed", 405));
	}

	@Test
	void agreesWithItselfInStatusBodyAndHeader() {
		RenderedError answer = handle(this.engine, new ErrorStatusException(405));
		assertThat(answer.status()).isEqualTo(405);
		assertThat(body(answer)).contains("\"status\":405");
		assertThat(answer.headers()).containsEntry("X-Request-ID", List.of(Facts.ID));
	}

	@Test
	void answersWithAProblemWhereSwitchedOnAndAsked() {
		ApiErrorHandler handler = this.engine.with("problem-json=true").handler();
		RenderedError problem = Objects.requireNonNull(handler.handle(new ErrorStatusException(404),
				Facts.request().with("Accept", "application/problem+json")));
		assertThat(problem.headers()).containsEntry("Content-Type", List.of("application/problem+json"))
			.containsEntry("Vary", List.of("Accept"));
		assertThat(body(problem)).startsWith("{\"type\":");
		RenderedError plain = Objects.requireNonNull(handler.handle(new ErrorStatusException(404), Facts.request()));
		assertThat(plain.headers()).containsEntry("Content-Type", List.of("application/json"))
			.containsEntry("Vary", List.of("Accept"));
		assertThat(body(plain)).startsWith("{\"error\":");
	}

	@Test
	void answersWithTheEnvelopeWhereProblemsAreSwitchedOff() {
		RenderedError answer = Objects.requireNonNull(this.engine.handler()
			.handle(new ErrorStatusException(404), Facts.request().with("Accept", "application/problem+json")));
		assertThat(body(answer)).startsWith("{\"error\":");
		assertThat(answer.headers()).doesNotContainKey("Vary");
	}

	@Test
	void passesAListenerOverThatThrows() {
		List<ErrorEvent> told = new ArrayList<>();
		this.engine.listener((event) -> {
			throw new IllegalStateException("broken listener");
		}).listener((event) -> {
			throw new StackOverflowError();
		}).listener((event) -> {
			throw new Hostile.WithItself();
		}).listener(told::add);
		assertThat(handle(this.engine, new ResourceNotFoundException()).status()).isEqualTo(404);
		assertThat(told).hasSize(1);
		assertThat(this.log.events()).extracting(ILoggingEvent::getLevel)
			.containsExactly(Level.DEBUG, Level.WARN, Level.WARN, Level.WARN);
	}

	@Test
	void fallsBackToTheConstantAnswerWhereRenderingFails() {
		RenderedError answer = Objects
			.requireNonNull(this.engine.handler().handle(new InvalidApiKeyException(), new Broken()));
		assertThat(answer.status()).isEqualTo(500);
		assertThat(body(answer)).isEqualTo(LAST_RESORT);
		assertThat(answer.headers()).containsEntry("X-Request-ID", List.of(Facts.ID))
			.containsEntry("Content-Type", List.of("application/json"))
			.containsEntry("X-Content-Type-Options", List.of("nosniff"))
			.containsEntry("Cache-Control", List.of("no-store"));
		assertThat(this.log.events()).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
	}

	@Test
	void givesTheConstantAnswerTheBytesOfAnyOtherInternalError() {
		assertThat(body(handle(this.engine, new IllegalStateException()))).isEqualTo(LAST_RESORT);
	}

	@Test
	void answersForAFailureOfWhichNothingCanBeLearned() {
		assertThat(body(handle(this.engine, new Hostile()))).isEqualTo(LAST_RESORT);
		assertThat(body(handle(this.engine, new Hostile.WithItself()))).isEqualTo(LAST_RESORT);
	}

	@Test
	void keepsTheMappedAnswerOfAFailureThatCannotBeLogged() {
		this.engine.room(ExceptionMappings.builder().on(Hostile.class, ApiErrorCode.SERVICE_UNAVAILABLE).build());
		assertThat(handle(this.engine, new Hostile.WithItself()).status()).isEqualTo(503);
	}

	@Test
	void neverLetsTheMessageOfAFaultOut() {
		assertThat(body(handle(this.engine, new IllegalStateException("hunter2")))).doesNotContain("hunter2");
	}

	@Test
	void writesNothingAfterTheCommitButLogsOnceAndTells() {
		List<ErrorEvent> told = new ArrayList<>();
		RenderedError answer = this.engine.listener(told::add)
			.handler()
			.handle(new IllegalStateException(), Facts.request().afterCommit());
		assertThat(answer).isNull();
		assertThat(told).hasSize(1);
		assertThat(this.log.events()).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
	}

	@Test
	void writesNothingAndLogsAtDebugOnlyWhereTheClientHasGone() {
		List<ErrorEvent> told = new ArrayList<>();
		RenderedError answer = this.engine.listener(told::add)
			.handler()
			.handle(new IllegalStateException(), Facts.request().afterTheClientLeft());
		assertThat(answer).isNull();
		assertThat(told).isEmpty();
		assertThat(this.log.events()).extracting(ILoggingEvent::getLevel).containsExactly(Level.DEBUG);
	}

	@Test
	void handsTheSameBytesOutInEveryForm() throws Exception {
		RenderedError answer = handle(this.engine, new IllegalStateException());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		answer.writeTo(out);
		assertThat(out.toByteArray()).hasSize(answer.contentLength());
		assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(body(answer));
		assertThatExceptionOfType(ReadOnlyBufferException.class).isThrownBy(() -> answer.body().put((byte) 0));
	}

	private static RenderedError handle(Engine engine, Throwable failure) {
		return Objects.requireNonNull(engine.handler().handle(failure, Facts.request()));
	}

	private static String body(RenderedError answer) {
		ByteBuffer body = answer.body();
		return StandardCharsets.UTF_8.decode(body).toString();
	}

	/**
	 * A transport that fails when it is asked for a header of the response.
	 */
	private static final class Broken implements ErrorContext {

		private final Facts facts = Facts.request();

		@Override
		public EntryPoint entryPoint() {
			return this.facts.entryPoint();
		}

		@Override
		public RequestId requestId() {
			return this.facts.requestId();
		}

		@Override
		public String method() {
			return this.facts.method();
		}

		@Override
		public @Nullable String route() {
			return this.facts.route();
		}

		@Override
		public @Nullable String header(String name) {
			return null;
		}

		@Override
		public List<String> responseHeader(String name) {
			throw new IllegalStateException("broken transport");
		}

		@Override
		public boolean committed() {
			return false;
		}

		@Override
		public boolean clientGone(Throwable failure) {
			return false;
		}

		@Override
		public @Nullable Object attribute(String name) {
			return null;
		}

	}

}
