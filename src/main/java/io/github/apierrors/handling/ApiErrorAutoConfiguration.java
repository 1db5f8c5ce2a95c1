package io.github.apierrors.handling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.RespondsWith;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.retry.RetryException;

/**
 * The engine's door. {@code api-errors.enabled=false} closes it, and with it every other
 * one.
 */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "api-errors.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ApiErrorProperties.class)
@ImportRuntimeHints(EngineRuntimeHints.class)
public final class ApiErrorAutoConfiguration {

	ApiErrorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	ErrorCatalogue apiErrorCatalogue(ApiErrorProperties properties, ObjectProvider<ErrorCodes> codes) {
		return new ErrorCatalogue(properties.undocumentedStatus(), codes.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	RequestIdIssuer apiErrorRequestIdIssuer(ApiErrorProperties properties) {
		return new RequestIdIssuer(properties.requestId());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	ErrorMessages apiErrorMessages(ApiErrorProperties properties, ApplicationContext application) {
		return new ErrorMessages(application, properties.localization());
	}

	@Bean
	@ConditionalOnMissingBean
	RateLimitHeaders apiErrorRateLimitHeaders(ApiErrorProperties properties) {
		return new RateLimitHeaders(properties.rateLimit().draftFields(), Clock.systemUTC());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	FieldPaths apiErrorFieldPaths(ObjectProvider<PropertyNames> names) {
		return new FieldPaths(names.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	Maintenance apiErrorMaintenance() {
		return new Maintenance(Clock.systemUTC());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	ErrorReference apiErrorReference(ApiErrorProperties properties, ErrorCatalogue catalogue, ErrorMessages messages) {
		return new ErrorReference(catalogue,
				new ErrorRenderer(properties, new Challenge(properties.challenge()), messages), properties);
	}

	@Bean
	@ConditionalOnMissingBean
	ApiErrorHandler apiErrorHandler(ApiErrorProperties properties, ErrorCatalogue catalogue,
			ObjectProvider<ErrorFlow> flow) {
		// A mistake in these is to be noticed at start, not by the first failure.
		configured(properties, catalogue);
		LogLevels levels = new LogLevels(properties.logging().levels(), catalogue);
		return new ApiErrorHandler(flow::getObject,
				new ErrorLogger(levels, new RepeatedFaults(properties.logging().foldRepeats(), Clock.systemUTC())));
	}

	/**
	 * Made for the first failure, as is all that has a part in it.
	 */
	@Bean
	@Lazy
	@ConditionalOnMissingBean
	ErrorFlow apiErrorFlow(ApiErrorProperties properties, ErrorCatalogue catalogue, ErrorMessages messages,
			RateLimitHeaders rateLimits, ObjectProvider<ExceptionMapper> mappers,
			ObjectProvider<ExceptionMappings> rooms, ObjectProvider<ExceptionUnwrapper> unwrappers,
			ObjectProvider<ErrorRevision> revisions, ObjectProvider<ErrorListener> listeners) {
		Challenge challenge = new Challenge(properties.challenge());
		List<ExceptionMapper> ordered = new ArrayList<>();
		ordered.add(new ApiExceptionMapper(rateLimits, challenge));
		mappers.orderedStream().forEach(ordered::add);
		List<ExceptionMappings> tables = new ArrayList<>();
		tables.add(ownMappings(catalogue));
		rooms.orderedStream().forEach(tables::add);
		ErrorResolver resolver = new ErrorResolver(unwrappers.orderedStream().toList(), ordered,
				new MappingTable(configured(properties, catalogue), tables), catalogue, properties);
		return new ErrorFlow(resolver, new ErrorRenderer(properties, challenge, messages),
				revisions.orderedStream().toList(), listeners.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(LoggingSystem.class)
	@ConditionalOnProperty(name = "api-errors.logging.silence-repeats", matchIfMissing = true)
	RepeatingLoggers apiErrorRepeatingLoggers(LoggingSystem loggingSystem) {
		return new RepeatingLoggers(loggingSystem);
	}

	static ExceptionMappings ownMappings(ErrorCatalogue catalogue) {
		return ExceptionMappings.builder()
			.on(RejectedExecutionException.class, ApiErrorCode.SERVICE_UNAVAILABLE)
			.on(TimeoutException.class, ApiErrorCode.SERVICE_UNAVAILABLE)
			.on(ErrorStatusException.class, (failure, context) -> ApiError.ofStatus(failure.status()))
			.annotatedWith(RespondsWith.class,
					(annotation) -> ApiError.of(annotation.code().isEmpty() ? annotation.value()
							: catalogue.require(annotation.code(), "@RespondsWith")))
			.build();
	}

	private static Map<Class<?>, ApiError> configured(ApiErrorProperties properties, ErrorCatalogue catalogue) {
		Map<Class<?>, ApiError> configured = new LinkedHashMap<>();
		properties.codes()
			.forEach((type, code) -> configured.put(type,
					ApiError.of(catalogue.require(code, "The property api-errors.codes[" + type.getName() + "]"))));
		return configured;
	}

	/**
	 * Spring's own retries, which came with Spring Framework 7.
	 */
	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = "org.springframework.core.retry.RetryException")
	static class Retries {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorRetryUnwrapper")
		ExceptionUnwrapper apiErrorRetryUnwrapper() {
			return (failure) -> (failure instanceof RetryException exhausted) ? exhausted.getCause() : null;
		}

	}

}
