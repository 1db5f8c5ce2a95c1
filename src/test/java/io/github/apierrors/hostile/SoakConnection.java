package io.github.apierrors.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * A client with one connection that it keeps alive as long as the server does.
 */
final class SoakConnection implements Closeable {

	private static final int PATIENCE = 60_000;

	private final int port;

	private @Nullable Socket socket;

	private InputStream in = InputStream.nullInputStream();

	SoakConnection(int port) {
		this.port = port;
	}

	/**
	 * Sends a request and reads the answer.
	 * @param pause nanoseconds to wait before each piece of 64 bytes, or 0 to read at
	 * once
	 */
	Answer exchange(byte[] request, int pause) throws IOException {
		connect().getOutputStream().write(request);
		String head = head(this.in);
		byte[] body = body(this.in, Integer.parseInt(header(head, "content-length")), pause);
		if (header(head, "connection").equals("close")) {
			close();
		}
		return new Answer(Integer.parseInt(head.substring(9, 12)), head, header(head, "x-request-id"),
				new String(body, StandardCharsets.UTF_8));
	}

	/**
	 * Sends a request and reads all that comes until the server ends the connection.
	 */
	String exchangeUntilTheEnd(byte[] request) throws IOException {
		connect().getOutputStream().write(request);
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		try {
			this.in.transferTo(answer);
		}
		catch (IOException ex) {
			// Reset: an end, too.
		}
		close();
		return answer.toString(StandardCharsets.ISO_8859_1);
	}

	/**
	 * Sends a request on a connection of its own, and resets it when the answer begins,
	 * or before.
	 */
	static void abort(int port, byte[] request, boolean early) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(PATIENCE);
			socket.setSoLinger(true, 0);
			socket.getOutputStream().write(request);
			if (!early) {
				socket.getInputStream().read();
			}
		}
	}

	private Socket connect() throws IOException {
		if (this.socket == null) {
			this.socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
			this.socket.setSoTimeout(PATIENCE);
			this.socket.setTcpNoDelay(true);
			this.in = new BufferedInputStream(this.socket.getInputStream());
		}
		return this.socket;
	}

	private static String head(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder(512);
		int ends = 0;
		while (ends < 4) {
			int c = in.read();
			if (c < 0) {
				throw new IOException("The server ended the connection after: " + head);
			}
			head.append((char) c);
			ends = (c == "\r\n\r\n".charAt(ends)) ? ends + 1 : (c == '\r') ? 1 : 0;
		}
		return head.toString();
	}

	private static byte[] body(InputStream in, int length, int pause) throws IOException {
		if (pause == 0) {
			return in.readNBytes(length);
		}
		byte[] body = new byte[length];
		for (int read = 0; read < length; read += in.readNBytes(body, read, Math.min(64, length - read))) {
			LockSupport.parkNanos(pause);
		}
		return body;
	}

	private static String header(String head, String name) {
		int start = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name + ": ");
		return (start < 0) ? "" : head.substring(start + name.length() + 4, head.indexOf('\r', start + 2));
	}

	@Override
	public void close() throws IOException {
		if (this.socket != null) {
			this.socket.close();
			this.socket = null;
		}
	}

	/**
	 * A whole answer.
	 *
	 * @param status its status
	 * @param head status line and headers
	 * @param id its request id
	 * @param body its body
	 */
	record Answer(int status, String head, String id, String body) {
	}

}
