package io.github.apierrors.test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.resource.ResourceWebHandler;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.DefaultServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;

/**
 * Rehearses what Spring WebFlux does ahead of a handler. A body that the handler takes as
 * a {@code Mono} or {@code Flux} is read by the handler itself.
 */
final class WebFluxRehearsal implements Rehearsal {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final ApplicationContext service;

	private final List<HandlerMapping> mappings;

	private final List<HandlerAdapter> adapters;

	private final RequestMappingHandlerAdapter original;

	WebFluxRehearsal(ApplicationContext service) {
		this.service = service;
		this.mappings = Objects
			.requireNonNull(service.getBean("webHandler", DispatcherHandler.class).getHandlerMappings());
		this.adapters = BeanFactoryUtils.beansOfTypeIncludingAncestors(service, HandlerAdapter.class, true, false)
			.values()
			.stream()
			.sorted(AnnotationAwareOrderComparator.INSTANCE)
			.toList();
		this.original = service.getBean("requestMappingHandlerAdapter", RequestMappingHandlerAdapter.class);
	}

	@Override
	public boolean turnsDown(Request request) {
		if (!request.hasUri()) {
			return true;
		}
		ServerWebExchange exchange = exchange(request);
		return isTrue(handler(exchange).flatMap((handler) -> rehearse(exchange, handler))
			.defaultIfEmpty(true)
			.onErrorResume((failure) -> Mono.just(Rehearsal.isOfSpringWeb(failure))));
	}

	@Override
	public boolean knows(Request request) {
		return isTrue(handler(exchange(request)).map((handler) -> !(handler instanceof ResourceWebHandler))
			.onErrorReturn(false));
	}

	private static boolean isTrue(Mono<Boolean> answer) {
		return Boolean.TRUE.equals(answer.timeout(PATIENCE, Mono.just(false)).block());
	}

	private Mono<Object> handler(ServerWebExchange exchange) {
		return Flux.fromIterable(this.mappings).concatMap((mapping) -> mapping.getHandler(exchange)).next();
	}

	private Mono<Boolean> rehearse(ServerWebExchange exchange, Object handler) {
		if (handler instanceof HandlerMethod method && isForTheOriginal(method)) {
			return RehearsedMethod.invoke(this.original, method, exchange).thenReturn(false);
		}
		return (handler instanceof ResourceWebHandler resources) ? resources.handle(exchange).thenReturn(false)
				: Mono.just(false);
	}

	/**
	 * Whether it is the adapter rehearsed here that Spring WebFlux would choose. Others
	 * read arguments in their own way.
	 */
	private boolean isForTheOriginal(HandlerMethod handler) {
		return this.adapters.stream()
			.filter((adapter) -> adapter.supports(handler))
			.findFirst()
			.filter((adapter) -> adapter == this.original)
			.isPresent();
	}

	private ServerWebExchange exchange(Request request) {
		MockServerHttpRequest.BodyBuilder mock = MockServerHttpRequest.method(HttpMethod.valueOf(request.method()),
				URI.create(request.target()));
		request.headers().forEach((header) -> mock.header(header.name(), header.value()));
		request.cookies().forEach((name, value) -> mock.cookie(new HttpCookie(name, value)));
		DataBuffer body = DefaultDataBufferFactory.sharedInstance.wrap(request.content());
		return new DefaultServerWebExchange(mock.body(request.body().isEmpty() ? Flux.empty() : Flux.just(body)),
				new MockServerHttpResponse(), new DefaultWebSessionManager(),
				this.service.getBean(ServerCodecConfigurer.class), new AcceptHeaderLocaleContextResolver(),
				this.service);
	}

}
