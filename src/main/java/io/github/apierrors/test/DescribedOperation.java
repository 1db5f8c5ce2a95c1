package io.github.apierrors.test;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An operation of an OpenAPI description.
 *
 * @param endpoint where it is, and what it reads
 * @param errors the names of the examples of each error response, by its status,
 * {@code 4XX}, {@code 5XX} or {@code DEFAULT}
 */
record DescribedOperation(Endpoint endpoint, Map<String, Set<String>> errors) {

	/** HTTP allows them for any request, and they belong to no operation. */
	private static final Set<Integer> OF_ANY_REQUEST = Set.of(405, 406, 413, 414, 431);

	boolean isAt(Endpoint other) {
		return this.endpoint.method().equals(other.method())
				&& new PathTemplate(this.endpoint.pattern()).shape().equals(new PathTemplate(other.pattern()).shape());
	}

	/**
	 * Compares what an endpoint answered with what is told of it.
	 * @param answers the answers to requests with the endpoint's own method
	 * @param terms the codes of the service
	 * @return what came of it
	 */
	ContractResult compare(Collection<Answered> answers, ContractTerms terms) {
		List<String> problems = answers.stream()
			.filter((answer) -> !OF_ANY_REQUEST.contains(answer.status()) && !tellsOf(answer, terms))
			.map((answer) -> "the description does not tell of " + answer)
			.toList();
		String statuses = answers.stream()
			.map((answer) -> String.valueOf(answer.status()))
			.distinct()
			.collect(Collectors.joining(" "));
		return new ContractResult(this.endpoint.name(), "description", statuses, true, problems,
				"described are " + this.errors);
	}

	/**
	 * Whether there is a response of the status, and the code among its examples where
	 * these are named after codes.
	 */
	private boolean tellsOf(Answered answer, ContractTerms terms) {
		@Nullable Set<String> examples = Stream.of(String.valueOf(answer.status()), (answer.status() / 100) + "XX", "DEFAULT")
			.filter(this.errors::containsKey)
			.findFirst()
			.map(this.errors::get)
			.orElse(null);
		return examples != null && (examples.contains(answer.code()) || examples.stream().noneMatch(terms::knows));
	}

}
