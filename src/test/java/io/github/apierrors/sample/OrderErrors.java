package io.github.apierrors.sample;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.handling.ErrorCodes;
import io.github.apierrors.handling.ErrorListener;
import io.github.apierrors.handling.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * All that the sample tells the library: its own codes, and what an exception means that
 * knows nothing of codes.
 */
@Configuration(proxyBeanMethods = false)
class OrderErrors {

	private static final Logger logger = LoggerFactory.getLogger(OrderErrors.class);

	@Bean
	ErrorCodes orderErrorCodes() {
		return ErrorCodes.of(OrderErrorCode.values());
	}

	@Bean
	ExceptionMapper parcelErrors() {
		return (failure, context) -> (failure instanceof ParcelTooHeavyException parcel)
				? ApiError.of(ApiErrorCode.RESOURCE_CONFLICT)
					.withMessage("The parcel would weigh " + parcel.kilograms() + " kg; the carrier takes 30 kg.")
				: null;
	}

	@Bean
	ErrorListener soldOutItems() {
		return (event) -> {
			if (event.error().code() == OrderErrorCode.SOLD_OUT) {
				logger.info("Sold out, seen by {}", event.context().requestId().value());
			}
		};
	}

}
