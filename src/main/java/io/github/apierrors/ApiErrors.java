package io.github.apierrors;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells which codes an operation of the API can answer with, for its description: on the
 * handler method, or on its class for all of its methods. The two add up.
 * <p>
 * A documented code is named by its constant, {@code @ApiErrors(RESOURCE_NOT_FOUND)}, and
 * one of the application's own by its name on the wire,
 * {@code @ApiErrors(codes = "sold_out")}. Nothing at run time depends on it: what a
 * client gets is decided by what is thrown.
 * <p>
 * Needed only for what cannot be seen: the codes of declared exceptions, of parameters,
 * of bodies and of security are known without it. Works on interfaces, and as the
 * annotation of an annotation too.
 */
@Documented
@Inherited
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiErrors {

	/**
	 * The documented codes.
	 * @return the codes in any order
	 */
	ApiErrorCode[] value() default {};

	/**
	 * The wire names of codes that the application registered. A name that is not
	 * registered is logged as an error of the application and left out.
	 * @return the names in any order
	 */
	String[] codes() default {};

}
