package io.github.apierrors;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ApiExceptionTests {

	private static final RateLimit LIMIT = new RateLimit(100, 0, Instant.parse("2030-01-01T00:00:00Z"));

	static Stream<Arguments> everyConstructor() {
		return Stream.of(raises(ApiErrorCode.MISSING_API_KEY, MissingApiKeyException::new),
				raises(ApiErrorCode.INVALID_API_KEY, InvalidApiKeyException::new),
				raises(ApiErrorCode.INVALID_API_KEY, () -> new InvalidApiKeyException(cause())),
				raises(ApiErrorCode.API_KEY_REVOKED, ApiKeyRevokedException::new),
				raises(ApiErrorCode.API_KEY_EXPIRED, ApiKeyExpiredException::new),
				raises(ApiErrorCode.INSUFFICIENT_SCOPE, InsufficientScopeException::new),
				raises(ApiErrorCode.INSUFFICIENT_SCOPE, () -> new InsufficientScopeException("orders:write")),
				raises(ApiErrorCode.IP_NOT_ALLOWED, IpNotAllowedException::new),
				raises(ApiErrorCode.INVALID_REQUEST, () -> new InvalidRequestException("No.")),
				raises(ApiErrorCode.INVALID_REQUEST, () -> new InvalidRequestException("No.", cause())),
				raises(ApiErrorCode.VALIDATION_ERROR, () -> new ValidationErrorException("name", "must be short")),
				raises(ApiErrorCode.VALIDATION_ERROR, () -> new ValidationErrorException(List.of())),
				raises(ApiErrorCode.INVALID_PARAMETER,
						() -> new InvalidParameterException("limit", "must be an integer")),
				raises(ApiErrorCode.MISSING_REQUIRED_FIELD, () -> new MissingRequiredFieldException("name")),
				raises(ApiErrorCode.RESOURCE_NOT_FOUND, ResourceNotFoundException::new),
				raises(ApiErrorCode.RESOURCE_NOT_FOUND, () -> new ResourceNotFoundException("order", 7)),
				raises(ApiErrorCode.RESOURCE_ALREADY_EXISTS, ResourceAlreadyExistsException::new),
				raises(ApiErrorCode.RESOURCE_ALREADY_EXISTS, () -> new ResourceAlreadyExistsException("order", 7)),
				raises(ApiErrorCode.RESOURCE_CONFLICT, () -> new ResourceConflictException("Shipped.")),
				raises(ApiErrorCode.RESOURCE_CONFLICT, () -> new ResourceConflictException("Shipped.", cause())),
				raises(ApiErrorCode.RATE_LIMIT_EXCEEDED, RateLimitExceededException::new),
				raises(ApiErrorCode.RATE_LIMIT_EXCEEDED, () -> new RateLimitExceededException(LIMIT)),
				raises(ApiErrorCode.RATE_LIMIT_EXCEEDED, () -> new RateLimitExceededException(Duration.ofSeconds(3))),
				raises(ApiErrorCode.INTERNAL_ERROR, () -> new InternalErrorException(cause())),
				raises(ApiErrorCode.SERVICE_UNAVAILABLE, ServiceUnavailableException::new),
				raises(ApiErrorCode.SERVICE_UNAVAILABLE, () -> new ServiceUnavailableException(Duration.ofSeconds(3))),
				raises(ApiErrorCode.SERVICE_UNAVAILABLE, () -> new ServiceUnavailableException(cause())),
				raises(ApiErrorCode.SERVICE_UNAVAILABLE,
						() -> new ServiceUnavailableException(Duration.ofSeconds(3), cause())));
	}

	private static Arguments raises(ApiErrorCode code, Supplier<ApiException> constructor) {
		ApiException example = constructor.get();
		return arguments(code, Named.of(example.getClass().getSimpleName(), constructor));
	}

	@ParameterizedTest
	@MethodSource("everyConstructor")
	void carriesTheCodeThatItsNameSays(ApiErrorCode code, Supplier<ApiException> constructor) {
		assertThat(constructor.get().code()).isSameAs(code);
	}

	@Test
	void hasATypeForEveryDocumentedCode() {
		assertThat(everyConstructor().map((raised) -> raised.get()[0])).containsAll(List.of(ApiErrorCode.values()));
	}

	@ParameterizedTest
	@MethodSource("everyConstructor")
	void hasAStackTraceOnlyIfTheServiceIsAtFault(ApiErrorCode code, Supplier<ApiException> constructor) {
		ApiException exception = constructor.get();
		if (code.status() >= 500) {
			assertThat(exception.getStackTrace()[0].getClassName()).startsWith("io.github.apierrors.");
			assertThat(exception.getStackTrace())
				.anyMatch((frame) -> frame.getClassName().equals(getClass().getName()));
		}
		else {
			assertThat(exception.getStackTrace()).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("everyConstructor")
	void survivesSerialization(ApiErrorCode code, Supplier<ApiException> constructor) throws Exception {
		ApiException exception = constructor.get();
		ApiException copy = copyOf(exception);
		assertThat(copy).hasSameClassAs(exception).hasMessage(exception.getMessage());
		assertThat(copy.code()).isSameAs(code);
		assertThat(copy.details()).isEqualTo(exception.details());
		assertThat(copy.retryAfter()).isEqualTo(exception.retryAfter());
		assertThat(copy.rateLimit()).isEqualTo(exception.rateLimit());
		assertThat(copy.getStackTrace()).isEqualTo(exception.getStackTrace());
	}

	@Test
	void keepsAllItsPartsThroughSerialization() throws Exception {
		ApiException copy = copyOf(ApiException.of(ApiErrorCode.RATE_LIMIT_EXCEEDED)
			.message("Slow down.")
			.cause(cause())
			.detail("a", "first")
			.detail(ErrorDetail.required("b", ErrorDetail.Location.HEADER))
			.retryAfter(Duration.ofMillis(1500))
			.rateLimit(LIMIT)
			.metadata("plan", "free")
			.metadata("also", "this")
			.build());
		assertThat(copy.details()).containsExactly(new ErrorDetail("a", "first"),
				ErrorDetail.required("b", ErrorDetail.Location.HEADER));
		assertThat(copy.retryAfter()).isEqualTo(Duration.ofMillis(1500));
		assertThat(copy.rateLimit()).isEqualTo(LIMIT);
		assertThat(copy.metadata().toString()).isEqualTo("{plan=free, also=this}");
		assertThat(copy).hasMessage("Slow down.").cause().hasMessage("the cause");
	}

	@Test
	void fillsInAStackTraceOnDemand() {
		ApiException exception = new ResourceNotFoundException();
		assertThat(exception.fillInStackTrace()).isSameAs(exception);
		assertThat(exception.getStackTrace()[0].getMethodName()).isEqualTo("fillsInAStackTraceOnDemand");
	}

	@Test
	void fillsInAStackTraceAfterDeserialization() throws Exception {
		ApiException copy = copyOf(new ResourceNotFoundException());
		copy.fillInStackTrace();
		assertThat(copy.getStackTrace()).isNotEmpty();
	}

	@Test
	void usesTheDescriptionWhereItHasNoTextOfItsOwn() {
		assertThat(new ApiException(ApiErrorCode.IP_NOT_ALLOWED)).hasMessage("Request IP not on the key’s allowlist");
	}

	@Test
	void namesTheResourceThatIsMissing() {
		assertThat(new ResourceNotFoundException("order", 42)).hasMessage("The order '42' does not exist.");
	}

	@Test
	void namesTheResourceThatExists() {
		assertThat(new ResourceAlreadyExistsException("order", "x-1")).hasMessage("The order 'x-1' already exists.");
	}

	@Test
	void namesTheScopesThatAreMissing() {
		InsufficientScopeException exception = new InsufficientScopeException("orders:read", "orders:write");
		assertThat(exception).hasMessage("The key lacks the required scope: orders:read, orders:write.");
		assertThat(exception.requiredScopes()).containsExactly("orders:read", "orders:write");
	}

	@Test
	void keepsTheScopesThroughSerialization() throws Exception {
		InsufficientScopeException copy = (InsufficientScopeException) copyOf(new InsufficientScopeException("a", "b"));
		assertThat(copy.requiredScopes()).containsExactly("a", "b");
	}

	@Test
	void leavesUnnamedScopesUnnamed() {
		InsufficientScopeException exception = new InsufficientScopeException();
		assertThat(exception).hasMessage("Key lacks required permissions");
		assertThat(exception.requiredScopes()).isEmpty();
	}

	@Test
	void detailsOneUnusableParameter() {
		assertThat(new InvalidParameterException("limit", "must be at most 100").details())
			.containsExactly(new ErrorDetail("limit", "must be at most 100", null, ErrorDetail.Location.QUERY));
	}

	@Test
	void detailsEachAbsentMember() {
		assertThat(new MissingRequiredFieldException("a", "b", "c").details()).extracting(ErrorDetail::field)
			.containsExactly("a", "b", "c");
		assertThat(new MissingRequiredFieldException("a").details())
			.containsExactly(ErrorDetail.required("a", ErrorDetail.Location.BODY));
	}

	@Test
	void keepsTheCauseForTheLog() {
		assertThat(new InternalErrorException(cause())).hasCause(cause()).hasMessage("Unexpected server error");
		assertThat(new ServiceUnavailableException(cause())).hasCause(cause());
		assertThat(new InvalidApiKeyException(cause())).hasCause(cause());
		assertThat(new ResourceConflictException("Shipped.", cause())).hasCause(cause());
	}

	@Test
	void doesNotSeeLaterChangesOfItsBuilder() {
		ApiException.Builder builder = ApiException.of(ApiErrorCode.VALIDATION_ERROR).detail("a", "wrong");
		ApiException exception = builder.build();
		builder.detail("b", "wrong").metadata("k", "v");
		assertThat(exception.details()).hasSize(1);
		assertThat(exception.metadata()).isEmpty();
	}

	@Test
	void handsOutCollectionsThatCannotBeChanged() {
		ApiException exception = new ValidationErrorException("a", "wrong");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> exception.details().add(new ErrorDetail("b", "wrong")));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> exception.metadata().put("k", "v"));
	}

	private static RuntimeException cause() {
		return new IllegalStateException("the cause");
	}

	private static ApiException copyOf(ApiException exception) throws IOException, ClassNotFoundException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(exception);
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			return (ApiException) in.readObject();
		}
	}

}
