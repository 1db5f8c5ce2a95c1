package io.github.apierrors.handling;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the engine and the transports.
 *
 * @param enabled whether the library does anything at all
 * @param paths the path patterns, within the context path, whose failures are answered;
 * request ids are stamped on every path
 * @param undocumentedStatus what happens to a status outside the documented table
 * @param problemJson whether clients that ask for application/problem+json get the body
 * of RFC 9457
 * @param codes the code by the name of an exception class, for its subclasses too
 * @param body the shape of the body
 * @param challenge the challenge of a 401 that has none of its own
 * @param logging how failures are logged
 * @param maintenance what maintenance leaves open
 * @param rateLimit how the state of a rate limit is told
 * @param reference where the published reference stands
 * @param requestId how request ids are made
 * @param localization the languages of the answers
 */
@ConfigurationProperties("api-errors")
public record ApiErrorProperties(@DefaultValue("true") boolean enabled, @DefaultValue("/**") List<String> paths,
		@DefaultValue("preserve") UndocumentedStatus undocumentedStatus, @DefaultValue("false") boolean problemJson,
		@DefaultValue Map<Class<? extends Throwable>, String> codes, @DefaultValue Body body,
		@DefaultValue Challenge challenge, @DefaultValue Logging logging, @DefaultValue Maintenance maintenance,
		@DefaultValue RateLimit rateLimit, @DefaultValue Reference reference, @DefaultValue RequestIds requestId,
		@DefaultValue Localization localization) {

	/**
	 * The shape of the body.
	 *
	 * @param envelope whether the members stand inside a top-level member "error"
	 * @param include the optional members to add
	 */
	public record Body(@DefaultValue("true") boolean envelope, @DefaultValue Set<OptionalMember> include) {
	}

	/**
	 * The challenge of a 401 that has none of its own.
	 *
	 * @param scheme the authentication scheme of the API
	 * @param realm the realm that the challenge names
	 */
	public record Challenge(@DefaultValue("Bearer") String scheme, @DefaultValue("api") String realm) {
	}

	/**
	 * How failures are logged.
	 *
	 * @param levels the level by code or by status, where it is not to be the usual one
	 * @param silenceRepeats whether loggers that repeat a failure are switched off,
	 * unless their level is configured: Hibernate's of SQL errors, and Spring MVC's of
	 * paths without a handler
	 * @param foldRepeats for how long a fault that was logged is only counted when it
	 * comes again, with the same code, exception class and route; the next event then has
	 * the number as "repeats"; zero logs each one
	 */
	public record Logging(@DefaultValue Map<String, Level> levels, @DefaultValue("true") boolean silenceRepeats,
			@DefaultValue("0s") Duration foldRepeats) {
	}

	/**
	 * What maintenance leaves open.
	 *
	 * @param except the path patterns, within the context path, that are never closed
	 */
	public record Maintenance(@DefaultValue( {
			"/actuator/**", "/livez", "/readyz" }) List<String> except){
	}

	/**
	 * How the state of a rate limit is told.
	 *
	 * @param defaultRetryAfter the time to wait where the limiter gave none
	 * @param draftFields whether the fields RateLimit and RateLimit-Policy of the IETF's
	 * draft are sent beside X-RateLimit-*
	 */
	public record RateLimit(@DefaultValue("1s") Duration defaultRetryAfter,
			@DefaultValue("false") boolean draftFields) {
	}

	/**
	 * Where the published reference stands.
	 *
	 * @param baseUrl the URL of the reference page; "#" and the code are appended to it
	 * for the member "doc_url", which is absent without it
	 */
	public record Reference(@Nullable String baseUrl) {
	}

	/**
	 * How request ids are made.
	 *
	 * @param acceptInbound whether an X-Request-ID of the caller is adopted
	 * @param trustedProxies the networks in CIDR notation, or single addresses, from
	 * which "trusted" adopts an id
	 */
	public record RequestIds(@DefaultValue("never") AcceptInbound acceptInbound,
			@DefaultValue List<String> trustedProxies) {
	}

	/**
	 * The languages of the answers.
	 *
	 * @param enabled whether an answer is in the language that the client asks for with
	 * Accept-Language; otherwise all are in English
	 * @param languages the languages that there are texts for; the first one is that of a
	 * client that asks for none of them
	 */
	public record Localization(@DefaultValue("false") boolean enabled, @DefaultValue( {
			"en", "de", "fr", "es" }) List<Locale> languages){
	}

	/**
	 * Whether an X-Request-ID of the caller is adopted.
	 */
	public enum AcceptInbound {

		/** It is only logged, as client_request_id. */
		NEVER,

		/** It is adopted if it matches the safe pattern. */
		ALWAYS,

		/** As ALWAYS, but only from the configured proxies. */
		TRUSTED

	}

	/**
	 * A member of the body that is off by default.
	 */
	public enum OptionalMember {

		/** What the catalogue advises: "action". */
		ACTION,

		/** Whether trying again can help: "retryable". */
		RETRYABLE,

		/** The number of the Retry-After header: "retry_after". */
		RETRY_AFTER,

		/** The trace id of the request: "trace_id". */
		TRACE_ID,

		/** The strings of an ApiException: "metadata". */
		METADATA,

		/** The kind of each violation: "details[].code". */
		DETAIL_CODE,

		/** Where each value stood: "details[].location". */
		DETAIL_LOCATION,

		/** The JSON pointer to each value of the body: "details[].pointer". */
		DETAIL_POINTER

	}

}
