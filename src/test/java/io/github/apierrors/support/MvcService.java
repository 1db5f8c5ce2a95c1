package io.github.apierrors.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.jackson.ApiErrorJacksonAutoConfiguration;
import io.github.apierrors.jackson2.ApiErrorJackson2AutoConfiguration;
import io.github.apierrors.servlet.ApiErrorServletAutoConfiguration;
import io.github.apierrors.tomcat.ApiErrorTomcatAutoConfiguration;
import io.github.apierrors.validation.ApiErrorValidationAutoConfiguration;
import io.github.apierrors.web.ApiErrorWebAutoConfiguration;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * The configuration of a plain Spring MVC service on Tomcat with the library: what
 * {@code spring-boot-starter-web} and {@code spring-boot-starter-validation} configure,
 * and nothing of the optional technologies that stand on the test class path.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
		WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
		JacksonAutoConfiguration.class, ValidationAutoConfiguration.class, MultipartAutoConfiguration.class,
		HttpEncodingAutoConfiguration.class, ApiErrorAutoConfiguration.class, ApiErrorServletAutoConfiguration.class,
		ApiErrorWebAutoConfiguration.class, ApiErrorJacksonAutoConfiguration.class,
		ApiErrorJackson2AutoConfiguration.class, ApiErrorValidationAutoConfiguration.class,
		ApiErrorTomcatAutoConfiguration.class })
public @interface MvcService {

}
