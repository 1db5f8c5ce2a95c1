package io.github.apierrors.handling;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The request of an example: that of a caller with a key.
 */
enum ExampleContext implements ErrorContext {

	INSTANCE;

	@Override
	public EntryPoint entryPoint() {
		return EntryPoint.HANDLER;
	}

	@Override
	public RequestId requestId() {
		return new RequestId(ErrorReference.REQUEST_ID, null);
	}

	@Override
	public String method() {
		return "POST";
	}

	@Override
	public @Nullable String route() {
		return null;
	}

	@Override
	public @Nullable String header(String name) {
		return switch (name) {
			case "Authorization" -> "Bearer YOUR_KEY";
			case "Accept-Language" -> "en";
			default -> null;
		};
	}

	@Override
	public List<String> responseHeader(String name) {
		return List.of();
	}

	@Override
	public boolean committed() {
		return false;
	}

	@Override
	public boolean clientGone(Throwable failure) {
		return false;
	}

	@Override
	public @Nullable Object attribute(String name) {
		return null;
	}

}
