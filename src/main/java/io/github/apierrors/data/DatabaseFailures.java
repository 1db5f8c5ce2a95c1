package io.github.apierrors.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.ExceptionMappings;
import org.jspecify.annotations.Nullable;

/**
 * Explains a failure of data access by what its chain of causes holds: what the database
 * reported counts more than any exception type, since frameworks differ in how they
 * translate it.
 */
final class DatabaseFailures {

	private static final int MAX_DEPTH = 16;

	private final List<FailureReader> readers;

	private final ConstraintNames constraints;

	DatabaseFailures(List<FailureReader> readers, ConstraintNames constraints) {
		this.readers = readers;
		this.constraints = constraints;
	}

	/**
	 * The exceptions that can be explained.
	 * @return a table of the types of all technologies that are there
	 */
	ExceptionMappings mappings() {
		ExceptionMappings.Builder mappings = ExceptionMappings.builder();
		this.readers.forEach((reader) -> reader.types()
			.forEach((type) -> mappings.on(type, (failure, context) -> explain(failure))));
		return mappings.build();
	}

	/**
	 * Says what a failure means.
	 * @param failure the failure with its causes
	 * @return what to answer, or {@code null} if nothing in it is known
	 */
	@Nullable ApiError explain(Throwable failure) {
		List<Throwable> chain = chain(failure);
		ApiErrorCode code = first(chain, FailureReader::reported);
		if (code == null) {
			code = first(chain, FailureReader::typed);
		}
		return (code != null) ? ApiError.of(code).withDetails(details(code, chain)) : null;
	}

	private List<ErrorDetail> details(ApiErrorCode code, List<Throwable> chain) {
		if (code.status() != 409) {
			return List.of();
		}
		String constraint = first(chain, FailureReader::constraint);
		String field = (constraint != null) ? this.constraints.fieldOf(constraint) : null;
		if (field == null) {
			return List.of();
		}
		return List.of((code == ApiErrorCode.RESOURCE_ALREADY_EXISTS)
				? new ErrorDetail(field, "is already in use", "duplicate", Location.BODY)
				: new ErrorDetail(field, "is in conflict with the current state of the resource"));
	}

	private <T> @Nullable T first(List<Throwable> chain, BiFunction<FailureReader, Throwable, @Nullable T> question) {
		for (Throwable failure : chain) {
			for (FailureReader reader : this.readers) {
				T answer = question.apply(reader, failure);
				if (answer != null) {
					return answer;
				}
			}
		}
		return null;
	}

	private List<Throwable> chain(Throwable failure) {
		List<Throwable> chain = new ArrayList<>();
		Throwable current = failure;
		while (current != null && chain.size() < MAX_DEPTH) {
			chain.add(current);
			Throwable link = current;
			Throwable beside = first(List.of(link), FailureReader::next);
			current = (beside != null) ? beside : link.getCause();
		}
		return chain;
	}

}
