package io.github.apierrors.handling;

import java.util.Map;

import io.github.apierrors.ApiError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Logs each failed request once: a fault of the service with its stack trace, everything
 * else on one line. No query string, header or body gets here.
 */
final class ErrorLogger {

	private static final Logger logger = LoggerFactory.getLogger("io.github.apierrors");

	private static final Logger securityLogger = LoggerFactory.getLogger("io.github.apierrors.security");

	private static final int MAX_VALUE = 256;

	void log(ErrorEvent event) {
		ApiError error = event.error();
		ErrorContext context = event.context();
		boolean security = error.status() == 401 || error.status() == 403;
		LoggingEventBuilder builder = (security ? securityLogger : logger).atLevel(level(error, context));
		builder = add(builder, "request_id", context.requestId().value());
		builder = add(builder, "client_request_id", context.requestId().clientValue());
		builder = add(builder, "trace_id", MDC.get("traceId"));
		builder = add(builder, "code", error.code().code());
		builder = builder.addKeyValue("status", error.status());
		builder = add(builder, "method", context.method());
		builder = add(builder, "route", context.route());
		builder = add(builder, "entry_point", context.entryPoint().tag());
		builder = add(builder, "exception", exception(event));
		for (Map.Entry<String, String> field : error.log().fields().entrySet()) {
			builder = add(builder, field.getKey(), field.getValue());
		}
		if (isFault(error, context)) {
			LoggingEventBuilder fault = builder;
			CarefulLog.log(event.failure(), (cause) -> fault.setCause(cause).log(line(event)));
		}
		else {
			builder.log(line(event));
		}
	}

	void logClientGone(Throwable failure, ErrorContext context) {
		logger.debug("The client of {} has gone away: {}", context.requestId().value(), failure.getClass().getName());
	}

	private static String line(ErrorEvent event) {
		ErrorContext context = event.context();
		String route = context.route();
		String clientId = context.requestId().clientValue();
		return "%s %d: %s %s failed with %s, request_id=%s%s%s".formatted(event.error().code().code(),
				event.error().status(), safe(context.method()), (route != null) ? safe(route) : "(no route)",
				exception(event), context.requestId().value(),
				(clientId != null) ? ", client_request_id=" + safe(clientId) : "", notes(event.error()));
	}

	private static String notes(ApiError error) {
		StringBuilder notes = new StringBuilder();
		error.log().fields().forEach((name, value) -> notes.append(", ").append(name).append('=').append(safe(value)));
		return notes.toString();
	}

	private static String exception(ErrorEvent event) {
		Throwable failure = event.failure();
		// A bare status is told by what led to it, where that is known.
		Throwable told = (failure instanceof ErrorStatusException && failure.getCause() != null) ? failure.getCause()
				: failure;
		return told.getClass().getName();
	}

	private static Level level(ApiError error, ErrorContext context) {
		if (isFault(error, context)) {
			return Level.ERROR;
		}
		if (context.entryPoint() == EntryPoint.FIREWALL || (error.status() >= 500 && error.log().expected())) {
			return Level.WARN;
		}
		return switch (error.status()) {
			case 401, 403 -> Level.WARN;
			case 429 -> Level.INFO;
			default -> Level.DEBUG;
		};
	}

	private static boolean isFault(ApiError error, ErrorContext context) {
		return error.status() >= 500 && !error.log().expected() && context.entryPoint() != EntryPoint.CONTAINER;
	}

	private static LoggingEventBuilder add(LoggingEventBuilder builder, String key, @Nullable String value) {
		return (value != null) ? builder.addKeyValue(key, safe(value)) : builder;
	}

	private static String safe(String value) {
		return SafeText.oneLine(value, MAX_VALUE);
	}

}
