package io.github.apierrors.handling;

import java.util.List;
import java.util.function.Supplier;

import io.github.apierrors.ApiError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.function.SingletonSupplier;

/**
 * The only way into the engine: every entry point hands its failure over and copies out
 * what it gets back. Safe for use by many threads.
 */
public final class ApiErrorHandler {

	private static final Logger logger = LoggerFactory.getLogger(ApiErrorHandler.class);

	private final SingletonSupplier<ErrorFlow> flow;

	private final ErrorLogger errorLogger;

	ApiErrorHandler(Supplier<ErrorFlow> flow, ErrorLogger errorLogger) {
		this.flow = SingletonSupplier.of(flow);
		this.errorLogger = errorLogger;
	}

	/**
	 * Makes now what the first failure would make otherwise. Called at start by a
	 * transport whose threads must not wait.
	 */
	public void prepare() {
		this.flow.obtain();
	}

	/**
	 * Says what to answer, logs the failure and tells the listeners. Called once per
	 * failure, on the thread that caught it. Never throws: a failure in here is answered
	 * with a constant {@code internal_error}.
	 * @param failure what was caught
	 * @param context facts about the request
	 * @return the answer, or {@code null} if nothing can be written any more because the
	 * response is committed or the client has gone
	 */
	public @Nullable RenderedError handle(Throwable failure, ErrorContext context) {
		try {
			if (context.clientGone(failure)) {
				this.errorLogger.logClientGone(failure, context);
				return null;
			}
			ErrorFlow flow = this.flow.obtain();
			Throwable cause = flow.resolver().unwrap(failure);
			ApiError error = flow.resolver().resolve(cause, context);
			ApiError revised = revise(error, context, flow.revisions());
			RenderedError rendered = context.committed() ? null : flow.renderer().render(revised, context);
			ErrorEvent event = new ErrorEvent(error, cause, context);
			this.errorLogger.log(event);
			publish(revised.equals(error) ? event : new ErrorEvent(revised, cause, context), flow.listeners());
			return rendered;
		}
		catch (Throwable ex) {
			return lastResort(failure, ex, context);
		}
	}

	/**
	 * Says who is asked what an exception class means, for operators: the first that has
	 * an answer counts.
	 * @param type the class of the exception
	 * @return those who are asked, in this order; the last one always answers
	 */
	public List<MappingStep> explain(Class<? extends Throwable> type) {
		return this.flow.obtain().resolver().explain(type);
	}

	private static ApiError revise(ApiError error, ErrorContext context, List<ErrorRevision> revisions) {
		ApiError revised = error;
		for (int i = 0; i < revisions.size(); i++) {
			ErrorRevision revision = revisions.get(i);
			try {
				revised = revision.revise(revised, context);
			}
			catch (Throwable ex) {
				passOver(revision, ex);
			}
		}
		return revised;
	}

	private static void publish(ErrorEvent event, List<ErrorListener> listeners) {
		for (int i = 0; i < listeners.size(); i++) {
			ErrorListener listener = listeners.get(i);
			try {
				listener.onError(event);
			}
			catch (Throwable ex) {
				passOver(listener, ex);
			}
		}
	}

	private static void passOver(Object participant, Throwable failure) {
		CarefulLog.log(failure,
				(cause) -> logger.warn("{} failed and is passed over", participant.getClass().getName(), cause));
	}

	private static @Nullable RenderedError lastResort(Throwable failure, Throwable inner, ErrorContext context) {
		String id = context.requestId().value();
		CarefulLog.log(inner, (cause) -> logger.error("Could not answer for {}, request_id={}",
				failure.getClass().getName(), id, cause));
		return context.committed() ? null : ErrorRenderer.lastResort(id);
	}

}
