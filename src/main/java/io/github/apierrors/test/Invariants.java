package io.github.apierrors.test;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that the contract promises for every error.
 */
final class Invariants {

	private Invariants() {
	}

	/**
	 * Looks at an answer with a body.
	 * @param answer the answer
	 * @param terms what the service has agreed on
	 * @return what is wrong with it; empty if it follows the contract
	 */
	static List<String> problems(ErrorAnswer answer, ContractTerms terms) {
		// A body of another kind breaks nearly all promises: once is enough to say so.
		List<Invariant> body = (answer.string("code") != null) ? BodyInvariants.ALL
				: List.of((other, any) -> "the body is no error of the contract: " + start(other.text()));
		return problems(Stream.concat(HeaderInvariants.ALL.stream(), body.stream()), answer, terms);
	}

	/**
	 * Looks at an answer to a HEAD request.
	 * @param answer the answer
	 * @param terms what the service has agreed on
	 * @return what is wrong with it; empty if it follows the contract
	 */
	static List<String> problemsOfHead(ErrorAnswer answer, ContractTerms terms) {
		Invariant empty = Invariant.of("the answer to HEAD has a body", (head, any) -> head.text().isEmpty());
		return problems(Stream.concat(HeaderInvariants.ALL.stream(), Stream.of(empty)), answer, terms);
	}

	/**
	 * Looks at an answer that is no error.
	 * @param answer the answer
	 * @param terms what the service has agreed on
	 * @return what is wrong with it; empty if it follows the contract
	 */
	static List<String> problemsOfSuccess(ErrorAnswer answer, ContractTerms terms) {
		return problems(Stream.of(HeaderInvariants.REQUEST_ID), answer, terms);
	}

	private static List<String> problems(Stream<Invariant> invariants, ErrorAnswer answer, ContractTerms terms) {
		return invariants.map((invariant) -> invariant.problemOf(answer, terms)).filter(Objects::nonNull).toList();
	}

	private static String start(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return line.isEmpty() ? "(empty)" : line.substring(0, Math.min(60, line.length()));
	}

}
