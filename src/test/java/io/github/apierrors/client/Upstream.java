package io.github.apierrors.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on this machine that does to its clients whatever the path says.
 */
final class Upstream implements AutoCloseable {

	/** Part of everything that it sends. */
	static final String MARKER = "mrk5128";

	private final ServerSocket socket;

	private final ExecutorService workers = Executors.newCachedThreadPool();

	private Upstream(ServerSocket socket) {
		this.socket = socket;
	}

	static Upstream start() throws IOException {
		Upstream upstream = new Upstream(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
		upstream.workers.execute(upstream::accept);
		return upstream;
	}

	String url() {
		return "http://127.0.0.1:" + this.socket.getLocalPort();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		this.workers.shutdownNow();
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket client = this.socket.accept();
				this.workers.execute(() -> serve(client));
			}
			catch (IOException ex) {
				// Closed.
			}
		}
	}

	private void serve(Socket client) {
		try (client) {
			BufferedReader in = new BufferedReader(
					new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
			String path = in.readLine().split(" ", -1)[1].substring(1);
			String requestId = "none";
			for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
				if (line.toLowerCase(Locale.ROOT).startsWith("x-request-id: ")) {
					requestId = line.substring(14);
				}
			}
			answer(client, in, path, requestId);
		}
		catch (IOException ex) {
			// The client has given up.
		}
	}

	private static void answer(Socket client, BufferedReader in, String path, String requestId) throws IOException {
		OutputStream out = client.getOutputStream();
		String[] words = path.split("/", -1);
		switch (words[0]) {
			case "status" -> write(out, words[1], (words.length > 2) ? "Retry-After: " + words[2] + "\r\n" : "",
					"application/json", "{\"" + MARKER + "\":\"" + MARKER + "\"}");
			case "contract" -> write(out, words[1], "", "application/json", """
					{"error":{"code":"%s","message":"%s","status":%s,"request_id":"req_%s",\
					"details":[{"field":"%s","message":"%s"}]}}""".formatted(words[2], MARKER, words[1], MARKER, MARKER,
					MARKER));
			case "echo" -> write(out, "200", "", "application/json", "{\"text\":\"" + requestId + "\"}");
			case "html" -> write(out, "200", "", "text/html", "<html>" + MARKER);
			case "bad-json" -> write(out, "200", "", "application/json", "{\"" + MARKER);
			case "wrong-json" -> write(out, "200", "", "application/json", "[\"" + MARKER + "\"]");
			case "garbage" ->
				out.write(("\u0001\u0002" + MARKER + "\r\n\r\n\u0000\u00ff").getBytes(StandardCharsets.ISO_8859_1));
			case "reset" -> client.setSoLinger(true, 0);
			case "stall" -> in.readLine();
			case "short-error" -> breakOff(out, in, words[0], "500 Fault");
			default -> breakOff(out, in, words[0], "200 OK");
		}
	}

	/** Promises more than it sends. */
	private static void breakOff(OutputStream out, BufferedReader in, String how, String status) throws IOException {
		out.write(
				("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"text\":\""
						+ MARKER)
					.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
		if (how.equals("stall-body")) {
			in.readLine();
		}
	}

	private static void write(OutputStream out, String status, String headers, String type, String body)
			throws IOException {
		out.write(("HTTP/1.1 " + status + " " + MARKER + "\r\n" + headers + "X-Marker: " + MARKER + "\r\nContent-Type: "
				+ type + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body)
			.getBytes(StandardCharsets.ISO_8859_1));
	}

}
