package io.github.apierrors.validation;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.DetailCodes;
import io.github.apierrors.handling.ErrorMessages;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.FieldPaths;
import io.github.apierrors.handling.HandlerParameters;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * The door of the room of Jakarta Validation. It stays closed where there is the API but
 * no validator.
 */
@Lazy
@AutoConfiguration(after = ApiErrorAutoConfiguration.class)
@ConditionalOnClass(ConstraintViolationException.class)
@ConditionalOnResource(resources = "classpath:META-INF/services/jakarta.validation.spi.ValidationProvider")
@ConditionalOnBean(ApiErrorHandler.class)
@EnableConfigurationProperties(ValidationProperties.class)
public final class ApiErrorValidationAutoConfiguration {

	ApiErrorValidationAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	ConstraintViolationExplainer apiErrorConstraintViolationExplainer(FieldPaths paths,
			ObjectProvider<DetailCodes> codes, ObjectProvider<ValidatorFactory> factories, ErrorMessages messages) {
		return new ConstraintViolationExplainer(paths, new ConstraintCodes(codes.orderedStream().toList()),
				new ViolationMessages(interpolator(factories)), messages);
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorValidationMappings")
	ExceptionMappings apiErrorValidationMappings(ConstraintViolationExplainer explainer,
			ObjectProvider<HandlerParameters> handlers, ValidationProperties properties) {
		ConstraintViolationMapper mapper = new ConstraintViolationMapper(explainer, handlers.orderedStream().toList(),
				properties.explainServiceViolations());
		return ExceptionMappings.builder().on(ConstraintViolationException.class, mapper::map).build();
	}

	private static MessageInterpolator interpolator(ObjectProvider<ValidatorFactory> factories) {
		ValidatorFactory factory = factories.getIfUnique();
		return (factory != null) ? factory.getMessageInterpolator()
				: Validation.byDefaultProvider().configure().getDefaultMessageInterpolator();
	}

}
