package io.github.apierrors.handling;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.github.apierrors.ApiError;
import io.github.apierrors.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The built-in mappings of one technology: which of its exception types means what. Each
 * room contributes one bean; the engine merges them into one table, in which the most
 * specific type answers first and a {@code null} answer passes the failure on to the next
 * one. An application uses an {@link ExceptionMapper} instead, which is asked before.
 */
public final class ExceptionMappings {

	private final Map<Class<?>, ExceptionMapper> types;

	private final Map<Class<? extends Annotation>, Function<Annotation, @Nullable ApiError>> annotations;

	private ExceptionMappings(Builder builder) {
		this.types = builder.types;
		this.annotations = builder.annotations;
	}

	/**
	 * Starts an empty table.
	 * @return a builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	Map<Class<?>, ExceptionMapper> types() {
		return this.types;
	}

	Map<Class<? extends Annotation>, Function<Annotation, @Nullable ApiError>> annotations() {
		return this.annotations;
	}

	/**
	 * Collects the mappings of a room.
	 */
	public static final class Builder {

		private final Map<Class<?>, ExceptionMapper> types = new LinkedHashMap<>();

		private final Map<Class<? extends Annotation>, Function<Annotation, @Nullable ApiError>> annotations = new LinkedHashMap<>();

		private Builder() {
		}

		/**
		 * Maps a type with a function.
		 * @param type a class of exceptions, or an interface that exceptions implement
		 * @param mapper says what the exception means; {@code null} for "not mine"
		 * @param <T> the type
		 * @return this builder
		 */
		public <T> Builder on(Class<T> type, BiFunction<T, ErrorContext, @Nullable ApiError> mapper) {
			this.types.put(type, (failure, context) -> mapper.apply(type.cast(failure), context));
			return this;
		}

		/**
		 * Maps a type to a code with its usual text.
		 * @param type a class of exceptions, or an interface that exceptions implement
		 * @param code the documented code
		 * @return this builder
		 */
		public Builder on(Class<?> type, ErrorCode code) {
			this.types.put(type, new Constant(ApiError.of(code)));
			return this;
		}

		/**
		 * Maps the exception classes that carry an annotation, or inherit one. Asked
		 * before every mapping by type.
		 * @param type the annotation
		 * @param mapper says what the annotation means, once per exception class;
		 * {@code null} for "not mine"
		 * @param <A> the annotation
		 * @return this builder
		 */
		public <A extends Annotation> Builder annotatedWith(Class<A> type, Function<A, @Nullable ApiError> mapper) {
			this.annotations.put(type, (annotation) -> mapper.apply(type.cast(annotation)));
			return this;
		}

		/**
		 * The table.
		 * @return the mappings that were added
		 */
		public ExceptionMappings build() {
			return new ExceptionMappings(this);
		}

	}

}
