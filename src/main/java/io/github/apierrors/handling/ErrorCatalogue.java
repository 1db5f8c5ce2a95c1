package io.github.apierrors.handling;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ExtendedErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * All codes that the service can answer with: the documented ones, the additional ones
 * where {@code api-errors.undocumented-status=extended}, and the application's own.
 */
public final class ErrorCatalogue {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{1,63}");

	private final Map<String, ErrorCode> codes = new LinkedHashMap<>();

	ErrorCatalogue(UndocumentedStatus undocumentedStatus, Collection<ErrorCodes> registrations) {
		List.of(ApiErrorCode.values()).forEach(this::add);
		if (undocumentedStatus == UndocumentedStatus.EXTENDED) {
			List.of(ExtendedErrorCode.values()).forEach(this::add);
		}
		registrations.forEach((registration) -> registration.codes().forEach(this::add));
	}

	/**
	 * Every code, the documented ones first, in the order of their registration.
	 * @return the codes
	 */
	public Collection<ErrorCode> codes() {
		return Collections.unmodifiableCollection(this.codes.values());
	}

	/**
	 * Looks a code up by its name on the wire.
	 * @param name for instance {@code resource_not_found}
	 * @return the code, or {@code null} if none is registered under this name
	 */
	public @Nullable ErrorCode find(String name) {
		return this.codes.get(name);
	}

	boolean contains(ErrorCode code) {
		return code.equals(this.codes.get(code.code()));
	}

	ErrorCode require(String name, String usedBy) {
		ErrorCode code = find(name);
		if (code == null) {
			throw new InvalidErrorCodeException(
					"%s names the error code '%s', which is not registered.".formatted(usedBy, name),
					"Use one of %s, or register the code with an ErrorCodes bean.".formatted(this.codes.keySet()));
		}
		return code;
	}

	private void add(ErrorCode code) {
		check(code);
		ErrorCode other = this.codes.putIfAbsent(code.code(), code);
		if (other != null && other != code) {
			throw new InvalidErrorCodeException(
					"The error code '%s' is registered twice: by %s and by %s.".formatted(code.code(), describe(other),
							describe(code)),
					"Give one of them another name: clients cannot tell two codes with one name apart.");
		}
	}

	private static void check(ErrorCode code) {
		if (!NAME.matcher(Objects.requireNonNullElse(code.code(), "")).matches()) {
			throw new InvalidErrorCodeException(
					"The error code '%s' of %s is malformed.".formatted(code.code(), describe(code)),
					"Choose a name that matches %s, for instance 'sold_out'.".formatted(NAME));
		}
		if (code.status() < 400 || code.status() > 599) {
			throw new InvalidErrorCodeException("The error code '%s' of %s has the status %d, which is no error status."
				.formatted(code.code(), describe(code), code.status()), "Choose a status between 400 and 599.");
		}
		if (Objects.requireNonNullElse(code.description(), "").isBlank()
				|| Objects.requireNonNullElse(code.action(), "").isBlank()) {
			throw new InvalidErrorCodeException(
					"The error code '%s' of %s has no description or no action.".formatted(code.code(), describe(code)),
					"Say in one sentence what happened, and in another what the caller can do.");
		}
	}

	private static String describe(ErrorCode code) {
		return (code instanceof Enum<?> constant) ? constant.getDeclaringClass().getName() + "." + constant.name()
				: code.getClass().getName();
	}

}
