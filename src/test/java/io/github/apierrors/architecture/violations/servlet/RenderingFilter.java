package io.github.apierrors.architecture.violations.servlet;

import io.github.apierrors.architecture.violations.ApiErrorCode;
import io.github.apierrors.architecture.violations.handling.RenderedError;

/**
 * A transport that picks the code and renders by itself.
 */
public class RenderingFilter {

	/**
	 * Does both.
	 * @return code and answer
	 */
	public String render() {
		return ApiErrorCode.INTERNAL_ERROR.name() + new RenderedError();
	}

}
