package io.github.apierrors.performance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/**
 * Sixteen connections that send nothing but failing requests, as fast as they are
 * answered, beside four that send good ones: how long the good ones take. Takes the number
 * of seconds, 60 if there is none.
 */
public final class Flood {

	private static final int FAILING = 16;

	private static final int GOOD = 4;

	private Flood() {
	}

	/**
	 * Measures.
	 * @param arguments the number of seconds
	 */
	public static void main(String[] arguments) {
		int seconds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 60;
		for (Contestant contestant : List.of(Contestant.BOOT, Contestant.LIBRARY, Contestant.HAND_WRITTEN)) {
			try (MeasuredService service = contestant.start(Scenario.NOT_FOUND)) {
				MeasuredService.discardLog();
				int port = service.context().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
				flood(port, 5, contestant.title() + " (warming up)");
				flood(port, seconds, contestant.title());
			}
		}
	}

	private static void flood(int port, int seconds, String title) {
		long end = System.nanoTime() + seconds * 1_000_000_000L;
		ExecutorService clients = Executors.newFixedThreadPool(FAILING + GOOD);
		try {
			List<CompletableFuture<long[]>> failing = clients(clients, FAILING, port, "/orders/404", end);
			List<CompletableFuture<long[]>> good = clients(clients, GOOD, port, "/orders/1", end);
			long[] times = good.stream().flatMapToLong((client) -> Arrays.stream(client.join())).sorted().toArray();
			long failures = failing.stream().flatMapToLong((client) -> LongStream.of(client.join().length)).sum();
			System.out.printf(Locale.ROOT, "%s: good p50 %.2f ms, p99 %.2f ms, %d/s; failing %d/s%n", title,
					times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6, times.length / seconds,
					failures / seconds);
		}
		finally {
			clients.shutdown();
		}
	}

	private static List<CompletableFuture<long[]>> clients(ExecutorService executor, int count, int port, String path,
			long end) {
		List<CompletableFuture<long[]>> clients = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			clients.add(CompletableFuture.supplyAsync(() -> send(port, path, end), executor));
		}
		return clients;
	}

	/**
	 * How long each request took, in nanoseconds.
	 */
	private static long[] send(int port, String path, long end) {
		byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
		LongStream.Builder times = LongStream.builder();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setTcpNoDelay(true);
			InputStream input = new BufferedInputStream(socket.getInputStream());
			for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
				socket.getOutputStream().write(request);
				readAnswer(input);
				times.add(System.nanoTime() - start);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return times.build().toArray();
	}

	private static void readAnswer(InputStream input) throws IOException {
		int length = -1;
		boolean chunked = false;
		for (String line = line(input); !line.isEmpty(); line = line(input)) {
			String header = line.toLowerCase(Locale.ROOT);
			length = header.startsWith("content-length:") ? number(header.substring(15), 10) : length;
			chunked |= header.startsWith("transfer-encoding:");
		}
		if (!chunked) {
			input.skipNBytes(Math.max(length, 0));
			return;
		}
		for (int chunk = number(line(input), 16); chunk > 0; chunk = number(line(input), 16)) {
			input.skipNBytes(chunk + 2L);
		}
		line(input);
	}

	private static int number(String text, int radix) {
		return Integer.parseInt(text.strip(), radix);
	}

	private static String line(InputStream input) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = input.read(); c != '\n'; c = input.read()) {
			if (c < 0) {
				throw new IOException("The connection was closed");
			}
			line.append((char) c);
		}
		return line.toString().strip();
	}

}
