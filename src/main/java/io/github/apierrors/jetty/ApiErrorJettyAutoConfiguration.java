package io.github.apierrors.jetty;

import io.github.apierrors.ApiError;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.RequestIdIssuer;
import io.github.apierrors.servlet.ApiErrorServletAutoConfiguration;
import io.github.apierrors.servlet.ConnectionBreaker;
import io.github.apierrors.servlet.ErrorScope;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Server;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * The door of the room of Jetty. Closed on Spring Boot 3.5, whose factories have other
 * names.
 */
@AutoConfiguration(after = ApiErrorServletAutoConfiguration.class)
@ConditionalOnClass({ ConfigurableJettyWebServerFactory.class, Server.class, ServletContextRequest.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({ ApiErrorHandler.class, ErrorScope.class })
public final class ApiErrorJettyAutoConfiguration {

	ApiErrorJettyAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorJettyCustomizer")
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> apiErrorJettyCustomizer(ApiErrorHandler handler,
			RequestIdIssuer requestIds, ErrorScope scope) {
		return new JettyCustomizer(new ContainerErrorHandler(handler, requestIds, scope));
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorJettyConnectionBreaker")
	ConnectionBreaker apiErrorJettyConnectionBreaker() {
		return new JettyConnectionBreaker();
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorJettyMappings")
	ExceptionMappings apiErrorJettyMappings() {
		return ExceptionMappings.builder()
			.on(HttpException.class, (failure, context) -> ApiError.ofStatus(failure.getCode()))
			.build();
	}

}
