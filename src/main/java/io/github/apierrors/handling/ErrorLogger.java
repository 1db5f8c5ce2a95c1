package io.github.apierrors.handling;

import io.github.apierrors.ApiError;
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

	private static final int CACHED_FRAMES = 2048;

	/** To look at each name in a trace anew is dearer than all else about a fault. */
	private final BoundedCache<StackTraceElement, Boolean> cleanFrames = new BoundedCache<>(CACHED_FRAMES,
			CleanThrowable::isClean);

	private final LogLevels levels;

	private final RepeatedFaults repeats;

	ErrorLogger(LogLevels levels, RepeatedFaults repeats) {
		this.levels = levels;
		this.repeats = repeats;
	}

	void log(ErrorEvent event) {
		ApiError error = event.error();
		ErrorContext context = event.context();
		boolean security = error.status() == 401 || error.status() == 403;
		Logger target = security ? securityLogger : logger;
		Level level = this.levels.of(error, context);
		if (!target.isEnabledForLevel(level)) {
			return;
		}
		LoggingEventBuilder builder = target.makeLoggingEventBuilder(level);
		if (LogLevels.isFault(error, context)) {
			logFault(event, builder);
		}
		else {
			CarefulLog.log(() -> fields(event).log(builder, line(event)));
		}
	}

	private void logFault(ErrorEvent event, LoggingEventBuilder builder) {
		int repeats = this.repeats.leftOutBefore(event);
		if (repeats == RepeatedFaults.FOLDED) {
			return;
		}
		LogFields fields = fields(event);
		String line = line(event);
		if (repeats > 0) {
			fields.with("repeats", repeats);
			line = line + ", repeats=" + repeats;
		}
		String complete = line;
		CarefulLog.log(event.failure(), this.cleanFrames::get,
				(cause) -> fields.log(builder.setCause(cause), complete));
	}

	void logClientGone(Throwable failure, ErrorContext context) {
		CarefulLog.log(() -> logger.debug("The client of {} has gone away: {}", context.requestId().value(),
				failure.getClass().getName()));
	}

	private static LogFields fields(ErrorEvent event) {
		ApiError error = event.error();
		ErrorContext context = event.context();
		LogFields fields = new LogFields().with("request_id", context.requestId().value())
			.with("client_request_id", context.requestId().clientValue())
			.with("trace_id", MDC.get("traceId"))
			.with("code", error.code().code())
			.with("status", error.status())
			.with("method", context.method())
			.with("route", context.route())
			.with("entry_point", context.entryPoint().tag())
			.with("exception", exception(event));
		error.log().fields().forEach(fields::with);
		return fields;
	}

	private static String line(ErrorEvent event) {
		ErrorContext context = event.context();
		String route = context.route();
		String clientId = context.requestId().clientValue();
		StringBuilder line = new StringBuilder(192).append(event.error().code().code())
			.append(' ')
			.append(event.error().status())
			.append(": ")
			.append(LogFields.clean(context.method()))
			.append(' ')
			.append((route != null) ? LogFields.clean(route) : "(no route)")
			.append(" failed with ")
			.append(exception(event))
			.append(", request_id=")
			.append(context.requestId().value());
		if (clientId != null) {
			line.append(", client_request_id=").append(LogFields.clean(clientId));
		}
		event.error()
			.log()
			.fields()
			.forEach((name, value) -> line.append(", ").append(name).append('=').append(LogFields.clean(value)));
		return line.toString();
	}

	private static String exception(ErrorEvent event) {
		Throwable failure = event.failure();
		// A bare status is told by what led to it, where that is known.
		Throwable told = (failure instanceof ErrorStatusException && failure.getCause() != null) ? failure.getCause()
				: failure;
		return told.getClass().getName();
	}

}
