package io.github.apierrors.handling;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Logs so that it never costs the answer: not for an exception of unknown origin that
 * throws when it is asked for its message, nor where the log itself fails. The message of
 * an exception adds no lines.
 */
final class CarefulLog {

	private CarefulLog() {
	}

	static void log(Throwable failure, Consumer<Throwable> log) {
		log(failure, CleanThrowable::isClean, log);
	}

	static void log(Throwable failure, Predicate<StackTraceElement> cleanFrames, Consumer<Throwable> log) {
		try {
			log.accept(CleanThrowable.of(failure, cleanFrames));
		}
		catch (Throwable ex) {
			log(() -> log
				.accept(new IllegalStateException("A " + failure.getClass().getName() + ", which cannot be printed")));
		}
	}

	static void log(Runnable log) {
		try {
			log.run();
		}
		catch (Throwable ex) {
			// Where logging fails, the error stream is what is left.
			System.err.println("A failed request cannot be logged: " + ex.getClass().getName());
		}
	}

}
