package io.github.apierrors.servlet;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ExceptionUnwrapper;
import io.github.apierrors.handling.RequestIdIssuer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorServletAutoConfigurationTests {

	private static final AutoConfigurations DOORS = AutoConfigurations.of(ApiErrorAutoConfiguration.class,
			ApiErrorServletAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(DOORS);

	@Test
	void registersTheTransport() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(ApiErrorAdvice.class)
				.hasSingleBean(ServletErrorWriter.class)
				.getBeans(MappedInterceptor.class)
				.containsOnlyKeys("apiErrorHandlerOutcomeInterceptor", "apiErrorAsyncRequestIds");
			assertThat(context.getBean("apiErrorExceptionResolver")).isInstanceOf(WebMvcConfigurer.class);
			assertThat(context.getBean(RateLimitPublisher.class)).isNotNull();
			assertThat(context.getBean(ShadowReporter.class)).isNotNull();
			assertThat(context).doesNotHaveBean(ResponseEntityExceptionHandler.class);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			apiErrorRequestIdFilter   | 0 | FORWARD INCLUDE REQUEST ASYNC ERROR
			apiErrorBoundaryFilter    | 2 | REQUEST ASYNC
			apiErrorDispatchFilter    | 3 | FORWARD ERROR
			apiErrorMaintenanceFilter | 4 | REQUEST
			""")
	void putsItsFiltersAheadOfAllOthers(String name, int place, String dispatches) {
		this.runner.run((context) -> {
			FilterRegistrationBean<?> registration = context.getBean(name, FilterRegistrationBean.class);
			assertThat(registration.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE + place);
			assertThat(registration.isAsyncSupported()).isTrue();
			assertThat(registration.determineDispatcherTypes()).extracting(DispatcherType::name)
				.containsExactlyInAnyOrder(dispatches.split(" "));
		});
	}

	@Test
	void unwrapsAServletExceptionButNoneOfItsSubclasses() {
		IllegalStateException cause = new IllegalStateException();
		this.runner.run((context) -> {
			ExceptionUnwrapper unwrapper = context.getBean("apiErrorServletUnwrapper", ExceptionUnwrapper.class);
			assertThat(unwrapper.unwrap(new ServletException(cause))).isSameAs(cause);
			assertThat(unwrapper.unwrap(new UnavailableException("closed"))).isNull();
		});
	}

	@Test
	void leavesWhatIsDeclaredASuccessToSpring() {
		this.runner.run((context) -> {
			ApiErrorAdvice advice = context.getBean(ApiErrorAdvice.class);
			MockHttpServletResponse response = new MockHttpServletResponse();
			assertThat(advice.answers(new NothingToShow(), new MockHttpServletRequest(), response)).isFalse();
			assertThat(advice.answers(new Refused(), new MockHttpServletRequest(), response)).isTrue();
		});
	}

	@Test
	void backsOffForBeansOfTheUser() {
		this.runner.withUserConfiguration(OwnBeans.class).run((context) -> {
			assertThat(context.getBeanNamesForType(ServletErrorWriter.class)).containsExactly("ownWriter");
			assertThat(context.getBean("apiErrorBoundaryFilter", FilterRegistrationBean.class).getFilter())
				.isInstanceOf(CharacterEncodingFilter.class);
		});
	}

	@Test
	void leavesTheErrorDispatchToAnErrorControllerOfTheUser() {
		this.runner.withBean(ErrorController.class, () -> new ErrorController() {
		})
			.run((context) -> assertThat(context).hasSingleBean(ApiErrorAdvice.class)
				.doesNotHaveBean("apiErrorBoundaryFilter")
				.doesNotHaveBean("apiErrorDispatchFilter"));
	}

	@Test
	void takesThePlaceOfTheErrorControllerOfSpringBoot() {
		this.runner
			.withConfiguration(
					AutoConfigurations.of(DispatcherServletAutoConfiguration.class, ErrorMvcAutoConfiguration.class))
			.run((context) -> assertThat(context).hasSingleBean(ErrorController.class)
				.hasBean("apiErrorBoundaryFilter"));
	}

	@Test
	void makesTheProblemDetailsAdviceBackOff() {
		this.runner.withPropertyValues("spring.mvc.problemdetails.enabled=true")
			.run((context) -> assertThat(context.getBean(ResponseEntityExceptionHandler.class))
				.isInstanceOf(ProblemDetailsBackOff.class));
	}

	@Test
	void isAbsentWithoutSpringMvc() {
		this.runner.withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
			.run((context) -> assertThat(context).doesNotHaveBean(ApiErrorAdvice.class));
	}

	@Test
	void isAbsentWhereSwitchedOff() {
		this.runner.withPropertyValues("api-errors.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(ApiErrorAdvice.class)
				.doesNotHaveBean(FilterRegistrationBean.class));
	}

	@Test
	void isAbsentInAReactiveApplication() {
		new ReactiveWebApplicationContextRunner().withConfiguration(DOORS)
			.run((context) -> assertThat(context).doesNotHaveBean(ApiErrorAdvice.class));
	}

	@Test
	void isAbsentInANonWebApplication() {
		new ApplicationContextRunner().withConfiguration(DOORS)
			.run((context) -> assertThat(context).doesNotHaveBean(ApiErrorAdvice.class)
				.doesNotHaveBean(ServletErrorWriter.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBeans {

		@Bean
		ServletErrorWriter ownWriter(ApiErrorHandler handler, RequestIdIssuer requestIds) {
			return new ServletErrorWriter(handler, requestIds);
		}

		@Bean
		FilterRegistrationBean<CharacterEncodingFilter> apiErrorBoundaryFilter() {
			return new FilterRegistrationBean<>(new CharacterEncodingFilter());
		}

	}

	@ResponseStatus(HttpStatus.NO_CONTENT)
	static class NothingToShow extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	@ResponseStatus(HttpStatus.BAD_REQUEST)
	static class Refused extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
