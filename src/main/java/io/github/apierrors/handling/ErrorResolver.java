package io.github.apierrors.handling;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ExtendedErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what a failure means: unwraps it, asks the mappers in order, and falls back
 * to {@code internal_error}. Never throws and never returns {@code null}. Lists are
 * walked by index, as an iterator for each of them is a good part of what a plain failure
 * costs.
 */
final class ErrorResolver {

	private static final Logger logger = LoggerFactory.getLogger(ErrorResolver.class);

	private static final int MAX_DEPTH = 16;

	private static final String RETRY_AFTER = "Retry-After";

	private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,7}");

	private final List<ExceptionUnwrapper> unwrappers;

	private final List<ExceptionMapper> mappers;

	private final MappingTable table;

	private final ErrorCatalogue catalogue;

	private final ApiErrorProperties properties;

	ErrorResolver(List<ExceptionUnwrapper> unwrappers, List<ExceptionMapper> mappers, MappingTable table,
			ErrorCatalogue catalogue, ApiErrorProperties properties) {
		this.unwrappers = unwrappers;
		this.mappers = mappers;
		this.table = table;
		this.catalogue = catalogue;
		this.properties = properties;
	}

	/**
	 * Frees a failure of its wrappers.
	 * @param failure the exception as it was thrown
	 * @return the failure to answer for
	 */
	Throwable unwrap(Throwable failure) {
		Throwable current = failure;
		for (int depth = 0; depth < MAX_DEPTH; depth++) {
			Throwable carried = carriedBy(current);
			if (carried == null) {
				return current;
			}
			current = carried;
		}
		return current;
	}

	/**
	 * Says what a failure means.
	 * @param failure the failure, freed of its wrappers
	 * @param context facts about the request
	 * @return the code and status to answer with
	 */
	ApiError resolve(Throwable failure, ErrorContext context) {
		ApiError error = explainedStatus(failure, context);
		if (error == null) {
			error = ask(this.mappers, failure, context);
		}
		if (error == null) {
			error = ask(builtIn(failure), failure, context);
		}
		return withRetryAfter(settle((error != null) ? error : ApiError.of(ApiErrorCode.INTERNAL_ERROR)));
	}

	/**
	 * Says who is asked what an exception class means.
	 * @param type the class of the exception
	 * @return those who are asked, in this order; the last one always answers
	 */
	List<MappingStep> explain(Class<? extends Throwable> type) {
		Stream<MappingStep> wrapper = isWrapper(type) ? Stream.of(MappingStep.open("its cause, if it has one"))
				: Stream.of();
		Stream<MappingStep> asked = this.mappers.stream()
			.filter((mapper) -> !(mapper instanceof ApiExceptionMapper) || ApiException.class.isAssignableFrom(type))
			.map((mapper) -> MappingStep.open(NamedMapper.nameOf(mapper)));
		Stream<MappingStep> builtIn = declared(type).stream().map(NamedMapper::toStep);
		Stream<MappingStep> last = Stream
			.of(MappingStep.of("everything else", ApiError.of(ApiErrorCode.INTERNAL_ERROR)));
		return Stream.of(wrapper, asked, builtIn, last).flatMap((steps) -> steps).toList();
	}

	private List<NamedMapper> declared(Class<?> type) {
		try {
			return this.table.explain(type);
		}
		catch (InvalidErrorCodeException ex) {
			return List.of();
		}
	}

	private @Nullable ApiError explainedStatus(Throwable failure, ErrorContext context) {
		if (failure instanceof ErrorStatusException status && status.getCause() != null) {
			ApiError explained = resolve(unwrap(status.getCause()), context);
			return (explained.status() == status.status()) ? explained : null;
		}
		return null;
	}

	private List<ExceptionMapper> builtIn(Throwable failure) {
		try {
			return this.table.mappersFor(failure.getClass());
		}
		catch (InvalidErrorCodeException ex) {
			CarefulLog.log(() -> logger.error("{} cannot be answered as declared: {}", failure.getClass().getName(),
					ex.getMessage()));
			return List.of();
		}
	}

	private @Nullable ApiError ask(List<ExceptionMapper> mappers, Throwable failure, ErrorContext context) {
		for (int i = 0; i < mappers.size(); i++) {
			ExceptionMapper mapper = mappers.get(i);
			try {
				ApiError error = mapper.map(failure, context);
				if (error != null) {
					return error;
				}
			}
			catch (Throwable ex) {
				CarefulLog.log(ex, (cause) -> logger.warn("{} failed for {} and is passed over",
						mapper.getClass().getName(), failure.getClass().getName(), cause));
			}
		}
		return null;
	}

	/**
	 * Only registered codes go out, and statuses outside the table as configured.
	 */
	private ApiError settle(ApiError error) {
		if (!this.catalogue.contains(error.code())) {
			CarefulLog.log(() -> logger.warn("The error code '{}' is not registered with an ErrorCodes bean",
					error.code().code()));
			return settle(error.withCode(ApiErrorCode.nearest(error.status())));
		}
		if (error.code().status() == error.status()) {
			return error;
		}
		return switch (this.properties.undocumentedStatus()) {
			case PRESERVE -> error;
			case DOCUMENTED -> error.withStatus(error.code().status());
			case EXTENDED -> error.withCode(extendedCode(error));
		};
	}

	/**
	 * Every 429 says when to come back, and nothing but whole seconds goes out.
	 */
	private ApiError withRetryAfter(ApiError error) {
		List<String> values = error.headers().get(RETRY_AFTER);
		if (values != null && values.size() == 1 && SECONDS.matcher(values.get(0)).matches()) {
			return error;
		}
		if (error.status() == 429) {
			return error.withRetryAfter(this.properties.rateLimit().defaultRetryAfter());
		}
		return (values != null) ? error.withHeader(RETRY_AFTER, List.of()) : error;
	}

	private static ErrorCode extendedCode(ApiError error) {
		ExtendedErrorCode extended = ExtendedErrorCode.of(error.status());
		return (extended != null && error.code() instanceof ApiErrorCode) ? extended : error.code();
	}

	private @Nullable Throwable carriedBy(Throwable failure) {
		try {
			if (isWrapper(failure.getClass())) {
				return failure.getCause();
			}
			for (int i = 0; i < this.unwrappers.size(); i++) {
				Throwable carried = this.unwrappers.get(i).unwrap(failure);
				if (carried != null) {
					return carried;
				}
			}
		}
		catch (Throwable ex) {
			CarefulLog.log(ex, (cause) -> logger.warn("Could not look into {}", failure.getClass().getName(), cause));
		}
		return null;
	}

	private static boolean isWrapper(Class<?> type) {
		// Their subclasses say something by themselves.
		return type == CompletionException.class || type == ExecutionException.class
				|| type == InvocationTargetException.class || type == UndeclaredThrowableException.class;
	}

}
