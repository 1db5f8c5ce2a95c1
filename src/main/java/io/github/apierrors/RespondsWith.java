package io.github.apierrors;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the code of an exception class that cannot extend {@link ApiException}.
 *
 * A documented code is named by its constant, {@code @RespondsWith(RESOURCE_CONFLICT)},
 * and one of the application's own by its name on the wire,
 * {@code @RespondsWith(code = "sold_out")}.
 * <p>
 * The client sees the code's description: the exception's own message was not written for
 * it. Subclasses inherit the annotation.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RespondsWith {

	/**
	 * The documented code, unless {@link #code()} names one of the application's own.
	 * @return the code
	 */
	ApiErrorCode value() default ApiErrorCode.INTERNAL_ERROR;

	/**
	 * The wire name of a code that the application registered. A name that is not
	 * registered is logged as an error of the application and answered with
	 * {@code internal_error}.
	 * @return the name, or an empty string to use {@link #value()}
	 */
	String code() default "";

}
