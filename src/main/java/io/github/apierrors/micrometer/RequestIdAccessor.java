package io.github.apierrors.micrometer;

import io.github.apierrors.handling.RequestId;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Lets the request id in the MDC travel wherever the application propagates its context:
 * to {@code @Async} methods, to executors with a {@code ContextPropagatingTaskDecorator},
 * along a reactive chain.
 */
final class RequestIdAccessor implements ThreadLocalAccessor<String> {

	/**
	 * Makes it known. The registry keeps one accessor for a key.
	 */
	RequestIdAccessor register() {
		ContextRegistry.getInstance().registerThreadLocalAccessor(this);
		return this;
	}

	@Override
	public Object key() {
		return RequestId.class.getName();
	}

	@Override
	public @Nullable String getValue() {
		return MDC.get(RequestId.MDC_KEY);
	}

	@Override
	public void setValue(String value) {
		MDC.put(RequestId.MDC_KEY, value);
	}

	@Override
	public void setValue() {
		MDC.remove(RequestId.MDC_KEY);
	}

}
