package io.github.apierrors.performance;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/**
 * What the library adds to the start of a web application, and what the best-known other
 * one does: processes that start one with it and one without it, in turn, each on a class
 * path of Spring Boot's web and validation starters. Takes the number of starts, 15 if
 * there is none.
 */
public final class StartUpCost {

	/** What the two starters bring. */
	private static final List<String> JARS = List.of("/org/springframework/spring-", "/org/springframework/boot/",
			"/tools/jackson/", "/com/fasterxml/jackson/core/jackson-annotations", "/org/apache/tomcat/embed/",
			"/org/hibernate/validator/", "/jakarta/validation/", "/jakarta/annotation/", "/org/jboss/logging/",
			"/com/fasterxml/classmate", "/ch/qos/logback/", "/org/slf4j/", "/org/apache/logging/log4j/", "/org/yaml/",
			"/org/jspecify/", "/io/micrometer/micrometer-commons", "/io/micrometer/micrometer-observation/",
			"/commons-logging/");

	/** What else matches one of these. */
	private static final List<String> OTHERS = List.of("security", "-jdbc", "-orm", "-tx/", "data-", "jpa", "-oxm",
			"-aspects", "webflux", "jetty", "actuat", "micrometer-metrics", "tracing", "opentelemetry", "boot-hibernate",
			"persistence", "-test", "-sql", "reactor", "kotlin", "netty", "r2dbc", "boot-micrometer", "boot-health", "boot-transaction");

	private StartUpCost() {
	}

	/**
	 * Measures.
	 * @param arguments the number of starts
	 * @throws IOException if a process cannot be started
	 * @throws InterruptedException if the wait for one is interrupted
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		int starts = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 15;
		Map<Added, List<Start>> measured = new EnumMap<>(Added.class);
		Path library = jar();
		for (int i = 0; i < starts; i++) {
			for (Added added : Added.values()) {
				measured.computeIfAbsent(added, (key) -> new ArrayList<>()).add(start(classPath(added, library)));
			}
		}
		Files.delete(library);
		measured.forEach((added, each) -> System.out.printf(Locale.ROOT, "%s: %s%n", added, median(each)));
	}

	private static Start start(String classPath) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
				classPath, OneStart.class.getName())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		String line = output.lines()
			.filter((text) -> text.startsWith("started "))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(output));
		String[] numbers = line.split(" ");
		return new Start(Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]), Integer.parseInt(numbers[3]));
	}

	private static String java() {
		return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
	}

	private static String classPath(Added added, Path library) {
		Stream<String> entries = entries()
			.filter((entry) -> entry.endsWith("test-classes") || isOfStarters(entry) || isOther(added, entry));
		Stream<String> last = (added == Added.API_ERRORS) ? Stream.of(library.toString()) : Stream.empty();
		return Stream.concat(entries, last).collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * The library as applications have it: a folder would be asked for each class of all
	 * the jars after it.
	 */
	private static Path jar() throws IOException {
		String classes = entries().filter((entry) -> entry.endsWith(File.separator + "classes")).findFirst().orElseThrow();
		Path jar = Files.createTempFile("api-errors", ".jar");
		ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
		int status = tool.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes, ".");
		if (status != 0) {
			throw new IOException("jar: " + status);
		}
		return jar;
	}

	private static Stream<String> entries() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
	}

	private static boolean isOfStarters(String entry) {
		String path = entry.replace('\\', '/');
		return JARS.stream().anyMatch(path::contains) && OTHERS.stream().noneMatch(path::contains);
	}

	private static boolean isOther(Added added, String entry) {
		return added == Added.ERROR_HANDLING_STARTER && entry.contains("error-handling-spring-boot-starter");
	}

	private static Start median(List<Start> starts) {
		return new Start(middle(starts.stream().map(Start::cpuMillis)), middle(starts.stream().map(Start::heapMegabytes)),
				(int) middle(starts.stream().map((start) -> (double) start.classes())));
	}

	private static double middle(Stream<Double> values) {
		List<Double> sorted = values.sorted().toList();
		return sorted.get(sorted.size() / 2);
	}

	/**
	 * What the web application has besides Spring Boot.
	 */
	enum Added {

		NOTHING, API_ERRORS, ERROR_HANDLING_STARTER;

	}

	/**
	 * What one start took.
	 *
	 * @param cpuMillis CPU time of the process
	 * @param heapMegabytes what is left in the heap after a collection
	 * @param classes how many classes were loaded
	 */
	record Start(double cpuMillis, double heapMegabytes, int classes) {
	}

	/**
	 * The measured process.
	 */
	static final class OneStart {

		private OneStart() {
		}

		public static void main(String[] arguments) {
			MeasuredService service = MeasuredService.start(Map.of(), StartedApplication.class);
			OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
			double cpu = system.getProcessCpuTime() / 1e6;
			System.gc();
			double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
			System.out.printf(Locale.ROOT, "started %.1f %.3f %d%n", cpu, heap,
					ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
			service.close();
		}

	}

}
