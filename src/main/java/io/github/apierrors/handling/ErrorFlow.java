package io.github.apierrors.handling;

import java.util.List;

/**
 * Everybody who has a part in the answer to a failure.
 *
 * @param resolver says what a failure means
 * @param renderer gives it the contract's shape
 * @param revisions change what it means, in this order
 * @param listeners are told of it, in this order
 */
record ErrorFlow(ErrorResolver resolver, ErrorRenderer renderer, List<ErrorRevision> revisions,
		List<ErrorListener> listeners) {

	ErrorFlow {
		revisions = List.copyOf(revisions);
		listeners = List.copyOf(listeners);
	}

}
