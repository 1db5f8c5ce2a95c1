package io.github.apierrors.architecture.violations.shed;

/**
 * Stands in no known room, with state that all share.
 */
class SharedUtil {

	static int counter;

}
