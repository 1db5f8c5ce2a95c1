package io.github.apierrors.hostile;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.apierrors.hostile.SoakConnection.Answer;

/**
 * Sends failing requests of all kinds to a service in a process of its own with 512 MB of
 * heap, over connections that are kept alive, among clients that go away or read slowly,
 * and looks after each tenth whether anything piles up. Stops at the first answer that is
 * not what is due, and at an id that was there before.
 */
final class Soak implements AutoCloseable {

	private static final int CLIENTS = 16;

	private static final byte[] LARGE = SoakRequest
		.bytes(SoakRequest.post(String.join(",", Collections.nCopies(100, SoakRequest.line("", 0)))));

	private static final byte[] BROKEN = SoakRequest.bytes(SoakRequest.get("/broken"));

	private static final byte[] LATE = SoakRequest.bytes(SoakRequest.get("/late"));

	private final Set<UUID> ids = ConcurrentHashMap.newKeySet();

	private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

	private final Process service;

	private final BufferedReader replies;

	private final Writer questions;

	private final int port;

	/**
	 * Starts the service.
	 * @param option a further option for its virtual machine
	 */
	Soak(String option) throws IOException {
		this.service = new ProcessBuilder(String.join(File.separator, System.getProperty("java.home"), "bin", "java"),
				"-Xmx512m", option, "--add-opens=java.base/java.lang=ALL-UNNAMED", "-cp",
				System.getProperty("java.class.path"), SoakService.class.getName())
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		this.replies = this.service.errorReader(StandardCharsets.UTF_8);
		this.questions = this.service.outputWriter(StandardCharsets.UTF_8);
		this.port = Integer.parseInt(reply());
	}

	/**
	 * Soaks the service and prints a table.
	 * @param arguments ignored, then the number of requests
	 * @throws Exception if an answer is not what is due, or the service is gone
	 */
	public static void main(String[] arguments) throws Exception {
		int tenth = Integer.parseInt(arguments[1]) / 10;
		List<State> states = new ArrayList<>();
		try (Soak soak = new Soak("-XX:+UseG1GC")) {
			System.out
				.printf("| requests | heap after collection, MB | workers | other threads | thread locals, at most "
						+ "| MDC not empty | ids, all different | seconds |%n|---|---|---|---|---|---|---|---|%n");
			for (int i = 1; i <= 10; i++) {
				long start = System.nanoTime();
				State state = soak.send(tenth, i);
				states.add(state);
				System.out.printf("| %d | %.1f | %d | %d | %d | %d | %d | %d |%n", i * tenth, state.heap() / 1e6,
						state.workers(), state.threads(), state.threadLocals(), state.leftBehind(), state.ids(),
						TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
			}
		}
		State second = states.get(1);
		State last = states.get(9);
		boolean flat = last.heap() < 1.05 * second.heap() && last.threads() <= second.threads()
				&& last.workers() <= SoakService.MAX_WORKERS && last.threadLocals() <= second.threadLocals()
				&& last.leftBehind() == 0;
		System.out.println(flat ? "Nothing piles up." : "Something piles up.");
		System.exit(flat ? 0 : 1);
	}

	/**
	 * Sends requests, and asks how the service is when all are answered.
	 */
	State send(int requests, int seed) throws Exception {
		List<Callable<Void>> tasks = new ArrayList<>();
		for (int i = 0; i < CLIENTS; i++) {
			Random random = new Random(CLIENTS * seed + i);
			tasks.add(() -> send(requests / CLIENTS, random));
		}
		for (Future<Void> done : this.clients.invokeAll(tasks)) {
			done.get();
		}
		this.questions.write("\n");
		this.questions.flush();
		String[] state = reply().split(" ", -1);
		return new State(Long.parseLong(state[0]), Integer.parseInt(state[1]), Integer.parseInt(state[2]),
				Integer.parseInt(state[3]), Integer.parseInt(state[4]), this.ids.size());
	}

	private Void send(int requests, Random random) throws IOException {
		try (SoakConnection connection = new SoakConnection(this.port)) {
			for (int i = 0; i < requests; i++) {
				send(connection, random);
			}
		}
		return null;
	}

	private void send(SoakConnection connection, Random random) throws IOException {
		int kind = random.nextInt(10_000);
		if (kind < 100) {
			SoakConnection.abort(this.port, LARGE, random.nextBoolean());
		}
		else if (kind < 110) {
			remember(SoakRequest.require(connection.exchange(LARGE, 50_000), 422, "validation_error"));
		}
		else if (kind < 112) {
			remember(SoakRequest.require(connection.exchange(LATE, 0), 503, "service_unavailable"));
		}
		else if (kind < 130) {
			breakOff();
		}
		else {
			remember(SoakRequest.any(random).send(connection));
		}
	}

	private void breakOff() throws IOException {
		try (SoakConnection connection = new SoakConnection(this.port)) {
			String answer = connection.exchangeUntilTheEnd(BROKEN);
			if (!answer.contains("half") || answer.contains("\r\n0\r\n") || answer.contains("error")) {
				throw new AssertionError("A broken answer was ended as if it were whole: " + answer);
			}
		}
	}

	private void remember(Answer answer) {
		if (!this.ids.add(bits(answer.id()))) {
			throw new AssertionError("Given away twice: " + answer.id());
		}
	}

	/**
	 * All 128 bits of an id.
	 */
	private static UUID bits(String id) {
		if (!id.matches("req_[0-7][0-9A-HJKMNP-TV-Z]{25}")) {
			throw new AssertionError("Not an id: " + id);
		}
		long high = 0;
		long low = 0;
		for (int i = 4; i < id.length(); i++) {
			high = (high << 5) | (low >>> 59);
			low = (low << 5) | "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(id.charAt(i));
		}
		return new UUID(high, low);
	}

	private String reply() throws IOException {
		for (String line = this.replies.readLine(); line != null; line = this.replies.readLine()) {
			if (line.startsWith("soak ")) {
				return line.substring("soak ".length());
			}
		}
		throw new IOException("The service has ended");
	}

	@Override
	public void close() throws IOException {
		this.clients.shutdownNow();
		// The end of the questions is the end of the service.
		this.questions.close();
		this.service.onExit().completeOnTimeout(this.service, 30, TimeUnit.SECONDS).join().destroyForcibly();
	}

	/**
	 * How the service is when it has nothing to do.
	 *
	 * @param heap the bytes in use after a collection
	 * @param workers the threads of Tomcat's pool
	 * @param threads its other threads
	 * @param threadLocals the most that a thread has
	 * @param leftBehind the requests that found the MDC of their thread not empty
	 * @param ids the ids so far, all different
	 */
	record State(long heap, int workers, int threads, int threadLocals, int leftBehind, int ids) {
	}

}
