package io.github.apierrors.handling;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Turns an {@link InvalidErrorCodeException} into what Spring Boot prints instead of a
 * stack trace.
 */
final class InvalidErrorCodeFailureAnalyzer extends AbstractFailureAnalyzer<InvalidErrorCodeException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidErrorCodeException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
	}

}
