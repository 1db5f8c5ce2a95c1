package io.github.apierrors.test;

import java.util.ArrayList;
import java.util.List;

import io.github.apierrors.handling.RequestId;

/**
 * Says what is wrong with an answer.
 *
 * @param terms what the service has agreed on
 */
record Judge(ContractTerms terms) {

	/**
	 * Looks at an answer.
	 * @param request the request
	 * @param mustFail whether the request is certain to be turned down
	 * @param answer the answer
	 * @return the problems; empty if there is nothing to object to
	 */
	List<String> problems(Request request, boolean mustFail, ErrorAnswer answer) {
		List<String> problems = new ArrayList<>();
		if (mustFail && answer.status() < 300) {
			problems.add("what must fail was accepted");
		}
		if (mustFail && answer.status() == 500) {
			problems.add("a mistake of the client is told as one of the server");
		}
		if (!answer.header("X-Injected").isEmpty()) {
			problems.add("a header was injected");
		}
		if (tookOver(request, answer)) {
			problems.add("the request id of the client was taken over");
		}
		problems.addAll(ofContract(request, answer));
		return problems;
	}

	private List<String> ofContract(Request request, ErrorAnswer answer) {
		if (answer.status() < 400) {
			// A redirect, to a login page for instance, is no error either.
			return Invariants.problemsOfSuccess(answer, this.terms);
		}
		return request.isHead() ? Invariants.problemsOfHead(answer, this.terms)
				: Invariants.problems(answer, this.terms);
	}

	private boolean tookOver(Request request, ErrorAnswer answer) {
		return !this.terms.adoptsIds() && request.headers()
			.stream()
			.anyMatch((header) -> header.name().equals(RequestId.HEADER)
					&& answer.header(RequestId.HEADER).contains(header.value()));
	}

}
