package io.github.apierrors.reference;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.ErrorReference;
import jakarta.servlet.Servlet;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The door of the room of the published reference. It serves the reference, where that is
 * switched on.
 */
@AutoConfiguration(after = ApiErrorAutoConfiguration.class)
@ConditionalOnBean(ErrorReference.class)
@ConditionalOnProperty("api-errors.reference.enabled")
@EnableConfigurationProperties(ReferenceProperties.class)
@ImportRuntimeHints(ReferenceRuntimeHints.class)
public final class ApiErrorReferenceAutoConfiguration {

	ApiErrorReferenceAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	ReferenceDocuments apiErrorReferenceDocuments(ReferenceProperties properties, ApiErrorProperties service,
			ErrorReference reference) {
		return new ReferenceDocuments(() -> ReferenceContent.of(properties, service, reference, true));
	}

	/**
	 * For Spring MVC.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ Servlet.class, RouterFunction.class })
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class OnServlet {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorReferenceRoute")
		RouterFunction<ServerResponse> apiErrorReferenceRoute(ReferenceProperties properties,
				ReferenceDocuments documents) {
			return ServletReference.at(properties.path(), documents);
		}

	}

	/**
	 * For WebFlux.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(org.springframework.web.reactive.function.server.RouterFunction.class)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class OnReactive {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorReferenceRoute")
		org.springframework.web.reactive.function.server.RouterFunction<?> apiErrorReferenceRoute(
				ReferenceProperties properties, ReferenceDocuments documents) {
			return ReactiveReference.at(properties.path(), documents);
		}

	}

}
