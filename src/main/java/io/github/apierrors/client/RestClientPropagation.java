package io.github.apierrors.client;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Adds the propagation of request ids to each {@code RestClient.Builder} and
 * {@code RestTemplate} that is a bean. Spring Boot's customizers would do the same, but
 * stand in another package in each of its versions.
 */
final class RestClientPropagation implements BeanPostProcessor {

	private final ClientHttpRequestInterceptor propagation;

	RestClientPropagation(ClientHttpRequestInterceptor propagation) {
		this.propagation = propagation;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof RestClient.Builder builder) {
			builder.requestInterceptor(this.propagation);
		}
		if (bean instanceof RestTemplate template) {
			template.getInterceptors().add(this.propagation);
		}
		return bean;
	}

}
