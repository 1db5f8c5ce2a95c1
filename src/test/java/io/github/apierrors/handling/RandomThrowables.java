package io.github.apierrors.handling;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Makes exceptions as nobody would write them: chains and circles of wrappers, classes
 * generated at run time, texts that are huge, absent or refuse to be read. Each text has
 * the marker in it, and none of them is meant for a client.
 */
final class RandomThrowables {

	static final String MARKER = "hunter2";

	private static final List<String> TEXTS = List.of("plain ", "at a.b.C.d(C.java:7)\n\tat ",
			"select * from users where ", "jdbc:postgresql://db/", "\r\nSet-Cookie: ", "\ud800\u2028\u0000",
			"</script>${jndi:ldap://", "{\"error\":\"", "");

	private static final MethodParameter SEED = MethodParameter
		.forExecutable(RandomThrowables.class.getDeclaredConstructors()[0], 0);

	private final Random random;

	RandomThrowables(long seed) {
		this.random = new Random(seed);
	}

	Throwable make(int depth) {
		Throwable cause = (depth > 0 && this.random.nextInt(4) > 0) ? make(depth - 1) : null;
		Throwable made = make(text(), cause);
		if (this.random.nextInt(6) == 0) {
			made.addSuppressed(make(0));
		}
		return made;
	}

	/**
	 * One whose causes have no end: a circle, or another one each time that it is asked.
	 * @param asked counts the questions for causes
	 */
	Throwable makeEndless(AtomicInteger asked) {
		Throwable innermost = new Endless(text(), asked);
		Throwable outermost = make(text(), make(text(), innermost));
		if (this.random.nextBoolean()) {
			innermost.initCause(outermost);
		}
		return outermost;
	}

	// Not all code that throws is checked for nulls.
	@SuppressWarnings("NullAway")
	private Throwable make(@Nullable String text, @Nullable Throwable cause) {
		List<Supplier<Throwable>> kinds = List.of(() -> new IllegalStateException(text, cause),
				() -> new RuntimeException(text, cause), () -> new Error(text, cause),
				() -> new IOException(text, cause), () -> new CompletionException(text, cause),
				() -> new ExecutionException(text, cause), () -> new InvocationTargetException(cause, text),
				() -> new UndeclaredThrowableException(cause, text), () -> new SQLException(text, "23505", 0, cause),
				() -> new TimeoutException(text), StackOverflowError::new, () -> new Unreadable(),
				() -> new MethodArgumentTypeMismatchException("x", Integer.class, "seed", SEED,
						new IOException(text, cause)),
				() -> new ResponseStatusException(HttpStatus.BAD_GATEWAY, text, cause),
				() -> new DataIntegrityViolationException(text, cause),
				() -> new TransactionSystemException(String.valueOf(text), cause),
				() -> new HttpMessageNotReadableException(String.valueOf(text), new IOException(text, cause),
						new MockHttpInputMessage(new byte[0])),
				() -> new AccessDeniedException(text, cause), () -> new BadCredentialsException(text, cause),
				() -> new ResourceAccessException(String.valueOf(text), new IOException(text, cause)),
				() -> thrownByAProxy(text), () -> generated(text),
				() -> ApiException.of(ApiErrorCode.INTERNAL_ERROR).cause(cause).build());
		return kinds.get(this.random.nextInt(kinds.size())).get();
	}

	private @Nullable String text() {
		int length = this.random.nextInt(20);
		if (length == 0) {
			return null;
		}
		String text = TEXTS.get(this.random.nextInt(TEXTS.size())) + MARKER;
		return (length == 1) ? text.repeat(50_000) : text.repeat(length);
	}

	private static Throwable thrownByAProxy(@Nullable String text) {
		InvocationHandler handler = (proxy, method, arguments) -> {
			throw new IOException(text);
		};
		Runnable proxy = (Runnable) Proxy.newProxyInstance(RandomThrowables.class.getClassLoader(),
				new Class<?>[] { Runnable.class }, handler);
		try {
			proxy.run();
		}
		catch (Throwable ex) {
			return ex;
		}
		throw new IllegalStateException("The proxy is to throw");
	}

	/**
	 * Of a hidden class, whose name no class loader knows.
	 */
	private static Throwable generated(@Nullable String text) {
		try (InputStream bytes = RandomThrowables.class.getResourceAsStream("RandomThrowables$Plain.class")) {
			Class<?> hidden = MethodHandles.lookup()
				.defineHiddenClass(Objects.requireNonNull(bytes).readAllBytes(), true)
				.lookupClass();
			return (Throwable) hidden.getDeclaredConstructor(String.class).newInstance(text);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	static class Plain extends Exception {

		private static final long serialVersionUID = 1L;

		Plain(@Nullable String message) {
			super(message);
		}

	}

	/**
	 * Always has a cause, until it was asked too often.
	 */
	static final class Endless extends Exception {

		static final int PATIENCE = 1000;

		private static final long serialVersionUID = 1L;

		private final AtomicInteger asked;

		Endless(@Nullable String message, AtomicInteger asked) {
			super(message);
			this.asked = asked;
		}

		@Override
		public synchronized Throwable getCause() {
			if (this.asked.incrementAndGet() > PATIENCE) {
				throw new IllegalStateException(MARKER);
			}
			Throwable cause = super.getCause();
			return (cause != null) ? cause : new Endless(getMessage(), this.asked);
		}

	}

	/**
	 * Fails with its own text when it is asked.
	 */
	static final class Unreadable extends RuntimeException {

		private static final long serialVersionUID = 1L;

		@Override
		public String getMessage() {
			throw new IllegalStateException(MARKER);
		}

		@Override
		public synchronized Throwable getCause() {
			throw new IllegalStateException(MARKER);
		}

		@Override
		public String toString() {
			throw new StackOverflowError(MARKER);
		}

	}

}
