package io.github.apierrors.test;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Finds out, without sending a request, whether Spring MVC would turn it down ahead of
 * the handler: the mappings of the service are asked for the handler, and its arguments
 * are read and validated. Filters, interceptors and the handler do not run; methods with
 * {@code @ModelAttribute} and {@code @InitBinder} do, as they would before any rejection.
 */
final class Rehearsal {

	private final List<HandlerMapping> mappings;

	private final RehearsalAdapter adapter;

	Rehearsal(ApplicationContext service) {
		this.mappings = new ArrayList<>(
				BeanFactoryUtils.beansOfTypeIncludingAncestors(service, HandlerMapping.class, true, false).values());
		AnnotationAwareOrderComparator.sort(this.mappings);
		this.adapter = new RehearsalAdapter(
				service.getBean("requestMappingHandlerAdapter", RequestMappingHandlerAdapter.class));
		this.adapter.setApplicationContext(service);
		this.adapter.setBeanFactory(service.getAutowireCapableBeanFactory());
		this.adapter.afterPropertiesSet();
	}

	/**
	 * Whether a request is certain to fail.
	 * @param request the request
	 * @return {@code true} if it is turned down for what it is, whoever sends it;
	 * {@code false} if the handler would run, and also if that is not certain
	 */
	boolean turnsDown(Request request) {
		if (!isUri(request.target())) {
			return true;
		}
		try {
			return turnsDown(mock(request));
		}
		catch (RehearsalAdapter.HandlerReachedException ex) {
			return false;
		}
		catch (Exception ex) {
			return isOfSpringWeb(ex);
		}
	}

	private boolean turnsDown(MockHttpServletRequest request) throws Exception {
		Object handler = handler(request);
		if (handler instanceof HandlerMethod method) {
			this.adapter.handle(request, new MockHttpServletResponse(), method);
		}
		else if (handler instanceof ResourceHttpRequestHandler resources) {
			request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, request.getRequestURI());
			resources.handleRequest(request, new MockHttpServletResponse());
		}
		return handler == null;
	}

	private @Nullable Object handler(MockHttpServletRequest request) throws Exception {
		for (HandlerMapping mapping : this.mappings) {
			HandlerExecutionChain chain = mapping.getHandler(request);
			if (chain != null) {
				return chain.getHandler();
			}
		}
		return null;
	}

	/**
	 * Whether Spring Web found the request at fault. An exception of the application may
	 * be due to a filter that did not run here.
	 */
	private static boolean isOfSpringWeb(Exception failure) {
		String type = failure.getClass().getName();
		return type.matches("org\\.springframework\\.(web|http|validation|beans)\\..*")
				&& failure.getClass() != ResponseStatusException.class
				&& failure.getClass() != ErrorResponseException.class;
	}

	private static MockHttpServletRequest mock(Request request) {
		MockHttpServletRequest mock = new MockHttpServletRequest(request.method(), request.path());
		mock.setQueryString(request.query().isEmpty() ? null : request.query());
		UriComponentsBuilder.newInstance()
			.query(request.query())
			.build()
			.getQueryParams()
			.forEach((name, values) -> values.forEach((value) -> mock.addParameter(decode(name), decode(value))));
		request.headers().forEach((header) -> add(header, mock));
		mock.setContent(request.content());
		ServletRequestPathUtils.parseAndCache(mock);
		return mock;
	}

	private static void add(Request.Header header, MockHttpServletRequest mock) {
		mock.addHeader(header.name(), header.value());
		if (header.name().equals("Cookie")) {
			mock.setCookies(Stream.of(StringUtils.delimitedListToStringArray(header.value(), "; "))
				.map((cookie) -> new Cookie(cookie.replaceFirst("=.*", ""), cookie.replaceFirst("[^=]*=", "")))
				.toArray(Cookie[]::new));
		}
	}

	private static String decode(@Nullable String text) {
		return (text != null) ? UriUtils.decode(text, StandardCharsets.UTF_8) : "";
	}

	private static boolean isUri(String target) {
		try {
			new URI(target);
			return true;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
