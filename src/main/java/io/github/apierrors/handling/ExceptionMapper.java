package io.github.apierrors.handling;

import io.github.apierrors.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * The extension point: names the documented code of an exception.
 *
 * <pre>{@code
 * ExceptionMapper shippingErrors() {
 *     return (failure, context) -> (failure instanceof ParcelLostException)
 *             ? ApiError.of(ApiErrorCode.RESOURCE_CONFLICT) : null;
 * }
 * }</pre>
 *
 * Beans of this type are asked in the order of Spring's {@code @Order}, after
 * {@link io.github.apierrors.ApiException} and before every built-in mapping, with the
 * exception already freed of its wrappers. The first answer counts.
 * <p>
 * Called on the thread that handles the failure, possibly by many at once. It must not
 * block and need not catch: a mapper that throws is logged and passed over.
 */
@FunctionalInterface
public interface ExceptionMapper {

	/**
	 * Says what a failure means to the client.
	 * @param failure the failure, without wrappers such as {@code ServletException} or
	 * {@code CompletionException}
	 * @param context facts about the request
	 * @return what to answer, or {@code null} for "not mine"
	 */
	@Nullable ApiError map(Throwable failure, ErrorContext context);

}
