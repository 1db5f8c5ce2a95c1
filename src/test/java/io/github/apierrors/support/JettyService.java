package io.github.apierrors.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.apierrors.jetty.ApiErrorJettyAutoConfiguration;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;

/**
 * The same as an {@link MvcService}, on Jetty.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MvcService
@ImportAutoConfiguration(
		classes = { JettyServletWebServerAutoConfiguration.class, ApiErrorJettyAutoConfiguration.class },
		exclude = TomcatServletWebServerAutoConfiguration.class)
public @interface JettyService {

}
