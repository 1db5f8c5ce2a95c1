package io.github.apierrors.performance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.coyote.ActionCode;
import org.apache.coyote.ActionHook;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.OutputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Sends requests through the whole of Tomcat but its sockets: valves, filters, servlets
 * and the dispatch to the error page. Requests and responses are recycled as Tomcat does
 * it on a connection that is kept alive, so what is allocated is what a server would.
 * <p>
 * For one thread.
 */
public final class InProcessTomcat {

	private final Adapter adapter;

	private final Request request = new Request();

	private final Response response = new Response();

	private final Body body = new Body();

	private final Sink sink = new Sink();

	public InProcessTomcat(ServletWebServerApplicationContext context) {
		TomcatWebServer server = (TomcatWebServer) context.getWebServer();
		if (server == null) {
			throw new IllegalStateException("no server was started");
		}
		this.adapter = server.getTomcat().getConnector().getProtocolHandler().getAdapter();
		this.request.setResponse(this.response);
		this.request.setInputBuffer(this.body);
		this.response.setOutputBuffer(this.sink);
		// There is no other way to answer Tomcat's questions about the connection.
		ActionHook connection = InProcessTomcat::answer;
		ReflectionTestUtils.invokeMethod(this.request, "setHook", connection);
		ReflectionTestUtils.invokeMethod(this.response, "setHook", connection);
	}

	private static void answer(ActionCode question, Object answer) {
		if (question == ActionCode.IS_IO_ALLOWED) {
			((AtomicBoolean) answer).set(true);
		}
	}

	/**
	 * Sends a request and reads the answer.
	 * @return the status
	 */
	public int send(InProcessRequest sent) {
		return send(sent, null);
	}

	/**
	 * Sends a request and keeps the answer.
	 * @return the status line's number, headers and body
	 */
	public String exchange(InProcessRequest sent) {
		ByteArrayOutputStream copy = new ByteArrayOutputStream();
		StringBuilder text = new StringBuilder();
		this.sink.copy = copy;
		int status = send(sent, text);
		this.sink.copy = null;
		return text.insert(0, status + "\n").append('\n').append(copy.toString(StandardCharsets.UTF_8)).toString();
	}

	private int send(InProcessRequest sent, @Nullable StringBuilder headers) {
		this.body.remaining = sent.body();
		sent.copyTo(this.request);
		try {
			this.adapter.service(this.request, this.response);
			if (headers != null) {
				headers.append(this.response.getMimeHeaders());
			}
			return this.response.getStatus();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.request.recycle();
			this.response.recycle();
		}
	}

	private static final class Body implements InputBuffer {

		private byte[] remaining = new byte[0];

		@Override
		public int doRead(ApplicationBufferHandler handler) {
			byte[] bytes = this.remaining;
			this.remaining = new byte[0];
			if (bytes.length == 0) {
				return -1;
			}
			handler.setByteBuffer(ByteBuffer.wrap(bytes));
			return bytes.length;
		}

		@Override
		public int available() {
			return this.remaining.length;
		}

	}

	private static final class Sink implements OutputBuffer {

		private @Nullable ByteArrayOutputStream copy;

		private long written;

		@Override
		public int doWrite(ByteBuffer chunk) throws IOException {
			int length = chunk.remaining();
			if (this.copy != null) {
				byte[] bytes = new byte[length];
				chunk.get(bytes);
				this.copy.write(bytes);
			}
			chunk.position(chunk.limit());
			this.written += length;
			return length;
		}

		@Override
		public long getBytesWritten() {
			return this.written;
		}

	}

}
