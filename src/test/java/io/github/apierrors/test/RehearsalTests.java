package io.github.apierrors.test;

import java.util.List;

import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.support.ScopeNotActiveException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a rehearsal takes for a proof.
 */
class RehearsalTests {

	private static final Request UNUSABLE = Request.of("GET", "/limited?limit=x");

	static List<Exception> proofs() {
		return List.of(new ServerWebInputException("no"), new MethodNotAllowedException("PUT", List.of()),
				new HttpMediaTypeNotSupportedException("garbage"), new TypeMismatchException("x", Integer.class),
				new InvalidMediaTypeException("garbage", "no"));
	}

	@ParameterizedTest
	@MethodSource("proofs")
	void believesSpringWeb(Exception failure) {
		assertThat(Rehearsal.isOfSpringWeb(failure)).isTrue();
	}

	static List<Exception> others() {
		return List.of(new IllegalStateException(), new ResponseStatusException(HttpStatus.CONFLICT),
				new ResourceAccessException("elsewhere"),
				WebClientResponseException.create(404, "elsewhere", new HttpHeaders(), new byte[0], null),
				new ScopeNotActiveException("basket", "request", new IllegalStateException()));
	}

	@ParameterizedTest
	@MethodSource("others")
	void believesNobodyElse(Exception failure) {
		assertThat(Rehearsal.isOfSpringWeb(failure)).isFalse();
	}

	@Test
	void knowsNothingOfArgumentsThatAnotherAdapterReads() {
		try (RunningService service = RunningService.start(Service.class)) {
			assertThat(new MvcRehearsal(service.context()).turnsDown(UNUSABLE)).isTrue();
		}
		try (RunningService service = RunningService.start(OwnAdapter.class)) {
			assertThat(new MvcRehearsal(service.context()).turnsDown(UNUSABLE)).isFalse();
		}
	}

	@Test
	void knowsNothingOfArgumentsThatAnotherReactiveAdapterReads() {
		try (RunningService service = RunningService.startReactive(ReactiveService.class)) {
			assertThat(new WebFluxRehearsal(service.context()).turnsDown(UNUSABLE)).isTrue();
		}
		try (RunningService service = RunningService.startReactive(OwnReactiveAdapter.class)) {
			assertThat(new WebFluxRehearsal(service.context()).turnsDown(UNUSABLE)).isFalse();
		}
	}

	@MvcService
	@Import(Limited.class)
	static class Service {

	}

	@WebFluxService
	@Import(Limited.class)
	static class ReactiveService {

	}

	@Import(Service.class)
	static class OwnAdapter {

		@Bean
		HandlerAdapter lenientAdapter() {
			return new Lenient();
		}

	}

	@Import(ReactiveService.class)
	static class OwnReactiveAdapter {

		@Bean
		org.springframework.web.reactive.HandlerAdapter lenientAdapter() {
			return new ReactiveLenient();
		}

	}

	@RestController
	static class Limited {

		@GetMapping("/limited")
		String limited(@RequestParam int limit) {
			return "at most " + limit;
		}

	}

	private static final class Lenient implements HandlerAdapter, Ordered {

		@Override
		public int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE;
		}

		@Override
		public boolean supports(Object handler) {
			return handler instanceof HandlerMethod;
		}

		@Override
		public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			return null;
		}

	}

	private static final class ReactiveLenient implements org.springframework.web.reactive.HandlerAdapter, Ordered {

		@Override
		public int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE;
		}

		@Override
		public boolean supports(Object handler) {
			return handler instanceof HandlerMethod;
		}

		@Override
		public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
			return Mono.empty();
		}

	}

}
