package io.github.apierrors.handling;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.github.apierrors.ApiError;
import io.github.apierrors.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * At which level a failure is logged: as configured for its code, else for its status,
 * else by whose fault it is.
 */
final class LogLevels {

	private final Map<String, Level> configured = new HashMap<>();

	/**
	 * Reads the configuration.
	 * @param levels the levels by code or by status
	 * @param catalogue the codes that there are
	 * @throws InvalidErrorCodeException if a name is neither a code nor a status
	 */
	LogLevels(Map<String, Level> levels, ErrorCatalogue catalogue) {
		levels.forEach((name, level) -> this.configured.put(key(name, catalogue), level));
	}

	Level of(ApiError error, ErrorContext context) {
		if (this.configured.isEmpty()) {
			return byFault(error, context);
		}
		Level byCode = this.configured.get(error.code().code());
		Level level = (byCode != null) ? byCode : this.configured.get(String.valueOf(error.status()));
		return (level != null) ? level : byFault(error, context);
	}

	/**
	 * Whether the service is to blame, so that the stack trace is worth its lines.
	 */
	static boolean isFault(ApiError error, ErrorContext context) {
		return error.status() >= 500 && !error.log().expected() && context.entryPoint() != EntryPoint.CONTAINER;
	}

	private static Level byFault(ApiError error, ErrorContext context) {
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

	private static String key(String name, ErrorCatalogue catalogue) {
		if (name.matches("[45][0-9]{2}")) {
			return name;
		}
		ErrorCode code = relaxed(name, catalogue);
		return ((code != null) ? code : catalogue.require(name, "The property api-errors.logging.levels." + name))
			.code();
	}

	/**
	 * A name outside of brackets has lost its underscores when it arrives here.
	 */
	private static @Nullable ErrorCode relaxed(String name, ErrorCatalogue catalogue) {
		return catalogue.codes()
			.stream()
			.filter((code) -> withoutSeparators(code.code()).equals(withoutSeparators(name)))
			.findFirst()
			.orElse(null);
	}

	private static String withoutSeparators(String name) {
		return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
	}

}
