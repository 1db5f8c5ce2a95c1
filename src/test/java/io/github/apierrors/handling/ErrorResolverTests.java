package io.github.apierrors.handling;

import java.io.EOFException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ExtendedErrorCode;
import io.github.apierrors.InsufficientScopeException;
import io.github.apierrors.RateLimit;
import io.github.apierrors.RateLimitExceededException;
import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.RespondsWith;
import io.github.apierrors.ServiceUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ErrorResolverTests {

	private static final ApiError INTERNAL = ApiError.of(ApiErrorCode.INTERNAL_ERROR);

	private static final ApiError CONFLICT = ApiError.of(ApiErrorCode.RESOURCE_CONFLICT);

	private static final ApiError NOT_FOUND = ApiError.of(ApiErrorCode.RESOURCE_NOT_FOUND);

	private final Engine engine = new Engine();

	@Test
	void tellsWhoIsAskedInWhichOrder() {
		ErrorResolver resolver = this.engine.mapper((failure, context) -> null)
			.configured(RuntimeException.class, CONFLICT)
			.room(ExceptionMappings.builder()
				.on(IllegalStateException.class, ApiErrorCode.RESOURCE_NOT_FOUND)
				.on(CompletionException.class, (failure, context) -> null)
				.build())
			.resolver();
		MappingStep mapper = new MappingStep(getClass().getName() + " (lambda)", null, null);
		MappingStep configured = new MappingStep("api-errors.codes[java.lang.RuntimeException]", "resource_conflict",
				409);
		MappingStep last = new MappingStep("everything else", "internal_error", 500);
		assertThat(resolver.explain(IllegalStateException.class)).containsExactly(mapper, configured,
				new MappingStep("java.lang.IllegalStateException", "resource_not_found", 404), last);
		assertThat(resolver.explain(CompletionException.class)).containsExactly(
				new MappingStep("its cause, if it has one", null, null), mapper, configured,
				new MappingStep("java.util.concurrent.CompletionException", null, null), last);
		assertThat(resolver.explain(ApiException.class)).element(0)
			.isEqualTo(new MappingStep(ApiExceptionMapper.class.getName(), null, null));
	}

	static Stream<Throwable> bugs() {
		return Stream.of(new IllegalArgumentException("x"), new NullPointerException("x"),
				new NoSuchElementException("x"), new StackOverflowError(), new OutOfMemoryError("x"),
				new AssertionError("x"), new Exception("x"), new Throwable("x"), new EOFException("x"));
	}

	@ParameterizedTest
	@MethodSource("bugs")
	void takesWhatNobodyKnowsForAFaultOfTheService(Throwable failure) {
		assertThat(this.engine.resolve(failure)).isEqualTo(INTERNAL);
	}

	@ParameterizedTest
	@EnumSource
	void answersAnApiExceptionWithItsOwnCode(ApiErrorCode code) {
		ApiError expected = (code.status() == 429) ? ApiError.of(code).withHeader("Retry-After", "1")
				: ApiError.of(code);
		assertThat(this.engine.resolve(new ApiException(code))).isEqualTo(expected);
	}

	@Test
	void takesTextDetailsAndMetadataOfAnApiException() {
		ApiError error = this.engine.resolve(ApiException.of(ApiErrorCode.RESOURCE_CONFLICT)
			.message("Shipped.")
			.detail("state", "is final")
			.metadata("k", "v")
			.build());
		assertThat(error.message()).isEqualTo("Shipped.");
		assertThat(error.details()).containsExactly(new ErrorDetail("state", "is final"));
		assertThat(error.metadata()).containsEntry("k", "v");
	}

	@Test
	void asksTheApplicationsMappersInTheirOrder() {
		this.engine.mapper((failure, context) -> null)
			.mapper((failure, context) -> (failure instanceof IllegalStateException) ? CONFLICT : null)
			.mapper((failure, context) -> NOT_FOUND);
		assertThat(this.engine.resolve(new IllegalStateException())).isEqualTo(CONFLICT);
		assertThat(this.engine.resolve(new Exception())).isEqualTo(NOT_FOUND);
	}

	@Test
	void letsAnApiExceptionSpeakBeforeTheMappers() {
		this.engine.mapper((failure, context) -> NOT_FOUND);
		assertThat(this.engine.resolve(new ResourceConflictException("No.")).code())
			.isEqualTo(ApiErrorCode.RESOURCE_CONFLICT);
	}

	@Test
	void asksTheMappersBeforeConfigurationAndAnnotations() {
		this.engine.mapper((failure, context) -> CONFLICT).configured(Annotated.class, NOT_FOUND);
		assertThat(this.engine.resolve(new Annotated())).isEqualTo(CONFLICT);
	}

	@Test
	void prefersTheConfiguredCodeToTheAnnotation() {
		this.engine.configured(Annotated.class, NOT_FOUND);
		assertThat(this.engine.resolve(new Annotated())).isEqualTo(NOT_FOUND);
	}

	@Test
	void prefersTheCodeConfiguredForASuperclassToTheAnnotation() {
		this.engine.configured(RuntimeException.class, NOT_FOUND);
		assertThat(this.engine.resolve(new Annotated())).isEqualTo(NOT_FOUND);
	}

	@Test
	void prefersTheAnnotationToTheBuiltInMappings() {
		this.engine.room(ExceptionMappings.builder().on(Annotated.class, ApiErrorCode.RESOURCE_NOT_FOUND).build());
		assertThat(this.engine.resolve(new Annotated()).code()).isEqualTo(ApiErrorCode.SERVICE_UNAVAILABLE);
	}

	@Test
	void inheritsTheAnnotation() {
		assertThat(this.engine.resolve(new Annotated() {
			private static final long serialVersionUID = 1L;

		}).code()).isEqualTo(ApiErrorCode.SERVICE_UNAVAILABLE);
	}

	@Test
	void neverSendsTheMessageOfAnAnnotatedException() {
		assertThat(this.engine.resolve(new Annotated()).message()).isNull();
	}

	@Test
	void findsTheCodeOfTheApplicationThatAnAnnotationNames() {
		this.engine.codes(ErrorCodes.of(OrderCode.values()));
		assertThat(this.engine.resolve(new NamesTheApplicationsCode())).isEqualTo(ApiError.of(OrderCode.SOLD_OUT));
	}

	@Test
	void answersAnAnnotationThatNamesAnUnknownCodeWithInternalErrorAndLogsAnError(CapturedOutput output) {
		this.engine.room(ExceptionMappings.builder().on(Exception.class, ApiErrorCode.RESOURCE_NOT_FOUND).build());
		assertThat(this.engine.resolve(new NamesTheApplicationsCode())).isEqualTo(INTERNAL);
		assertThat(output).contains("ERROR").contains("sold_out").contains("NamesTheApplicationsCode");
	}

	@Test
	void replacesAnUnregisteredCodeByTheNearestDocumentedOne(CapturedOutput output) {
		assertThat(this.engine.resolve(new ApiException(OrderCode.SOLD_OUT)).withMessage(null)).isEqualTo(CONFLICT);
		assertThat(output).contains("WARN").contains("sold_out");
	}

	@Test
	void sendsTheRegisteredCodeOfTheApplication() {
		this.engine.codes(ErrorCodes.of(OrderCode.values()));
		assertThat(this.engine.resolve(new ApiException(OrderCode.SOLD_OUT)))
			.isEqualTo(ApiError.of(OrderCode.SOLD_OUT));
	}

	@Test
	void doesNotTakeAnImpostorForARegisteredCode() {
		this.engine.codes(ErrorCodes.of(OrderCode.values()));
		this.engine.mapper((failure, context) -> ApiError.of(Impostor.SOLD_OUT));
		assertThat(this.engine.resolve(new Exception()).code()).isEqualTo(ApiErrorCode.INVALID_REQUEST);
	}

	@ParameterizedTest
	@CsvSource({ "preserve, 405, 405, invalid_request", "preserve, 415, 415, invalid_request",
			"preserve, 410, 410, resource_not_found", "preserve, 502, 502, service_unavailable",
			"preserve, 501, 501, internal_error", "preserve, 418, 418, invalid_request",
			"documented, 405, 400, invalid_request", "documented, 410, 404, resource_not_found",
			"documented, 502, 503, service_unavailable", "documented, 501, 500, internal_error",
			"documented, 412, 409, resource_conflict", "documented, 451, 403, insufficient_scope",
			"extended, 405, 405, method_not_allowed", "extended, 410, 410, resource_gone",
			"extended, 502, 502, bad_gateway", "extended, 504, 504, gateway_timeout",
			"extended, 501, 501, not_implemented", "extended, 418, 418, invalid_request",
			"extended, 404, 404, resource_not_found", "documented, 404, 404, resource_not_found" })
	void treatsAStatusOutsideTheTableAsConfigured(String mode, int reported, int status, String code) {
		ApiError error = this.engine.with("undocumented-status=" + mode).resolve(new ErrorStatusException(reported));
		assertThat(error.status()).isEqualTo(status);
		assertThat(error.code().code()).isEqualTo(code);
	}

	@ParameterizedTest
	@EnumSource
	void keepsTheHeadersOfAStatusInEveryMode(UndocumentedStatus mode) {
		ApiError error = this.engine.with("undocumented-status=" + mode)
			.mapper((failure, context) -> ApiError.ofStatus(405).withHeader("Allow", "GET"))
			.resolve(new Exception());
		assertThat(error.headers()).containsEntry("Allow", List.of("GET"));
	}

	@Test
	void keepsTheApplicationsCodeOfAStatusInExtendedMode() {
		this.engine.with("undocumented-status=extended")
			.codes(ErrorCodes.of(OrderCode.values()))
			.mapper((failure, context) -> ApiError.of(OrderCode.SOLD_OUT).withStatus(410));
		assertThat(this.engine.resolve(new Exception()).code()).isEqualTo(OrderCode.SOLD_OUT);
	}

	@Test
	void neverSendsAnExtendedCodeInTheOtherModes() {
		this.engine.mapper((failure, context) -> ApiError.of(ExtendedErrorCode.METHOD_NOT_ALLOWED));
		assertThat(this.engine.resolve(new Exception())).isEqualTo(ApiError.ofStatus(405));
	}

	@Test
	void freesAFailureOfTheWrappersOfTheJdk() {
		Throwable failure = new ResourceNotFoundException();
		assertThat(this.engine.resolve(new CompletionException(
				new ExecutionException(new InvocationTargetException(new UndeclaredThrowableException(failure))))))
			.isEqualTo(NOT_FOUND);
	}

	@Test
	void takesAWrapperAroundNothingForTheFailureItself() {
		assertThat(this.engine.resolve(new InvocationTargetException(null))).isEqualTo(INTERNAL);
	}

	@Test
	void leavesASubclassOfAWrapperAlone() {
		this.engine.room(ExceptionMappings.builder().on(OwnFailure.class, ApiErrorCode.RESOURCE_CONFLICT).build());
		assertThat(this.engine.resolve(new OwnFailure(new ResourceNotFoundException()))).isEqualTo(CONFLICT);
	}

	@Test
	void asksTheUnwrappersAgainAndAgain() {
		this.engine.unwrapper((failure) -> (failure instanceof Carrier) ? failure.getCause() : null);
		assertThat(
				this.engine.resolve(new Carrier(new CompletionException(new Carrier(new ResourceNotFoundException())))))
			.isEqualTo(NOT_FOUND);
	}

	@Test
	@Timeout(10)
	void endsInACycleOfWrappers() {
		CompletionException outer = new CompletionException("outer", null);
		ExecutionException inner = new ExecutionException("inner", outer);
		Carrier carrier = new Carrier(null);
		carrier.initCause(inner);
		this.engine.unwrapper((failure) -> (failure == outer) ? carrier : null)
			.unwrapper((failure) -> (failure instanceof Carrier) ? failure.getCause() : null);
		assertThat(this.engine.resolve(inner)).isEqualTo(INTERNAL);
	}

	@Test
	void looksThrough16WrappersAndNoMore() {
		assertThat(this.engine.resolve(wrapped(16))).isEqualTo(NOT_FOUND);
		assertThat(this.engine.resolve(wrapped(17))).isEqualTo(INTERNAL);
	}

	@Test
	void passesAnUnwrapperOverThatThrows() {
		this.engine.unwrapper((failure) -> {
			throw new Hostile();
		});
		assertThat(this.engine.resolve(new ResourceNotFoundException())).isEqualTo(NOT_FOUND);
	}

	@Test
	void passesAMapperOverThatThrows(CapturedOutput output) {
		this.engine.mapper((failure, context) -> {
			throw new IllegalStateException("broken mapper");
		}).mapper((failure, context) -> CONFLICT);
		assertThat(this.engine.resolve(new Exception())).isEqualTo(CONFLICT);
		assertThat(output).contains("WARN").contains("broken mapper");
	}

	@Test
	void passesAMapperOverThatOverflowsTheStack() {
		this.engine.mapper(new Bottomless()).mapper((failure, context) -> CONFLICT);
		assertThat(this.engine.resolve(new Exception())).isEqualTo(CONFLICT);
	}

	@Test
	void passesAMapperOverWhoseExceptionCannotBeLogged() {
		this.engine.mapper((failure, context) -> {
			throw new Hostile();
		}).mapper((failure, context) -> {
			throw new Hostile.WithItself();
		}).mapper((failure, context) -> CONFLICT);
		assertThat(this.engine.resolve(new Exception())).isEqualTo(CONFLICT);
	}

	@Test
	void resolvesAFailureOfWhichNothingCanBeLearned() {
		assertThat(this.engine.resolve(new Hostile())).isEqualTo(INTERNAL);
		assertThat(this.engine.resolve(new Hostile.WithItself())).isEqualTo(INTERNAL);
	}

	@Test
	void resolvesAWrapperWhoseCauseCannotBeAsked() {
		this.engine.unwrapper((failure) -> (failure instanceof Hostile) ? failure.getCause() : null);
		assertThat(this.engine.resolve(new Hostile())).isEqualTo(INTERNAL);
	}

	@Test
	void letsACauseExplainTheStatusThatItLedTo() {
		ApiError error = this.engine
			.resolve(new ErrorStatusException(404, new CompletionException(new ResourceNotFoundException("order", 7))));
		assertThat(error).isEqualTo(NOT_FOUND.withMessage("The order '7' does not exist."));
	}

	@Test
	void ignoresACauseThatLeadsToAnotherStatus() {
		assertThat(this.engine.resolve(new ErrorStatusException(403, new ResourceNotFoundException())))
			.isEqualTo(ApiError.ofStatus(403));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 200, 302, 600, -1 })
	void takesAReportedStatusThatIsNoErrorForAFault(int status) {
		assertThat(this.engine.resolve(new ErrorStatusException(status))).isEqualTo(INTERNAL);
	}

	@Test
	void tellsWhenToComeBackFromTheResetOfTheLimit() {
		ApiError error = this.engine
			.resolve(new RateLimitExceededException(new RateLimit(100, 0, Engine.NOW.plus(Duration.ofMillis(12_300)))));
		assertThat(error.headers()).containsEntry("Retry-After", List.of("13"))
			.containsEntry("X-RateLimit-Limit", List.of("100"))
			.containsEntry("X-RateLimit-Remaining", List.of("0"))
			.containsEntry("X-RateLimit-Reset", List.of(String.valueOf(Engine.NOW.getEpochSecond() + 12)));
	}

	@Test
	void prefersTheStatedWaitToTheReset() {
		ApiError error = this.engine.resolve(ApiException.of(ApiErrorCode.RATE_LIMIT_EXCEEDED)
			.rateLimit(new RateLimit(1, 0, Engine.NOW.plusSeconds(60)))
			.retryAfter(Duration.ofSeconds(5))
			.build());
		assertThat(error.headers()).containsEntry("Retry-After", List.of("5"));
	}

	@Test
	void saysAtLeastOneSecondForAResetInThePast() {
		ApiError error = this.engine
			.resolve(new RateLimitExceededException(new RateLimit(1, 0, Engine.NOW.minusSeconds(60))));
		assertThat(error.headers()).containsEntry("Retry-After", List.of("1"));
	}

	@ParameterizedTest
	@CsvSource({ "1s, 1", "30s, 30", "1500ms, 2", "0s, 1", "-5s, 1", "99999d, 99999999" })
	void gives429TheConfiguredWaitWhereTheLimiterGaveNone(String configured, String sent) {
		this.engine.with("rate-limit.default-retry-after=" + configured);
		assertThat(this.engine.resolve(new RateLimitExceededException()).headers()).containsEntry("Retry-After",
				List.of(sent));
		assertThat(this.engine.resolve(new ErrorStatusException(429)).headers()).containsEntry("Retry-After",
				List.of(sent));
	}

	@Test
	void tellsWhenAnUnavailableServiceComesBackIfThatIsKnown() {
		assertThat(this.engine.resolve(new ServiceUnavailableException(Duration.ofSeconds(9))).headers())
			.containsEntry("Retry-After", List.of("9"));
		assertThat(this.engine.resolve(new ServiceUnavailableException()).headers()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Wed, 21 Oct 2026 07:28:00 GMT", "0", "-1", "1.5", "123456789", "", "1\r\nX: y", "١" })
	void sendsNothingButWholeSecondsAsRetryAfter(String value) {
		this.engine.mapper((failure, context) -> ((failure instanceof IllegalStateException)
				? ApiError.of(ApiErrorCode.RATE_LIMIT_EXCEEDED) : ApiError.of(ApiErrorCode.SERVICE_UNAVAILABLE))
			.withHeader("retry-after", value));
		assertThat(this.engine.resolve(new IllegalStateException()).headers().get("Retry-After")).singleElement()
			.asString()
			.matches("^[1-9][0-9]{0,7}$");
		assertThat(this.engine.resolve(new Exception()).headers()).isEmpty();
	}

	@Test
	void sendsOneRetryAfterOnly() {
		this.engine.mapper((failure, context) -> ApiError.of(ApiErrorCode.SERVICE_UNAVAILABLE)
			.withHeader("Retry-After", List.of("1", "2")));
		assertThat(this.engine.resolve(new Exception()).headers()).isEmpty();
	}

	@Test
	void namesTheScopesToABearerWhoLacksThem() {
		ErrorResolver resolver = this.engine.resolver();
		InsufficientScopeException denied = new InsufficientScopeException("orders:write");
		assertThat(resolver.resolve(denied, Facts.request().with("authorization", "Bearer x")).headers()).containsEntry(
				"WWW-Authenticate",
				List.of("Bearer realm=\"api\", error=\"insufficient_scope\", scope=\"orders:write\""));
		assertThat(resolver.resolve(denied, Facts.request()).headers()).isEmpty();
	}

	private static Throwable wrapped(int times) {
		Throwable failure = new ResourceNotFoundException();
		for (int i = 0; i < times; i++) {
			failure = new CompletionException(failure);
		}
		return failure;
	}

	enum OrderCode implements ErrorCode {

		SOLD_OUT;

		@Override
		public String code() {
			return "sold_out";
		}

		@Override
		public int status() {
			return 409;
		}

		@Override
		public String description() {
			return "The item is sold out";
		}

		@Override
		public String action() {
			return "Choose another item";
		}

	}

	enum Impostor implements ErrorCode {

		SOLD_OUT;

		@Override
		public String code() {
			return "sold_out";
		}

		@Override
		public int status() {
			return 400;
		}

		@Override
		public String description() {
			return "Something else";
		}

		@Override
		public String action() {
			return "Nothing";
		}

	}

	@RespondsWith(ApiErrorCode.SERVICE_UNAVAILABLE)
	static class Annotated extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Annotated() {
			super("not for the client");
		}

	}

	@RespondsWith(code = "sold_out")
	static class NamesTheApplicationsCode extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static class OwnFailure extends CompletionException {

		private static final long serialVersionUID = 1L;

		OwnFailure(Throwable cause) {
			super(cause);
		}

	}

	static class Carrier extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Carrier(@Nullable Throwable cause) {
			if (cause != null) {
				initCause(cause);
			}
		}

	}

	static class Bottomless implements ExceptionMapper {

		@Override
		@SuppressWarnings("InfiniteRecursion")
		public @Nullable ApiError map(Throwable failure, ErrorContext context) {
			return map(failure, context);
		}

	}

}
