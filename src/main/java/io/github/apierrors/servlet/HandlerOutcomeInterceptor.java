package io.github.apierrors.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.util.WebUtils;

/**
 * Tells an error status that a handler method of the application chose from one that
 * nobody meant, and keeps clients off Spring Boot's error page: it is there for the
 * container's dispatch, not for requests.
 */
final class HandlerOutcomeInterceptor implements HandlerInterceptor {

	private static final String BOOT = "org.springframework.boot.";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws NoHandlerFoundException {
		if (handler instanceof HandlerMethod method && isErrorPage(method)
				&& request.getDispatcherType() == DispatcherType.REQUEST
				&& request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
			throw new NoHandlerFoundException(request.getMethod(), request.getRequestURI(), new HttpHeaders());
		}
		return true;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView modelAndView) {
		// Actuator endpoints are handler methods of Spring Boot.
		if (handler instanceof HandlerMethod method && !method.getBeanType().getName().startsWith(BOOT)) {
			ErrorBoundaryResponse boundary = WebUtils.getNativeResponse(response, ErrorBoundaryResponse.class);
			if (boundary != null) {
				boundary.handlerFinished();
			}
		}
	}

	private static boolean isErrorPage(HandlerMethod method) {
		String type = method.getBeanType().getName();
		// The latter is that of a management port of its own.
		return type.startsWith(BOOT)
				&& (type.endsWith(".BasicErrorController") || type.endsWith(".ManagementErrorEndpoint"));
	}

}
