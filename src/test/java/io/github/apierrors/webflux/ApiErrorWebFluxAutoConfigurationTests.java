package io.github.apierrors.webflux;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.RequestIdIssuer;
import io.github.apierrors.netty.ApiErrorNettyAutoConfiguration;
import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.web.ApiErrorWebAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class ApiErrorWebFluxAutoConfigurationTests {

	private static final AutoConfigurations DOORS = AutoConfigurations.of(ApiErrorAutoConfiguration.class,
			ApiErrorWebFluxAutoConfiguration.class, ApiErrorNettyAutoConfiguration.class,
			ApiErrorWebAutoConfiguration.class);

	private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(DOORS);

	@Test
	void registersTheTransport() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(WebFluxErrorWriter.class)
				.hasSingleBean(ApiErrorWebExceptionHandler.class)
				.hasSingleBean(RateLimitPublisher.class)
				.hasSingleBean(ConnectionBreaker.class)
				.hasSingleBean(NettyServerCustomizer.class)
				.hasBean("apiErrorReactiveInputMappings")
				.doesNotHaveBean(ResponseEntityExceptionHandler.class);
			assertThat(context.getBeanProvider(WebFilter.class).orderedStream().map(Object::getClass)).containsExactly(
					RequestIdWebFilter.class, ErrorBoundaryWebFilter.class, MaintenanceWebFilter.class,
					HandlerOutcomeWebFilter.class);
		});
	}

	@Test
	void makesWhatAnswersAtStart() {
		this.runner.run((context) -> assertThat(context.getBeanFactory().containsSingleton("apiErrorFlow")).isTrue());
	}

	@Test
	void backsOffForBeansOfTheUser() {
		this.runner.withUserConfiguration(OwnBeans.class)
			.run((context) -> assertThat(context.getBeanNamesForType(WebFluxErrorWriter.class))
				.containsExactly("ownWriter"));
	}

	@Test
	void makesTheProblemDetailsAdviceBackOff() {
		this.runner.withConfiguration(AutoConfigurations.of(WebFluxAutoConfiguration.class))
			.withPropertyValues("spring.webflux.problemdetails.enabled=true")
			.run((context) -> assertThat(context).hasSingleBean(ResponseEntityExceptionHandler.class)
				.hasSingleBean(ProblemDetailsBackOff.class));
	}

	@Test
	void passesAFailureThatComesTooLateOnWhereTheServerIsNotKnown() {
		this.runner.withClassLoader(new FilteredClassLoader("reactor.netty")).run((context) -> {
			MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
			exchange.getResponse().setComplete().block();
			IllegalStateException late = new IllegalStateException("late");
			assertThatException()
				.isThrownBy(() -> context.getBean(ApiErrorWebExceptionHandler.class).handle(exchange, late).block())
				.isSameAs(late);
		});
	}

	// T56
	@Test
	void saysNothingAboveDebugOfAClientThatHasGone() {
		this.runner.run((context) -> {
			MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
			exchange.getResponse().setComplete().block();
			try (CapturedLog log = CapturedLog.withDebug("io.github.apierrors")) {
				context.getBean(ApiErrorWebExceptionHandler.class)
					.handle(exchange, new IOException("Broken pipe"))
					.block();
				assertThat(log.lines()).singleElement().asString().startsWith("DEBUG ").contains("has gone away");
			}
		});
	}

	@Test
	void namesAHeaderThatTheAnswerDependsOnOnce() {
		this.runner.withPropertyValues("api-errors.problem-json=true").run((context) -> {
			MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
			exchange.getResponse().getHeaders().addAll("Vary", List.of("Origin", "Accept"));
			context.getBean(WebFluxErrorWriter.class)
				.write(exchange, new IllegalStateException("bug"), EntryPoint.FILTER)
				.block();
			assertThat(exchange.getResponse().getHeaders().get("Vary")).containsExactly("Origin", "Accept");
		});
	}

	@Test
	void isAbsentWithoutWebFlux() {
		this.runner.withClassLoader(new FilteredClassLoader(DispatcherHandler.class))
			.run((context) -> assertThat(context).doesNotHaveBean(WebExceptionHandler.class));
	}

	@Test
	void isAbsentWhereSwitchedOff() {
		this.runner.withPropertyValues("api-errors.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(WebExceptionHandler.class)
				.doesNotHaveBean(WebFilter.class)
				.doesNotHaveBean(NettyServerCustomizer.class));
	}

	@Test
	void isAbsentInAServletApplicationAndInNone() {
		new WebApplicationContextRunner().withConfiguration(DOORS)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(WebExceptionHandler.class));
		new ApplicationContextRunner().withConfiguration(DOORS)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(WebExceptionHandler.class));
	}

	@Test
	void startsEveryRoomWithoutAServletApi() throws Exception {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(everyDoorAnd(ReactiveWebSecurityAutoConfiguration.class,
					ReactiveUserDetailsServiceAutoConfiguration.class)))
			.withClassLoader(new FilteredClassLoader("jakarta.servlet", "org.springframework.web.servlet",
					"org.apache.catalina", "org.apache.coyote", "org.apache.tomcat", "org.eclipse.jetty"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(ApiErrorWebExceptionHandler.class)
				.hasBean("apiErrorReactiveChainPreparation")
				.doesNotHaveBean("apiErrorServletBindingMappings"));
	}

	@Test
	void startsEveryRoomOfAServletApplicationWithoutReactor() throws Exception {
		new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(everyDoorAnd()))
			.withClassLoader(new FilteredClassLoader("reactor", "io.netty", "org.reactivestreams",
					"org.springframework.web.reactive", "org.springframework.security.web.server"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasBean("apiErrorAdvice")
				.hasBean("apiErrorServletBindingMappings"));
	}

	private static Class<?>[] everyDoorAnd(Class<?>... others) throws IOException, ClassNotFoundException {
		List<Class<?>> doors = new ArrayList<>(List.of(others));
		String resource = "/META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";
		for (String name : lines(resource)) {
			if (name.startsWith("io.github.apierrors.")) {
				doors.add(Class.forName(name));
			}
		}
		assertThat(doors).hasSizeGreaterThan(10);
		return doors.toArray(new Class<?>[0]);
	}

	private static List<String> lines(String resource) throws IOException {
		try (InputStream in = ApiErrorAutoConfiguration.class.getResourceAsStream(resource)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBeans {

		@Bean
		WebFluxErrorWriter ownWriter(ApiErrorHandler handler, RequestIdIssuer requestIds) {
			return new WebFluxErrorWriter(handler, requestIds);
		}

	}

}
