package io.github.apierrors;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the published reference says about an application's code beyond its columns. On
 * the constant of an enum that implements {@link ErrorCode}. For instance
 * {@code @Published(since = "1.4", when = "Fewer pieces are left than were ordered")}.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Published {

	/**
	 * The version of the API in which the code appeared.
	 * @return the version, or an empty string to say nothing about it
	 */
	String since() default "";

	/**
	 * The version of the API since which clients should no longer expect the code. It
	 * stays reserved all the same.
	 * @return the version, or an empty string for a code that is not deprecated
	 */
	String deprecated() default "";

	/**
	 * The wire name of the code that is sent in its place, which must be registered.
	 * @return the wire name, or an empty string if there is none
	 */
	String replacedBy() default "";

	/**
	 * When the code occurs, one sentence each, without a final full stop.
	 * @return the sentences; without any, the reference shows the description alone
	 */
	String[] when() default {};

}
