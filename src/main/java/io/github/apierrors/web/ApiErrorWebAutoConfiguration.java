package io.github.apierrors.web;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.UnreadableBodyExplainer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.ErrorResponse;

/**
 * The door of the room of Spring's own web exceptions.
 */
@AutoConfiguration(after = ApiErrorAutoConfiguration.class)
@ConditionalOnClass(ErrorResponse.class)
@ConditionalOnBean(ApiErrorHandler.class)
public final class ApiErrorWebAutoConfiguration {

	ApiErrorWebAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorWebMappings")
	ExceptionMappings apiErrorWebMappings(ObjectProvider<UnreadableBodyExplainer> explainers) {
		return WebMappings.create(explainers.orderedStream().toList());
	}

	/**
	 * Exceptions that extend {@code ServletException}, which a reactive application has
	 * not on its class path.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = "jakarta.servlet.ServletException")
	static class ServletBinding {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorServletBindingMappings")
		ExceptionMappings apiErrorServletBindingMappings() {
			return ServletBindingMappings.create();
		}

	}

	/**
	 * API versioning, which came with Spring Framework 7.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = "org.springframework.web.accept.InvalidApiVersionException")
	static class ApiVersioning {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorApiVersionMappings")
		ExceptionMappings apiErrorApiVersionMappings() {
			return ApiVersionMappings.create();
		}

	}

}
