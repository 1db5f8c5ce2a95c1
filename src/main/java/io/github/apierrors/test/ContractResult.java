package io.github.apierrors.test;

import java.util.List;

/**
 * What came of one attack.
 *
 * @param endpoint method and path pattern of the endpoint
 * @param attack what was sent
 * @param answer status and code of the answer, or why there is none
 * @param sent whether the request was sent; one that the handler might take is not,
 * unless the test asked for it
 * @param problems where the answer leaves the contract; empty if it does not
 * @param exchange request and answer, where there is a problem
 */
public record ContractResult(String endpoint, String attack, String answer, boolean sent, List<String> problems,
		String exchange) {

	/**
	 * Copies the problems.
	 */
	public ContractResult {
		problems = List.copyOf(problems);
	}

	/**
	 * Whether there is nothing to object to.
	 * @return {@code true} if the answer follows the contract, or nothing was sent
	 */
	public boolean isClean() {
		return this.problems.isEmpty();
	}

	static ContractResult notSent(String endpoint, String attack, String why) {
		return new ContractResult(endpoint, attack, why, false, List.of(), "");
	}

}
