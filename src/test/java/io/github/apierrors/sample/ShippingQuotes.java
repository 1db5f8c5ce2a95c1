package io.github.apierrors.sample;

import java.time.Duration;

import io.github.apierrors.ServiceUnavailableException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Asks the carrier for the price of a parcel.
 */
@Component
class ShippingQuotes {

	private final RestClient carrier = RestClient.builder()
		.requestFactory(new SimpleClientHttpRequestFactory())
		.build();

	private final Environment environment;

	ShippingQuotes(Environment environment) {
		this.environment = environment;
	}

	Quote quote(String reference) {
		try {
			@Nullable Quote quote = this.carrier.get()
				.uri("http://localhost:{port}/stub/carrier/quotes/{reference}", port(), reference)
				.retrieve()
				.body(Quote.class);
			if (quote == null) {
				throw new ServiceUnavailableException();
			}
			return quote;
		}
		catch (HttpServerErrorException.ServiceUnavailable ex) {
			throw new ServiceUnavailableException(Duration.ofSeconds(30));
		}
		catch (ResourceAccessException ex) {
			throw new ServiceUnavailableException(ex);
		}
	}

	private String port() {
		return this.environment.getRequiredProperty("local.server.port");
	}

	/**
	 * The price of a parcel.
	 *
	 * @param cents the price
	 */
	record Quote(int cents) {

	}

}
