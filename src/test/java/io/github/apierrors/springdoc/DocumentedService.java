package io.github.apierrors.springdoc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.apierrors.support.MvcService;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * An {@link MvcService} that describes itself with springdoc.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MvcService
@ImportAutoConfiguration({ SpringDocConfiguration.class, SpringDocConfigProperties.class,
		SpringDocSpecPropertiesConfiguration.class, SpringDocWebMvcConfiguration.class,
		MultipleOpenApiSupportConfiguration.class, ApiErrorSpringdocAutoConfiguration.class })
@interface DocumentedService {

}
