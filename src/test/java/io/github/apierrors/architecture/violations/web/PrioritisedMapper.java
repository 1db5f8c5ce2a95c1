package io.github.apierrors.architecture.violations.web;

import io.github.apierrors.architecture.violations.handling.ExceptionMapper;

import org.springframework.core.Ordered;

/**
 * A public mapper that says what it can handle, and when.
 */
public class PrioritisedMapper implements ExceptionMapper, Ordered {

	/**
	 * Asked first, against the rule.
	 * @param failure the failure
	 * @return always
	 */
	public boolean canHandle(Throwable failure) {
		return true;
	}

	@Override
	public int getOrder() {
		return 0;
	}

}
