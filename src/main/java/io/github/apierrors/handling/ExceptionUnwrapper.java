package io.github.apierrors.handling;

import org.jspecify.annotations.Nullable;

/**
 * Knows exceptions that only carry another one, which is the failure to answer for.
 * <p>
 * Beans of this type are asked again and again until none of them finds anything to
 * unwrap, at most 16 times, so a cycle of causes ends too. The wrappers of the JDK need
 * no bean.
 */
@FunctionalInterface
public interface ExceptionUnwrapper {

	/**
	 * Looks into a wrapper.
	 * @param failure the exception as it was thrown
	 * @return what it carries, or {@code null} if it is no wrapper
	 */
	@Nullable Throwable unwrap(Throwable failure);

}
