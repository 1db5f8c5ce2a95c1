package io.github.apierrors.springdoc;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.ErrorCatalogue;
import io.github.apierrors.handling.ErrorReference;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The door of the room of springdoc.
 */
@AutoConfiguration(after = ApiErrorAutoConfiguration.class)
@ConditionalOnClass({ GlobalOpenApiCustomizer.class, OpenAPI.class })
@ConditionalOnBean(ErrorReference.class)
public final class ApiErrorSpringdocAutoConfiguration {

	ApiErrorSpringdocAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	AccessCodes apiErrorAccessCodes(Environment environment) {
		// A switch of the room of security, which this one does not see.
		return AccessCodes.of(environment.getProperty("api-errors.security.collapse-auth-codes", Boolean.class, false));
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorOperationCustomizer")
	GlobalOperationCustomizer apiErrorOperationCustomizer(ErrorCatalogue catalogue, ApiErrorProperties properties,
			AccessCodes access) {
		return new HandlerErrors(new DeclaredCodes(catalogue, new ExceptionCodes(catalogue, properties), access));
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorOpenApiCustomizer")
	GlobalOpenApiCustomizer apiErrorOpenApiCustomizer(ErrorReference reference, ApiErrorProperties properties,
			AccessCodes access) {
		return new OpenApiErrors(reference, properties, access);
	}

}
