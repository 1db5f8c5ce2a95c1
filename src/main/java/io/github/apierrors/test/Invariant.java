package io.github.apierrors.test;

import org.jspecify.annotations.Nullable;

/**
 * One promise of the contract about every error.
 */
@FunctionalInterface
interface Invariant {

	/**
	 * Looks whether an answer keeps the promise.
	 * @param answer the answer
	 * @param terms what the service has agreed on
	 * @return what is wrong with it, in a few words, or {@code null} if it keeps the
	 * promise
	 */
	@Nullable String problemOf(ErrorAnswer answer, ContractTerms terms);

	/**
	 * A promise that is kept or not, without more to say.
	 * @param problem what is wrong with an answer that does not keep it
	 * @param kept whether an answer keeps it
	 * @return the promise
	 */
	static Invariant of(String problem, Promise kept) {
		return (answer, terms) -> kept.test(answer, terms) ? null : problem;
	}

	/**
	 * Whether an answer keeps a promise.
	 */
	@FunctionalInterface
	interface Promise {

		/**
		 * Looks at an answer.
		 * @param answer the answer
		 * @param terms what the service has agreed on
		 * @return whether the promise is kept
		 */
		boolean test(ErrorAnswer answer, ContractTerms terms);

	}

}
