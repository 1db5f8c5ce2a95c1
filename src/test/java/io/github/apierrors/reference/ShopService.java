package io.github.apierrors.reference;

import java.util.stream.Stream;

import io.github.apierrors.handling.ErrorCodes;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A service that publishes its codes.
 */
@MvcService
@ImportAutoConfiguration(ApiErrorReferenceAutoConfiguration.class)
class ShopService {

	static RunningService start(String... properties) {
		String[] all = Stream.concat(Stream.of("api-errors.reference.enabled", "true"), Stream.of(properties))
			.toArray(String[]::new);
		return RunningService.start(ShopService.class, all);
	}

	@Bean
	ErrorCodes shopCodes() {
		return ErrorCodes.of(ShopCode.values());
	}

}
