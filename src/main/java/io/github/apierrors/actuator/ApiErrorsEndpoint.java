package io.github.apierrors.actuator;

import java.util.List;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ErrorCatalogue;
import io.github.apierrors.handling.MappingStep;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.util.ClassUtils;

/**
 * The endpoint {@code apierrors}: the codes and the latest failures; below
 * {@code requests}, one failure by its request id; below {@code exceptions}, what an
 * exception class is answered with. Read only.
 */
@Endpoint(id = "apierrors")
final class ApiErrorsEndpoint {

	private final ErrorCatalogue catalogue;

	private final ApiErrorHandler handler;

	private final RecentFailures failures;

	private final @Nullable ClassLoader classLoader;

	ApiErrorsEndpoint(ErrorCatalogue catalogue, ApiErrorHandler handler, RecentFailures failures,
			@Nullable ClassLoader classLoader) {
		this.catalogue = catalogue;
		this.handler = handler;
		this.failures = failures;
		this.classLoader = classLoader;
	}

	@ReadOperation
	Overview overview() {
		return new Overview(this.catalogue.codes().stream().map(Code::of).toList(), this.failures.all());
	}

	@ReadOperation
	@Nullable Object find(@Selector String section, @Selector String name) {
		return switch (section) {
			case "requests" -> this.failures.find(name);
			case "exceptions" -> explain(name);
			default -> null;
		};
	}

	private @Nullable Explanation explain(String className) {
		try {
			Class<?> type = ClassUtils.forName(className, this.classLoader);
			return Throwable.class.isAssignableFrom(type)
					? new Explanation(className, this.handler.explain(type.asSubclass(Throwable.class))) : null;
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return null;
		}
	}

	/**
	 * What there is.
	 *
	 * @param codes every code that the service can answer with
	 * @param failures the latest failures, the latest first
	 */
	record Overview(List<Code> codes, List<RecentFailure> failures) {
	}

	/**
	 * A row of the catalogue.
	 *
	 * @param code its name on the wire
	 * @param status its status
	 * @param description what happened
	 * @param action what the caller can do
	 */
	record Code(String code, int status, String description, String action) {

		static Code of(ErrorCode code) {
			return new Code(code.code(), code.status(), code.description(), code.action());
		}

	}

	/**
	 * What an exception class is answered with.
	 *
	 * @param exception its name
	 * @param askedInOrder who is asked, until one has an answer
	 */
	record Explanation(String exception, List<MappingStep> askedInOrder) {
	}

}
