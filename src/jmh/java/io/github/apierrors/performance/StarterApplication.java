package io.github.apierrors.performance;

import io.github.wimdeblauwe.errorhandlingspringbootstarter.servlet.ServletErrorHandlingConfiguration;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The application with error-handling-spring-boot-starter.
 */
@Configuration(proxyBeanMethods = false)
@Import(BareApplication.class)
@ImportAutoConfiguration(ServletErrorHandlingConfiguration.class)
public class StarterApplication {

}
