package io.github.apierrors.servlet;

import java.io.IOException;
import java.io.PrintWriter;

import io.github.apierrors.handling.RequestId;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Records {@code sendError} instead of passing it to the container. From then on the
 * response counts as committed, as the servlet specification has it: writes are dropped
 * and flushes do nothing, until {@link ErrorBoundaryFilter} answers. Once asynchronous
 * processing has started, an error belongs to the container again.
 */
final class ErrorBoundaryResponse extends HttpServletResponseWrapper {

	private final HttpServletRequest request;

	private boolean errorSent;

	private boolean bodyWritten;

	private boolean handlerFinished;

	private @Nullable ServletOutputStream stream;

	private @Nullable PrintWriter writer;

	ErrorBoundaryResponse(HttpServletRequest request, HttpServletResponse response) {
		super(response);
		this.request = request;
	}

	HttpServletResponse unwrapped() {
		return (HttpServletResponse) getResponse();
	}

	boolean errorSent() {
		return this.errorSent;
	}

	boolean hasBody() {
		return this.bodyWritten;
	}

	/**
	 * Called when a handler method of the application has returned.
	 */
	void handlerFinished() {
		this.handlerFinished = true;
	}

	/**
	 * Whether a handler method chose this answer, so that it stands even if it is empty.
	 */
	boolean isChosen() {
		return this.handlerFinished;
	}

	/**
	 * Called before each write.
	 * @param length the number of bytes or characters
	 * @return whether they may be written
	 */
	boolean admits(int length) {
		this.bodyWritten |= length > 0 && !this.errorSent;
		return !this.errorSent;
	}

	@Override
	public void sendError(int status) throws IOException {
		sendError(status, null);
	}

	@Override
	public void sendError(int status, @Nullable String message) throws IOException {
		if (this.request.isAsyncStarted()) {
			super.sendError(status, message);
			return;
		}
		resetBuffer();
		setStatus(status);
		this.errorSent = true;
	}

	@Override
	public boolean isCommitted() {
		return this.errorSent || super.isCommitted();
	}

	@Override
	public void reset() {
		super.reset();
		this.bodyWritten = false;
		this.stream = null;
		this.writer = null;
		if (this.request.getAttribute(RequestId.class.getName()) instanceof RequestId id) {
			setHeader(RequestId.HEADER, id.value());
		}
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		this.bodyWritten = false;
	}

	@Override
	public void flushBuffer() throws IOException {
		if (!this.errorSent) {
			super.flushBuffer();
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.stream == null) {
			this.stream = new BoundaryOutputStream(this, super.getOutputStream());
		}
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (this.writer == null) {
			this.writer = new PrintWriter(new BoundaryWriter(this, super.getWriter()));
		}
		return this.writer;
	}

}
