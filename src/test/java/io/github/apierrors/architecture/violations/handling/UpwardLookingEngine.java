package io.github.apierrors.architecture.violations.handling;

import io.github.apierrors.architecture.violations.servlet.RenderingFilter;

/**
 * An engine that knows a transport.
 */
class UpwardLookingEngine {

	final RenderingFilter filter = new RenderingFilter();

}
