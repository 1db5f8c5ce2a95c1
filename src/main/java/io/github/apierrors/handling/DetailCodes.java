package io.github.apierrors.handling;

import java.lang.annotation.Annotation;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Names the {@code details[].code} of an application's own constraints.
 *
 * <pre>{@code
 * DetailCodes ibanCodes() {
 *     return DetailCodes.of(Map.of(Iban.class, "invalid_iban"));
 * }
 * }</pre>
 *
 * Beans of this type are asked in order, before the library's own table. A constraint can
 * also say its code itself, with an attribute {@code String detailCode()}. A constraint
 * whose code is {@code required} counts as an absence where the value is {@code null}.
 */
@FunctionalInterface
public interface DetailCodes {

	/**
	 * Names the code of a constraint.
	 * @param constraint the constraint's annotation
	 * @return a code such as {@code invalid_iban}, or {@code null} for "not mine"
	 */
	@Nullable String codeOf(Class<? extends Annotation> constraint);

	/**
	 * A table of codes.
	 * @param codes the codes by constraint
	 * @return the table
	 */
	static DetailCodes of(Map<Class<? extends Annotation>, String> codes) {
		return Map.copyOf(codes)::get;
	}

}
