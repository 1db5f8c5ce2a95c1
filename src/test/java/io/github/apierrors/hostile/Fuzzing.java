package io.github.apierrors.hostile;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs Jazzer on one target or on all, each in a process of its own until that has used a
 * given CPU time, and prints what came out as a table. Inputs that lead somewhere are
 * kept in {@code target/fuzzing}, so that the next run goes on from there; one that fails
 * is to be copied to the folder of its target.
 */
final class Fuzzing {

	private static final Path OUTPUT = Path.of("target/fuzzing");

	private static final Pattern PROGRESS = Pattern.compile("#.* cov: (\\d+) ft: (\\d+) corp: (\\d+)/.*");

	private static final String EXECUTIONS = "stat::number_of_executed_units: ";

	private final FuzzTarget target;

	private final Duration limit;

	private String executions = "0";

	private String edges = "0";

	private String features = "0";

	private String inputs = "0";

	private String failure = "none";

	private Fuzzing(FuzzTarget target, Duration limit) {
		this.target = target;
		this.limit = limit;
	}

	/**
	 * Starts the fuzzer.
	 * @param arguments the simple name of a target's class or {@code all}, and seconds
	 * @throws Exception if a process cannot be started or its output not be read
	 */
	public static void main(String[] arguments) throws Exception {
		List<FuzzTarget> targets = Arrays.stream(FuzzTarget.values())
			.filter((target) -> List.of("all", target.type().getSimpleName()).contains(arguments[0]))
			.toList();
		Duration limit = Duration.ofSeconds(Long.parseLong(arguments[1]));
		boolean failed = targets.isEmpty();
		System.out
			.printf("| target | executions | edges | features | inputs kept | failure |%n|---|---|---|---|---|---|%n");
		for (FuzzTarget target : targets) {
			Fuzzing fuzzing = new Fuzzing(target, limit);
			fuzzing.run();
			System.out.printf("| `%s` | %s | %s | %s | %s | %s |%n", target.type().getSimpleName(), fuzzing.executions,
					fuzzing.edges, fuzzing.features, fuzzing.inputs, fuzzing.failure);
			// Nothing comes out of a time in which the fuzzer did not even start.
			failed |= !fuzzing.failure.equals("none") || fuzzing.executions.equals("0");
		}
		System.exit(failed ? 1 : 0);
	}

	private void run() throws IOException, InterruptedException {
		String name = this.target.type().getSimpleName();
		Path corpus = Files.createDirectories(OUTPUT.resolve(name));
		Path log = OUTPUT.resolve(name + ".log");
		Process process = new ProcessBuilder(command(corpus)).redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		while (!process.waitFor(1, TimeUnit.SECONDS)) {
			Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
			if (used.compareTo(this.limit) > 0) {
				process.destroy();
			}
		}
		Files.readAllLines(log, StandardCharsets.ISO_8859_1).forEach(this::read);
	}

	private List<String> command(Path corpus) {
		return List.of(String.join(File.separator, System.getProperty("java.home"), "bin", "java"), "-Xmx1g",
				"-XX:+UseSerialGC", "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", "-cp",
				System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
				"--target_class=" + this.target.type().getName(), "--instrumentation_includes=io.github.apierrors.**",
				"--custom_hook_includes=io.github.apierrors.**", "--reproducer_path=" + OUTPUT,
				"-artifact_prefix=" + OUTPUT + "/" + this.target.type().getSimpleName() + "-", "-max_len=4096",
				"-timeout=120", "-print_final_stats=1", "-report_slow_units=30", corpus.toString(),
				this.target.folder().toString());
	}

	private void read(String line) {
		Matcher progress = PROGRESS.matcher(line);
		if (progress.matches()) {
			this.edges = progress.group(1);
			this.features = progress.group(2);
			this.inputs = progress.group(3);
		}
		else if (line.startsWith(EXECUTIONS)) {
			this.executions = line.substring(EXECUTIONS.length());
		}
		else if (line.startsWith("== Java Exception") || line.contains("libFuzzer: timeout")) {
			this.failure = "see the log";
		}
	}

}
