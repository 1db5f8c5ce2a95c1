package io.github.apierrors.handling;

import java.util.function.Consumer;

/**
 * Logs exceptions of unknown origin: one that throws when asked for its message or its
 * cause must not cost the answer, and one whose message has line breaks must not add
 * lines to the log.
 */
final class CarefulLog {

	private CarefulLog() {
	}

	static void log(Throwable failure, Consumer<Throwable> log) {
		try {
			log.accept(CleanThrowable.of(failure));
		}
		catch (Throwable ex) {
			log.accept(new IllegalStateException("A " + failure.getClass().getName() + ", which cannot be printed"));
		}
	}

}
