package io.github.apierrors.servlet;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * The stream of an {@link ErrorBoundaryResponse}: drops what comes after an error was
 * sent.
 */
final class BoundaryOutputStream extends ServletOutputStream {

	private final ErrorBoundaryResponse response;

	private final ServletOutputStream delegate;

	BoundaryOutputStream(ErrorBoundaryResponse response, ServletOutputStream delegate) {
		this.response = response;
		this.delegate = delegate;
	}

	@Override
	public void write(int b) throws IOException {
		if (this.response.admits(1)) {
			this.delegate.write(b);
		}
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		if (this.response.admits(length)) {
			this.delegate.write(bytes, offset, length);
		}
	}

	@Override
	public void flush() throws IOException {
		if (this.response.admits(0)) {
			this.delegate.flush();
		}
	}

	@Override
	public void close() throws IOException {
		if (this.response.admits(0)) {
			this.delegate.close();
		}
	}

	@Override
	public boolean isReady() {
		return this.delegate.isReady();
	}

	@Override
	public void setWriteListener(WriteListener listener) {
		this.delegate.setWriteListener(listener);
	}

}
