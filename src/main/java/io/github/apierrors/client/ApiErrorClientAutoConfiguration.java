package io.github.apierrors.client;

import feign.FeignException;
import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.ExceptionUnwrapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Role;
import org.springframework.web.client.RestClientException;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The door of the room of HTTP clients.
 */
@AutoConfiguration(after = ApiErrorAutoConfiguration.class)
@ConditionalOnClass(RestClientException.class)
@ConditionalOnBean(ApiErrorHandler.class)
@EnableConfigurationProperties(PropagationProperties.class)
public final class ApiErrorClientAutoConfiguration {

	ApiErrorClientAutoConfiguration() {
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean(name = "apiErrorRestClientMappings")
	ExceptionMappings apiErrorRestClientMappings() {
		return RestClientMappings.create();
	}

	/**
	 * Reads its properties when it is first used, since a post processor comes before
	 * them; and is infrastructure, or Spring would warn that it comes before other post
	 * processors.
	 */
	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@ConditionalOnMissingBean
	static RequestIdPropagation apiErrorRequestIdPropagation(ObjectProvider<PropagationProperties> properties) {
		return new RequestIdPropagation(() -> properties.getObject().propagate());
	}

	@Bean
	@ConditionalOnMissingBean
	static RestClientPropagation apiErrorRestClientPropagation(RequestIdPropagation propagation) {
		return new RestClientPropagation(propagation);
	}

	/**
	 * {@code WebClient}.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(WebClient.class)
	static class WebClients {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorWebClientMappings")
		ExceptionMappings apiErrorWebClientMappings() {
			return WebClientMappings.create();
		}

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorReactorUnwrapper")
		ExceptionUnwrapper apiErrorReactorUnwrapper() {
			return WebClientMappings.unwrapper();
		}

		@Bean
		@ConditionalOnMissingBean
		static WebClientPropagation apiErrorWebClientPropagation(RequestIdPropagation propagation) {
			return new WebClientPropagation(propagation);
		}

	}

	/**
	 * Feign.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(FeignException.class)
	static class Feign {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorFeignMappings")
		ExceptionMappings apiErrorFeignMappings() {
			return FeignMappings.create();
		}

	}

}
