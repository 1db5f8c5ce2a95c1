package io.github.apierrors.client;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Adds the propagation of request ids to each {@code WebClient.Builder} that is a bean.
 */
final class WebClientPropagation implements BeanPostProcessor {

	private final RequestIdPropagation propagation;

	WebClientPropagation(RequestIdPropagation propagation) {
		this.propagation = propagation;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof WebClient.Builder builder) {
			builder.filter((request,
					next) -> next.exchange(ClientRequest.from(request)
						.headers((headers) -> this.propagation.stamp(request.url(), headers))
						.build()));
		}
		return bean;
	}

}
