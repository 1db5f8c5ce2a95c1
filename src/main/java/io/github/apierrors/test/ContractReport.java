package io.github.apierrors.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * What came of all attacks on a service.
 *
 * @param results the attacks in the order in which they were made
 */
public record ContractReport(List<ContractResult> results) {

	/**
	 * Copies the results.
	 */
	public ContractReport {
		results = List.copyOf(results);
	}

	/**
	 * The answers that leave the contract.
	 * @return the results with problems
	 */
	public List<ContractResult> findings() {
		return this.results.stream().filter((result) -> !result.isClean()).toList();
	}

	/**
	 * Fails if an answer leaves the contract, and shows each of them with its request.
	 */
	public void assertNoFindings() {
		if (!findings().isEmpty()) {
			StringBuilder message = new StringBuilder("Some answers leave the contract:\n\n");
			message.append(new ContractReport(findings()));
			findings().forEach((finding) -> message.append('\n').append(describe(finding)));
			throw new AssertionError(message.toString());
		}
	}

	/**
	 * The results as JUnit's tests: a container for each endpoint, a test for each
	 * attack. What was not sent is a skipped test.
	 * @return the nodes for a {@code @TestFactory}
	 */
	public Stream<DynamicNode> tests() {
		Map<String, List<DynamicTest>> tests = new LinkedHashMap<>();
		this.results.forEach((result) -> tests.computeIfAbsent(result.endpoint(), (endpoint) -> new ArrayList<>())
			.add(DynamicTest.dynamicTest(result.attack() + " → " + result.answer(), () -> check(result))));
		return tests.entrySet()
			.stream()
			.map((endpoint) -> DynamicContainer.dynamicContainer(endpoint.getKey(), endpoint.getValue()));
	}

	private static void check(ContractResult result) {
		Assumptions.assumeTrue(result.sent(), result.answer());
		if (!result.isClean()) {
			throw new AssertionError(describe(result));
		}
	}

	private static String describe(ContractResult finding) {
		return "%s, %s: %s%n%n%s%n".formatted(finding.endpoint(), finding.attack(),
				String.join("; ", finding.problems()), finding.exchange());
	}

	/**
	 * The results as a table.
	 * @return a line for each attack
	 */
	@Override
	public String toString() {
		int endpoint = width(this.results.stream().map(ContractResult::endpoint));
		int attack = width(this.results.stream().map(ContractResult::attack));
		int answer = width(this.results.stream().map(ContractResult::answer));
		String row = "%-" + endpoint + "s  %-" + attack + "s  %-" + answer + "s  %s";
		StringBuilder table = new StringBuilder();
		this.results.forEach((result) -> table
			.append(row.formatted(result.endpoint(), result.attack(), result.answer(), verdict(result)).stripTrailing())
			.append('\n'));
		return table.toString();
	}

	private static String verdict(ContractResult result) {
		return (result.sent() && result.isClean()) ? "ok" : String.join("; ", result.problems());
	}

	private static int width(Stream<String> cells) {
		return Math.max(1, cells.mapToInt(String::length).max().orElse(1));
	}

}
