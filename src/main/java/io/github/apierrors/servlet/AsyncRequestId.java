package io.github.apierrors.servlet;

import java.util.concurrent.Callable;

import io.github.apierrors.handling.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;

/**
 * Puts the request id into the MDC of the thread on which Spring MVC runs a
 * {@code Callable}, a {@code WebAsyncTask} or a {@code StreamingResponseBody}.
 */
final class AsyncRequestId implements CallableProcessingInterceptor {

	@Override
	public <T> void preProcess(NativeWebRequest request, Callable<T> task) {
		if (request.getAttribute(RequestIds.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof RequestId id) {
			MDC.put(RequestId.MDC_KEY, id.value());
		}
	}

	@Override
	public <T> void postProcess(NativeWebRequest request, Callable<T> task, @Nullable Object result) {
		MDC.remove(RequestId.MDC_KEY);
	}

}
