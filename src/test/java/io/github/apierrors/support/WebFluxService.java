package io.github.apierrors.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.jackson.ApiErrorJacksonAutoConfiguration;
import io.github.apierrors.jackson2.ApiErrorJackson2AutoConfiguration;
import io.github.apierrors.netty.ApiErrorNettyAutoConfiguration;
import io.github.apierrors.validation.ApiErrorValidationAutoConfiguration;
import io.github.apierrors.web.ApiErrorWebAutoConfiguration;
import io.github.apierrors.webflux.ApiErrorWebFluxAutoConfiguration;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.autoconfigure.ReactorAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.ReactiveMultipartAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The configuration of a plain Spring WebFlux service on Netty with the library: what
 * {@code spring-boot-starter-webflux} and {@code spring-boot-starter-validation}
 * configure, and nothing of the optional technologies that stand on the test class path.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Configuration(proxyBeanMethods = false)
@Import(OwnEventLoops.class)
@ImportAutoConfiguration({ NettyReactiveWebServerAutoConfiguration.class, HttpHandlerAutoConfiguration.class,
		WebFluxAutoConfiguration.class, ErrorWebFluxAutoConfiguration.class, CodecsAutoConfiguration.class,
		JacksonAutoConfiguration.class, ValidationAutoConfiguration.class, ReactiveMultipartAutoConfiguration.class,
		ReactorAutoConfiguration.class, ApiErrorAutoConfiguration.class, ApiErrorWebFluxAutoConfiguration.class,
		ApiErrorWebAutoConfiguration.class, ApiErrorJacksonAutoConfiguration.class,
		ApiErrorJackson2AutoConfiguration.class, ApiErrorValidationAutoConfiguration.class,
		ApiErrorNettyAutoConfiguration.class })
public @interface WebFluxService {

}
