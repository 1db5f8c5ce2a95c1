package io.github.apierrors.handling;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may be logged: one whose text could start a line of its own, or that
 * fails when it is asked, is replaced by a copy that keeps class names, frames, causes
 * and suppressed exceptions readable. A harmless one is logged as it is.
 */
final class CleanThrowable extends Exception {

	private static final long serialVersionUID = 1L;

	private static final int MAX_TEXT = 4096;

	private static final int MAX_THROWABLES = 64;

	private static final String UNPRINTABLE = " (its message cannot be printed)";

	private CleanThrowable(Throwable original, Set<Throwable> copied) {
		super(text(original));
		copied.add(original);
		setStackTrace(frames(original));
		Throwable cause = ask(original::getCause);
		if (cause != null && isDue(cause, copied)) {
			initCause(new CleanThrowable(cause, copied));
		}
		for (Throwable suppressed : original.getSuppressed()) {
			if (isDue(suppressed, copied)) {
				addSuppressed(new CleanThrowable(suppressed, copied));
			}
		}
	}

	/**
	 * The exception itself or its copy.
	 * @param failure an exception of unknown origin
	 * @param frames knows clean frames: {@link #isClean(StackTraceElement)}, or what
	 * remembers its answers
	 * @return what to hand to the logger
	 */
	static Throwable of(Throwable failure, Predicate<StackTraceElement> frames) {
		return isClean(failure, frames, seen()) ? failure : new CleanThrowable(failure, seen());
	}

	// The message names the class of the original already.
	@Override
	@SuppressWarnings("OverrideThrowableToString")
	public String toString() {
		return Objects.requireNonNullElse(getMessage(), "");
	}

	private static boolean isClean(@Nullable Throwable failure, Predicate<StackTraceElement> frames,
			Set<Throwable> seen) {
		if (failure == null || seen.contains(failure)) {
			return true;
		}
		if (seen.size() == MAX_THROWABLES) {
			return false;
		}
		seen.add(failure);
		try {
			return isClean(failure.getMessage()) && isClean(failure.toString())
					&& areClean(failure.getStackTrace(), frames) && isClean(failure.getCause(), frames, seen)
					&& hasCleanSuppressed(failure, frames, seen);
		}
		catch (Throwable ex) {
			return false;
		}
	}

	private static boolean hasCleanSuppressed(Throwable failure, Predicate<StackTraceElement> frames,
			Set<Throwable> seen) {
		for (Throwable suppressed : failure.getSuppressed()) {
			if (!isClean(suppressed, frames, seen)) {
				return false;
			}
		}
		return true;
	}

	private static boolean areClean(StackTraceElement[] trace, Predicate<StackTraceElement> frames) {
		for (StackTraceElement frame : trace) {
			if (!frames.test(frame)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Looks at the parts: the text of a frame is made anew each time it is asked for, and
	 * a trace has a hundred of them.
	 */
	static boolean isClean(StackTraceElement frame) {
		return isClean(frame.getClassName()) && isClean(frame.getMethodName()) && isClean(frame.getFileName())
				&& isClean(frame.getModuleName()) && isClean(frame.getModuleVersion())
				&& isClean(frame.getClassLoaderName());
	}

	private static boolean isClean(@Nullable String text) {
		return text == null || (text.length() <= MAX_TEXT && !SafeText.hasControl(text));
	}

	private static boolean isDue(Throwable failure, Set<Throwable> copied) {
		return copied.size() < MAX_THROWABLES && !copied.contains(failure);
	}

	private static String text(Throwable failure) {
		String type = failure.getClass().getName();
		String text = ask(failure::toString);
		return (text != null) ? clean(text.startsWith(type) ? text : type + ": " + text) : type + UNPRINTABLE;
	}

	private static StackTraceElement[] frames(Throwable failure) {
		StackTraceElement[] frames = ask(failure::getStackTrace);
		return (frames != null) ? Arrays.stream(frames).map(CleanThrowable::clean).toArray(StackTraceElement[]::new)
				: new StackTraceElement[0];
	}

	private static StackTraceElement clean(StackTraceElement frame) {
		return isClean(frame) ? frame : new StackTraceElement(clean(frame.getClassName()), clean(frame.getMethodName()),
				clean(Objects.requireNonNullElse(frame.getFileName(), "")), frame.getLineNumber());
	}

	private static String clean(String text) {
		return SafeText.oneLine(text, MAX_TEXT);
	}

	private static <T> @Nullable T ask(Supplier<@Nullable T> question) {
		try {
			return question.get();
		}
		catch (Throwable ex) {
			return null;
		}
	}

	private static Set<Throwable> seen() {
		return Collections.newSetFromMap(new IdentityHashMap<>(4));
	}

}
