package io.github.apierrors.test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Rehearses what Spring MVC does ahead of a handler.
 */
final class MvcRehearsal implements Rehearsal {

	private final List<HandlerMapping> mappings;

	private final List<HandlerAdapter> adapters;

	private final RequestMappingHandlerAdapter original;

	private final MvcRehearsalAdapter rehearsing;

	MvcRehearsal(ApplicationContext service) {
		this.mappings = sorted(service, HandlerMapping.class);
		this.adapters = sorted(service, HandlerAdapter.class);
		this.original = service.getBean("requestMappingHandlerAdapter", RequestMappingHandlerAdapter.class);
		this.rehearsing = new MvcRehearsalAdapter(this.original);
		this.rehearsing.setApplicationContext(service);
		this.rehearsing.setBeanFactory(service.getAutowireCapableBeanFactory());
		this.rehearsing.afterPropertiesSet();
	}

	private static <T> List<T> sorted(ApplicationContext service, Class<T> type) {
		List<T> beans = new ArrayList<>(
				BeanFactoryUtils.beansOfTypeIncludingAncestors(service, type, true, false).values());
		AnnotationAwareOrderComparator.sort(beans);
		return beans;
	}

	@Override
	public boolean turnsDown(Request request) {
		if (!request.hasUri()) {
			return true;
		}
		try {
			return turnsDown(mock(request));
		}
		catch (MvcRehearsalAdapter.HandlerReachedException ex) {
			return false;
		}
		catch (Exception ex) {
			return Rehearsal.isOfSpringWeb(ex);
		}
	}

	@Override
	public boolean knows(Request request) {
		try {
			Object handler = handler(mock(request));
			return handler != null && !(handler instanceof ResourceHttpRequestHandler);
		}
		catch (Exception ex) {
			return false;
		}
	}

	private boolean turnsDown(MockHttpServletRequest request) throws Exception {
		Object handler = handler(request);
		if (handler instanceof HandlerMethod method && isForTheOriginal(method)) {
			this.rehearsing.handle(request, new MockHttpServletResponse(), method);
		}
		else if (handler instanceof ResourceHttpRequestHandler resources) {
			request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, request.getRequestURI());
			resources.handleRequest(request, new MockHttpServletResponse());
		}
		return handler == null;
	}

	/**
	 * Whether it is the adapter rehearsed here that Spring MVC would choose. Others read
	 * arguments in their own way.
	 */
	private boolean isForTheOriginal(HandlerMethod handler) {
		return this.adapters.stream()
			.filter((adapter) -> adapter.supports(handler))
			.findFirst()
			.filter((adapter) -> adapter == this.original)
			.isPresent();
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

	private static MockHttpServletRequest mock(Request request) {
		MockHttpServletRequest mock = new MockHttpServletRequest(request.method(), request.path());
		mock.setQueryString(request.query().isEmpty() ? null : request.query());
		UriComponentsBuilder.newInstance()
			.query(request.query())
			.build()
			.getQueryParams()
			.forEach((name, values) -> values.forEach((value) -> mock.addParameter(decode(name), decode(value))));
		request.headers().forEach((header) -> mock.addHeader(header.name(), header.value()));
		mock.setCookies(request.cookies()
			.entrySet()
			.stream()
			.map((cookie) -> new Cookie(cookie.getKey(), cookie.getValue()))
			.toArray(Cookie[]::new));
		mock.setContent(request.content());
		ServletRequestPathUtils.parseAndCache(mock);
		return mock;
	}

	private static String decode(@Nullable String text) {
		return (text != null) ? UriUtils.decode(text, StandardCharsets.UTF_8) : "";
	}

}
