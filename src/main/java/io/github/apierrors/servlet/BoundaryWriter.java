package io.github.apierrors.servlet;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * The writer of an {@link ErrorBoundaryResponse}: drops what comes after an error was
 * sent.
 */
final class BoundaryWriter extends Writer {

	private final ErrorBoundaryResponse response;

	private final PrintWriter delegate;

	BoundaryWriter(ErrorBoundaryResponse response, PrintWriter delegate) {
		this.response = response;
		this.delegate = delegate;
	}

	@Override
	public void write(char[] chars, int offset, int length) {
		if (this.response.admits(length)) {
			this.delegate.write(chars, offset, length);
		}
	}

	@Override
	public void flush() throws IOException {
		// A PrintWriter keeps its failures to itself, and flushes when it is asked for
		// them.
		if (this.response.admits(0) && this.delegate.checkError()) {
			throw new IOException("The response could not be written");
		}
	}

	@Override
	public void close() {
		if (this.response.admits(0)) {
			this.delegate.close();
		}
	}

}
