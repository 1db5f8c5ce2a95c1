package io.github.apierrors.performance;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.jackson.ApiErrorJacksonAutoConfiguration;
import io.github.apierrors.servlet.ApiErrorServletAutoConfiguration;
import io.github.apierrors.validation.ApiErrorValidationAutoConfiguration;
import io.github.apierrors.web.ApiErrorWebAutoConfiguration;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The application with this library.
 */
@Configuration(proxyBeanMethods = false)
@Import(BareApplication.class)
@ImportAutoConfiguration({ ApiErrorAutoConfiguration.class, ApiErrorServletAutoConfiguration.class,
		ApiErrorWebAutoConfiguration.class, ApiErrorJacksonAutoConfiguration.class,
		ApiErrorValidationAutoConfiguration.class })
public class LibraryApplication {

}
