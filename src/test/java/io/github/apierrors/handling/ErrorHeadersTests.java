package io.github.apierrors.handling;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorHeadersTests {

	private static final ApiError ERROR = ApiError.of(ApiErrorCode.RESOURCE_CONFLICT);

	private static final Facts REQUEST = Facts.request();

	@Test
	void areTheseFourWhereNothingElseIsKnown() {
		assertThat(headers(ERROR))
			.isEqualTo(Map.of("X-Request-ID", List.of(Facts.ID), "Content-Type", List.of("application/json"),
					"X-Content-Type-Options", List.of("nosniff"), "Cache-Control", List.of("no-store")));
	}

	@ParameterizedTest
	@EnumSource
	void forbidStoringAndSniffingOfEveryError(ApiErrorCode code) {
		assertThat(headers(ApiError.of(code))).containsEntry("Cache-Control", List.of("no-store"))
			.containsEntry("X-Content-Type-Options", List.of("nosniff"));
	}

	@Test
	void keepTheCachingThatCameWithTheFailure() {
		Map<String, List<String>> headers = headers(ERROR.withHeader("cache-control", "max-age=5"));
		assertThat(headers).containsEntry("cache-control", List.of("max-age=5")).doesNotContainKey("Cache-Control");
	}

	@Test
	void takeNothingForCachingThatHasNoValue() {
		assertThat(headers(new ApiError(ApiErrorCode.RESOURCE_CONFLICT, 409, null, List.of(),
				Map.of("Cache-Control", List.of()), Map.of())))
			.containsEntry("Cache-Control", List.of("no-store"));
	}

	@Test
	void keepAllowAndAccept() {
		assertThat(headers(ApiError.ofStatus(405).withHeader("Allow", List.of("GET", "PUT")))).containsEntry("Allow",
				List.of("GET", "PUT"));
		assertThat(headers(ApiError.ofStatus(415).withHeader("Accept", "application/json"))).containsEntry("Accept",
				List.of("application/json"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Type", "content-type", "Content-Length", "Content-Encoding", "Transfer-Encoding",
			"Connection", "X-Request-ID", "x-content-type-options" })
	void leaveToTheAnswerWhatOnlyItCanKnow(String name) {
		assertThat(headers(ERROR.withHeader(name, "evil")).values()).doesNotContain(List.of("evil"));
		assertThat(headers(ERROR.withHeader(name, "evil"))).hasSize(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "X Evil", "X-Evil\r\nSet-Cookie", "X:Evil", "X\u0000", "É", "\"X\"" })
	void dropAHeaderWhoseNameIsNone(String name) {
		assertThat(headers(ERROR.withHeader(name, "v"))).hasSize(4);
	}

	@Test
	void writeNoCharacterThatHasNoByteOfItsOwn() {
		// The low bytes of the first two are those of CR and LF.
		assertThat(headers(ERROR.withHeader("X-Own", "Gr\u00FC\u00DFe \u010D\u010A\u65E5 \uD83D\uDE00 ")))
			.containsEntry("X-Own", List.of("Gr\u00FC\u00DFe ??? ?"));
	}

	@Test
	void cleanTheChallengeThatTheResponseHasAlready() {
		ErrorHeaders headers = new ErrorHeaders(Settings.of(), new Challenge(Settings.of().challenge()));
		assertThat(headers.of(ApiError.ofStatus(401),
				REQUEST.answeredWith("WWW-Authenticate", "Basic realm=\"\u65E5\"\r\n"), List.of("application/json")))
			.containsEntry("WWW-Authenticate", List.of("Basic realm=\"?\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nSet-Cookie: x=y", "a\nb", "a\rb", "a\u2028b", "a\u0000b", "a\u0085b" })
	void keepEachValueOnOneLine(String value) {
		assertThat(headers(ERROR.withHeader("X-Own", value)).get("X-Own")).singleElement()
			.asString()
			.startsWith("a")
			.doesNotContainPattern("[\\p{Cntrl}\u0080-\u009F\u2028\u2029]");
	}

	@Test
	void boundAValue() {
		assertThat(headers(ERROR.withHeader("X-Own", "x".repeat(100_000))).getOrDefault("X-Own", List.of()).get(0))
			.hasSize(2048);
	}

	@Test
	void keepTheStateOfARateLimit() {
		assertThat(headers(limited(ApiErrorCode.RATE_LIMIT_EXCEEDED))).containsEntry("X-RateLimit-Limit", List.of("1"))
			.containsEntry("x-ratelimit-remaining", List.of("0"));
	}

	@ParameterizedTest
	@EnumSource(names = { "MISSING_API_KEY", "INVALID_API_KEY", "API_KEY_REVOKED", "API_KEY_EXPIRED" })
	void sayNothingOfRateLimitsToAnUnknownCaller(ApiErrorCode code) {
		assertThat(headers(limited(code)).keySet())
			.noneMatch((name) -> name.toLowerCase(Locale.ROOT).contains("ratelimit"));
	}

	@Test
	void challengeWithoutAnErrorWhereNothingWasSent() {
		assertThat(challenge(ApiErrorCode.MISSING_API_KEY)).isEqualTo("Bearer realm=\"api\"");
	}

	@ParameterizedTest
	@EnumSource(names = { "INVALID_API_KEY", "API_KEY_REVOKED", "API_KEY_EXPIRED" })
	void challengeWithInvalidTokenWhereABadOneWasSent(ApiErrorCode code) {
		assertThat(challenge(code)).isEqualTo("Bearer realm=\"api\", error=\"invalid_token\"");
	}

	@ParameterizedTest
	@EnumSource(names = { "MISSING_API_KEY", "INVALID_API_KEY", "API_KEY_REVOKED", "API_KEY_EXPIRED" })
	void leaveOutTheErrorsOfBearerInAnotherScheme(ApiErrorCode code) {
		assertThat(headers(ApiError.of(code), REQUEST, "challenge.scheme=ApiKey", "challenge.realm=orders"))
			.containsEntry("WWW-Authenticate", List.of("ApiKey realm=\"orders\""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "say \"hi\"|say \\\"hi\\\"", "a\\b|a\\\\b" })
	void escapeTheRealm(String realm, String quoted) {
		ApiErrorProperties properties = Settings.of();
		ErrorHeaders headers = new ErrorHeaders(properties,
				new Challenge(new ApiErrorProperties.Challenge("Bearer", realm)));
		assertThat(headers.of(ApiError.ofStatus(401).withCode(ApiErrorCode.MISSING_API_KEY), REQUEST,
				List.of("application/json")))
			.containsEntry("WWW-Authenticate", List.of("Bearer realm=\"" + quoted + "\""));
	}

	@Test
	void keepTheRealmOnOneLine() {
		String challenge = new Challenge(new ApiErrorProperties.Challenge("Bearer", "a\r\nX-Evil: 1"))
			.of(ApiErrorCode.MISSING_API_KEY);
		assertThat(challenge).isEqualTo("Bearer realm=\"a X-Evil: 1\"");
	}

	@Test
	void keepAChallengeThatCameWithTheFailure() {
		assertThat(
				headers(ApiError.of(ApiErrorCode.INVALID_API_KEY).withHeader("www-authenticate", "Basic realm=\"x\"")))
			.containsEntry("www-authenticate", List.of("Basic realm=\"x\""))
			.doesNotContainKey("WWW-Authenticate");
	}

	@ParameterizedTest
	@EnumSource(value = ApiErrorCode.class, names = { "SERVICE_UNAVAILABLE", "IP_NOT_ALLOWED", "RESOURCE_NOT_FOUND" })
	void dropAChallengeThatTheFailureHasNoUseFor(ApiErrorCode code) {
		assertThat(headers(ApiError.of(code), REQUEST.answeredWith("WWW-Authenticate", "Basic realm=\"x\"")))
			.doesNotContainKey("WWW-Authenticate");
	}

	@Test
	void keepTheChallengeThatTheApplicationMade() {
		assertThat(headers(ApiError.of(ApiErrorCode.INVALID_API_KEY),
				REQUEST.answeredWith("WWW-Authenticate", "Basic realm=\"x\"")))
			.containsEntry("WWW-Authenticate", List.of("Basic realm=\"x\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer abc", "bearer abc", "BEARER abc" })
	void challengeABearerWhoLacksAScope(String authorization) {
		assertThat(headers(ApiError.of(ApiErrorCode.INSUFFICIENT_SCOPE), REQUEST.with("Authorization", authorization)))
			.containsEntry("WWW-Authenticate", List.of("Bearer realm=\"api\", error=\"insufficient_scope\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic dTpw", "Bearer", "bearerabc", "" })
	void challengeNobodyElseWhoIsDenied(String authorization) {
		assertThat(headers(ApiError.of(ApiErrorCode.INSUFFICIENT_SCOPE), REQUEST.with("Authorization", authorization)))
			.doesNotContainKey("WWW-Authenticate");
	}

	@Test
	void neverChallengeForAnAddressThatIsNotAllowed() {
		assertThat(headers(ApiError.of(ApiErrorCode.IP_NOT_ALLOWED), REQUEST.with("Authorization", "Bearer abc")))
			.doesNotContainKey("WWW-Authenticate");
	}

	@Test
	void quoteTheScopes() {
		Challenge challenge = new Challenge(Settings.of().challenge());
		assertThat(challenge.ofInsufficientScope("Bearer x", List.of("orders:read", "a\"b\\c\r\nX: y"))).isEqualTo(
				"Bearer realm=\"api\", error=\"insufficient_scope\", " + "scope=\"orders:read a\\\"b\\\\c X: y\"");
	}

	@Test
	void varyByAcceptOnlyWhereNegotiationIsOn() {
		assertThat(headers(ERROR, REQUEST, "problem-json=true")).containsEntry("Vary", List.of("Accept"));
		assertThat(headers(ERROR)).doesNotContainKey("Vary");
	}

	private static ApiError limited(ApiErrorCode code) {
		return ApiError.of(code).withHeader("X-RateLimit-Limit", "1").withHeader("x-ratelimit-remaining", "0");
	}

	private static String challenge(ApiErrorCode code) {
		return headers(ApiError.of(code)).getOrDefault("WWW-Authenticate", List.of()).get(0);
	}

	private static Map<String, List<String>> headers(ApiError error) {
		return headers(error, REQUEST);
	}

	private static Map<String, List<String>> headers(ApiError error, Facts request, String... settings) {
		ApiErrorProperties properties = Settings.of(settings);
		return new ErrorHeaders(properties, new Challenge(properties.challenge())).of(error, request,
				List.of("application/json"));
	}

}
