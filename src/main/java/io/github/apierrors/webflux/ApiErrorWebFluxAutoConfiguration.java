package io.github.apierrors.webflux;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.Maintenance;
import io.github.apierrors.handling.RateLimitHeaders;
import io.github.apierrors.handling.RequestIdIssuer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;

/**
 * The reactive transport's door.
 */
@AutoConfiguration(after = ApiErrorAutoConfiguration.class,
		beforeName = { "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
				"org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration",
				"org.springframework.boot.autoconfigure.web.reactive.WebFluxAutoConfiguration",
				"org.springframework.boot.autoconfigure.web.reactive.error.ErrorWebFluxAutoConfiguration" })
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean(ApiErrorHandler.class)
public final class ApiErrorWebFluxAutoConfiguration {

	ApiErrorWebFluxAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	WebFluxErrorWriter apiErrorWebFluxErrorWriter(ApiErrorHandler handler, RequestIdIssuer requestIds) {
		handler.prepare();
		return new WebFluxErrorWriter(handler, requestIds);
	}

	@Bean
	@ConditionalOnMissingBean
	ErrorScope apiErrorScope(ApiErrorProperties properties) {
		return new ErrorScope(properties.paths());
	}

	@Bean
	@ConditionalOnMissingBean
	ApiErrorWebExceptionHandler apiErrorWebExceptionHandler(WebFluxErrorWriter writer, ErrorScope scope,
			ObjectProvider<ConnectionBreaker> breakers) {
		return new ApiErrorWebExceptionHandler(writer, scope, breakers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	RequestIdWebFilter apiErrorRequestIdWebFilter(RequestIdIssuer requestIds) {
		return new RequestIdWebFilter(requestIds);
	}

	@Bean
	@ConditionalOnMissingBean
	EmptyErrors apiErrorEmptyErrors(WebFluxErrorWriter writer, ObjectProvider<StatusReasons> reasons) {
		return new EmptyErrors(writer, StatusReasons.allOf(reasons.orderedStream().toList()));
	}

	@Bean
	@ConditionalOnMissingBean
	ErrorBoundaryWebFilter apiErrorBoundaryWebFilter(EmptyErrors emptyErrors, ErrorScope scope) {
		return new ErrorBoundaryWebFilter(emptyErrors, scope);
	}

	@Bean
	@ConditionalOnMissingBean
	MaintenanceWebFilter apiErrorMaintenanceWebFilter(Maintenance maintenance, WebFluxErrorWriter writer,
			ErrorScope scope, ApiErrorProperties properties) {
		return new MaintenanceWebFilter(maintenance, writer, scope, properties.maintenance().except());
	}

	@Bean
	@ConditionalOnMissingBean
	HandlerOutcomeWebFilter apiErrorHandlerOutcomeWebFilter() {
		return new HandlerOutcomeWebFilter();
	}

	@Bean
	@ConditionalOnMissingBean
	RateLimitPublisher apiErrorRateLimitPublisher(RateLimitHeaders headers) {
		return new RateLimitPublisher(headers);
	}

	@Bean
	@ConditionalOnMissingBean(ResponseEntityExceptionHandler.class)
	@ConditionalOnProperty(name = "spring.webflux.problemdetails.enabled", havingValue = "true")
	ProblemDetailsBackOff apiErrorProblemDetailsBackOff() {
		return new ProblemDetailsBackOff();
	}

}
