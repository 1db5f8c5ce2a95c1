package io.github.apierrors.servlet;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;

import io.github.apierrors.handling.BoundedCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Adds {@link AsyncRequestId} where a handler method may hand its work to another thread.
 * Spring's configuration could only add it to every request, which costs each of them as
 * much as its id.
 */
final class AsyncRequestIdInterceptor implements HandlerInterceptor {

	private static final int CACHED_METHODS = 1024;

	private static final List<Class<?>> TASKS = List.of(Callable.class, WebAsyncTask.class,
			StreamingResponseBody.class);

	private final AsyncRequestId requestId = new AsyncRequestId();

	private final BoundedCache<Method, Boolean> asynchronous = new BoundedCache<>(CACHED_METHODS,
			AsyncRequestIdInterceptor::mayReturnTask);

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && this.asynchronous.get(method.getMethod())) {
			WebAsyncUtils.getAsyncManager(request).registerCallableInterceptor(this, this.requestId);
		}
		return true;
	}

	private static boolean mayReturnTask(Method method) {
		ResolvableType declared = ResolvableType.forMethodReturnType(method);
		boolean entity = HttpEntity.class.isAssignableFrom(declared.resolve(Object.class));
		Class<?> type = (entity ? declared.as(HttpEntity.class).getGeneric(0) : declared).resolve(Object.class);
		return TASKS.stream().anyMatch((task) -> task.isAssignableFrom(type) || type.isAssignableFrom(task));
	}

}
