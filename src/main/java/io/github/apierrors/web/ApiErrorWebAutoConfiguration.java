package io.github.apierrors.web;

import java.util.List;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ErrorMessages;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.FieldPaths;
import io.github.apierrors.handling.HandlerParameters;
import io.github.apierrors.handling.PropertyNames;
import io.github.apierrors.handling.UnreadableBodyExplainer;
import io.github.apierrors.handling.ViolationExplainer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.ErrorResponse;

/**
 * The door of the room of Spring's own web exceptions.
 */
@Lazy
@AutoConfiguration(after = ApiErrorAutoConfiguration.class)
@ConditionalOnClass(ErrorResponse.class)
@ConditionalOnBean(ApiErrorHandler.class)
public final class ApiErrorWebAutoConfiguration {

	ApiErrorWebAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorWebMappings")
	ExceptionMappings apiErrorWebMappings(ObjectProvider<UnreadableBodyExplainer> bodies,
			ObjectProvider<ViolationExplainer> violations, FieldPaths paths, ErrorMessages messages) {
		List<ViolationExplainer> explainers = violations.orderedStream().toList();
		ResolvableMessages resolvables = new ResolvableMessages(messages);
		BindingErrors binding = new BindingErrors(paths, messages, resolvables, explainers);
		return WebMappings.create(new UnreadableBodies(bodies.orderedStream().toList()), binding,
				new MethodValidationErrors(binding, resolvables, explainers), messages);
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorReactiveInputMappings")
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	ExceptionMappings apiErrorReactiveInputMappings(ObjectProvider<UnreadableBodyExplainer> bodies,
			ObjectProvider<ViolationExplainer> violations, FieldPaths paths, ErrorMessages messages) {
		BindingErrors binding = new BindingErrors(paths, messages, new ResolvableMessages(messages),
				violations.orderedStream().toList());
		return new ReactiveInputMappings(new UnreadableBodies(bodies.orderedStream().toList()), binding, messages)
			.create();
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorFormPropertyNames")
	PropertyNames apiErrorFormPropertyNames() {
		return new FormPropertyNames();
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorHandlerParameters")
	HandlerParameters apiErrorHandlerParameters() {
		return new HandlerMethodParameters();
	}

	/**
	 * Exceptions that extend {@code ServletException}, which a reactive application has
	 * not on its class path.
	 */
	@Lazy
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
	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = "org.springframework.web.accept.InvalidApiVersionException")
	static class ApiVersioning {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorApiVersionMappings")
		ExceptionMappings apiErrorApiVersionMappings(ErrorMessages messages) {
			return ApiVersionMappings.create(messages);
		}

	}

}
