package io.github.apierrors.handling;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CleanThrowableTests {

	@Test
	void leavesAHarmlessExceptionAsItIs() {
		Exception harmless = new IllegalStateException("The store is closed", new RuntimeException("a cause"));
		harmless.addSuppressed(new RuntimeException((String) null));
		assertThat(clean(harmless)).isSameAs(harmless);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\nERROR forged", "\n", "\r", "\u001B[31m", "\u2028", "\u2029", "\u0085", "\u0000" })
	@DisplayName("T46 nothing in a message starts a line of its own")
	void addsNoLine(String evil) {
		Exception failure = new IllegalStateException("one" + evil + "two");
		String clean = printed(clean(failure));
		assertThat(clean.lines()).hasSameSizeAs(printed(new IllegalStateException("x")).lines().toList());
		assertThat(clean).startsWith("java.lang.IllegalStateException: one")
			.doesNotContainPattern("[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]");
	}

	@Test
	void cleansCausesAndSuppressedExceptionsToo() {
		Exception failure = new IllegalStateException("clean", new RuntimeException("a\nforged cause"));
		failure.addSuppressed(new RuntimeException("a\nforged companion"));
		assertThat(printed(clean(failure)).lines()).noneMatch((line) -> line.startsWith("forged"))
			.contains("Caused by: java.lang.RuntimeException: a forged cause",
					"\tSuppressed: java.lang.RuntimeException: a forged companion");
	}

	@Test
	void cleansWhatOnlyACompanionSays() {
		Exception failure = new IllegalStateException("clean");
		failure.addSuppressed(new RuntimeException("a\nforged companion"));
		assertThat(printed(clean(failure)).lines()).noneMatch((line) -> line.startsWith("forged"));
	}

	@Test
	void keepsTheFrames() {
		Exception failure = new IllegalStateException("a\nb");
		assertThat(clean(failure).getStackTrace()).containsExactly(failure.getStackTrace());
	}

	@Test
	void cleansFramesThatAreForged() {
		Exception failure = new IllegalStateException("clean");
		failure.setStackTrace(new StackTraceElement[] { new StackTraceElement("a\nforged", "b\nforged", "c\n", 1) });
		assertThat(printed(clean(failure)).lines()).hasSize(2);
	}

	@Test
	void boundsTheMessage() {
		Throwable clean = clean(new IllegalStateException("x".repeat(1_000_000)));
		assertThat(clean.toString()).startsWith("java.lang.IllegalStateException: xxx").hasSize(4096);
	}

	@Test
	void boundsTheChainOfCauses() {
		Exception failure = new Exception("the first");
		for (int i = 0; i < 100_000; i++) {
			failure = new Exception("on top", failure);
		}
		assertThat(Stream.<Throwable>iterate(clean(failure), (next) -> next != null, Throwable::getCause)).hasSize(64);
	}

	@Test
	void copesWithACircle() {
		Exception first = new IllegalStateException("a\nb");
		first.initCause(new RuntimeException(first));
		assertThat(printed(clean(first))).contains("IllegalStateException: a b", "Caused by: ");
	}

	@Test
	void namesTheClassOfOneThatCannotBeAsked() {
		for (Throwable hostile : new Throwable[] { new Hostile(), new Hostile.WithItself() }) {
			assertThat(clean(hostile)).hasToString(hostile.getClass().getName() + " (its message cannot be printed)")
				.hasNoCause();
		}
	}

	private static Throwable clean(Throwable failure) {
		return CleanThrowable.of(failure, CleanThrowable::isClean);
	}

	private static String printed(Throwable failure) {
		StringWriter printed = new StringWriter();
		failure.printStackTrace(new PrintWriter(printed, true));
		return printed.toString();
	}

}
