package io.github.apierrors.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures every contestant in every scenario, and writes the tables of
 * {@code src/docs/performance.md} to {@code target/performance.md}. Takes the names of the
 * scenarios, or none for all of them.
 */
public final class PerformanceTable {

	private static final String BYTES = "gc.alloc.rate.norm";

	private PerformanceTable() {
	}

	/**
	 * Measures.
	 * @param scenarios the names of scenarios; none for all
	 * @throws RunnerException if a benchmark cannot be run
	 * @throws IOException if the tables cannot be written
	 */
	public static void main(String[] scenarios) throws RunnerException, IOException {
		OptionsBuilder options = new OptionsBuilder();
		options.include(ScenarioBenchmark.class.getName() + ".send")
			// In this process, which compiles without profiles: nobody's answers change
			// how another one's are compiled.
			.forks(0)
			.warmupIterations(3)
			.measurementIterations(5)
			.addProfiler("gc")
			.addProfiler(CpuProfiler.class)
			.shouldFailOnError(true);
		if (scenarios.length > 0) {
			options.param("scenario", scenarios);
		}
		Map<Scenario, Map<Contestant, RunResult>> results = byScenario(new Runner(options.build()).run());
		String tables = "Relative to the hand-written advice, CPU / bytes:\n\n" + table(results, true)
				+ "\nPer request, µs of CPU time / bytes, each with half of its 99.9 % interval:\n\n"
				+ table(results, false);
		System.out.println(tables);
		Files.writeString(Path.of("target", "performance.md"), tables);
	}

	private static Map<Scenario, Map<Contestant, RunResult>> byScenario(Collection<RunResult> results) {
		Map<Scenario, Map<Contestant, RunResult>> sorted = new EnumMap<>(Scenario.class);
		for (RunResult result : results) {
			sorted.computeIfAbsent(Scenario.valueOf(result.getParams().getParam("scenario")),
					(scenario) -> new EnumMap<>(Contestant.class))
				.put(Contestant.valueOf(result.getParams().getParam("contestant")), result);
		}
		return sorted;
	}

	private static String table(Map<Scenario, Map<Contestant, RunResult>> results, boolean relative) {
		List<String> lines = new ArrayList<>();
		StringBuilder head = new StringBuilder("| scenario |");
		StringBuilder rule = new StringBuilder("|---|");
		for (Contestant contestant : Contestant.values()) {
			head.append(' ').append(contestant.title()).append(" |");
			rule.append("---|");
		}
		lines.add(head.toString());
		lines.add(rule.toString());
		results.forEach((scenario, row) -> {
			StringBuilder line = new StringBuilder("| ").append(scenario.name().toLowerCase(Locale.ROOT)).append(" |");
			for (Contestant contestant : Contestant.values()) {
				line.append(' ')
					.append(relative ? ratio(row.get(contestant), row.get(Contestant.HAND_WRITTEN))
							: absolute(row.get(contestant)))
					.append(" |");
			}
			lines.add(line.toString());
		});
		return String.join("\n", lines) + "\n";
	}

	private static String ratio(RunResult result, RunResult yardstick) {
		return String.format(Locale.ROOT, "%.2f / %.2f",
				of(result, CpuProfiler.LABEL).getScore() / of(yardstick, CpuProfiler.LABEL).getScore(),
				of(result, BYTES).getScore() / of(yardstick, BYTES).getScore());
	}

	private static String absolute(RunResult result) {
		Result<?> cpu = of(result, CpuProfiler.LABEL);
		Result<?> bytes = of(result, BYTES);
		return String.format(Locale.ROOT, "%.1f ± %.1f / %.0f ± %.0f", cpu.getScore() / 1000,
				cpu.getScoreError() / 1000, bytes.getScore(), bytes.getScoreError());
	}

	private static Result<?> of(RunResult result, String label) {
		return result.getSecondaryResults()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().endsWith(label))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

}
