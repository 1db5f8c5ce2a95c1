package io.github.apierrors.servlet;

import java.util.EnumSet;
import java.util.List;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.ExceptionUnwrapper;
import io.github.apierrors.handling.Maintenance;
import io.github.apierrors.handling.RateLimitHeaders;
import io.github.apierrors.handling.RequestIdIssuer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The servlet transport's door. It has to be looked at before Spring MVC's and that of
 * the error page. Where these have other names, before Spring Boot 4, its order sees to
 * that: names that there are not are searched for in each jar.
 */
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@AutoConfiguration(after = ApiErrorAutoConfiguration.class,
		beforeName = { "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
				"org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration" })
@ConditionalOnClass({ DispatcherServlet.class, ServletException.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(ApiErrorHandler.class)
public final class ApiErrorServletAutoConfiguration {

	/** Outside every filter, Spring Boot's observation filter included. */
	private static final int REQUEST_ID_ORDER = Ordered.HIGHEST_PRECEDENCE;

	/** Inside the observation filter and the error page filter of WAR deployments. */
	private static final int BOUNDARY_ORDER = Ordered.HIGHEST_PRECEDENCE + 2;

	private static final int ERROR_DISPATCH_ORDER = Ordered.HIGHEST_PRECEDENCE + 3;

	/** Before anything that costs: authentication, rate limits, the database. */
	private static final int MAINTENANCE_ORDER = Ordered.HIGHEST_PRECEDENCE + 4;

	ApiErrorServletAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	ServletErrorWriter apiErrorServletErrorWriter(ApiErrorHandler handler, RequestIdIssuer requestIds) {
		return new ServletErrorWriter(handler, requestIds);
	}

	@Bean
	@ConditionalOnMissingBean
	ErrorScope apiErrorScope(ApiErrorProperties properties) {
		return new ErrorScope(properties.paths());
	}

	@Bean
	@ConditionalOnMissingBean
	CommittedResponses apiErrorCommittedResponses(ServletErrorWriter writer,
			ObjectProvider<ConnectionBreaker> breakers) {
		return new CommittedResponses(writer, breakers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	ApiErrorAdvice apiErrorAdvice(ServletErrorWriter writer, ErrorScope scope, ObjectProvider<FailureRouting> routing,
			CommittedResponses committed) {
		return new ApiErrorAdvice(writer, scope, FailureRouting.allOf(routing.orderedStream().toList()), committed);
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorRequestIdFilter")
	FilterRegistrationBean<RequestIdFilter> apiErrorRequestIdFilter(RequestIdIssuer requestIds) {
		return register(new RequestIdFilter(requestIds), REQUEST_ID_ORDER, EnumSet.allOf(DispatcherType.class));
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorAsyncRequestIds")
	MappedInterceptor apiErrorAsyncRequestIds() {
		return new MappedInterceptor(null, new AsyncRequestIdInterceptor());
	}

	/**
	 * Last in order, to see what the application made of the resolvers. Where Spring is
	 * to log each failure that it resolved, that takes its own resolver.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	@ConditionalOnMissingBean(name = "apiErrorExceptionResolver")
	@ConditionalOnProperty(name = "spring.mvc.log-resolved-exception", havingValue = "false", matchIfMissing = true)
	WebMvcConfigurer apiErrorExceptionResolver(ObjectProvider<ApiErrorAdvice> advice) {
		return new WebMvcConfigurer() {
			@Override
			public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
				ApiErrorExceptionResolver.addTo(resolvers, SingletonSupplier.of(advice::getObject));
			}
		};
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorServletUnwrapper")
	ExceptionUnwrapper apiErrorServletUnwrapper() {
		// A subclass says something by itself.
		return (failure) -> (failure.getClass() == ServletException.class) ? failure.getCause() : null;
	}

	@Bean
	@ConditionalOnMissingBean
	RateLimitPublisher apiErrorRateLimitPublisher(RateLimitHeaders headers) {
		return new RateLimitPublisher(headers);
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorMaintenanceFilter")
	FilterRegistrationBean<MaintenanceFilter> apiErrorMaintenanceFilter(Maintenance maintenance,
			ServletErrorWriter writer, ErrorScope scope, ApiErrorProperties properties) {
		return register(new MaintenanceFilter(maintenance, writer, scope, properties.maintenance().except()),
				MAINTENANCE_ORDER, EnumSet.of(DispatcherType.REQUEST));
	}

	@Bean
	@ConditionalOnMissingBean
	ShadowReporter apiErrorShadowReporter(ApplicationContext context) {
		return new ShadowReporter(context);
	}

	@Bean
	@ConditionalOnMissingBean(ResponseEntityExceptionHandler.class)
	@ConditionalOnProperty(name = "spring.mvc.problemdetails.enabled", havingValue = "true")
	ProblemDetailsBackOff apiErrorProblemDetailsBackOff() {
		return new ProblemDetailsBackOff();
	}

	private static <T extends Filter> FilterRegistrationBean<T> register(T filter, int order,
			EnumSet<DispatcherType> dispatcherTypes) {
		FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(order);
		registration.setDispatcherTypes(dispatcherTypes);
		registration.setAsyncSupported(true);
		return registration;
	}

	/**
	 * Takes the place of the container's error page, unless the application has an error
	 * controller of its own.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(type = { "org.springframework.boot.webmvc.error.ErrorController",
			"org.springframework.boot.web.servlet.error.ErrorController" })
	static class InPlaceOfTheErrorPage {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorBoundaryFilter")
		FilterRegistrationBean<ErrorBoundaryFilter> apiErrorBoundaryFilter(ServletErrorWriter writer, ErrorScope scope,
				ObjectProvider<FailureRouting> routing, CommittedResponses committed) {
			ErrorBoundaryFilter filter = new ErrorBoundaryFilter(writer, scope,
					FailureRouting.allOf(routing.orderedStream().toList()), committed);
			return register(filter, BOUNDARY_ORDER, EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
		}

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorDispatchFilter")
		FilterRegistrationBean<ErrorDispatchFilter> apiErrorDispatchFilter(ServletErrorWriter writer, ErrorScope scope,
				ObjectProvider<FailureRouting> routing) {
			FailureRouting all = FailureRouting.allOf(routing.orderedStream().toList());
			return register(new ErrorDispatchFilter(writer, scope, all), ERROR_DISPATCH_ORDER,
					EnumSet.of(DispatcherType.ERROR, DispatcherType.FORWARD));
		}

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorHandlerOutcomeInterceptor")
		MappedInterceptor apiErrorHandlerOutcomeInterceptor() {
			return new MappedInterceptor(null, new HandlerOutcomeInterceptor());
		}

	}

}
