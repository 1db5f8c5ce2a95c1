package io.github.apierrors.jetty;

import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Gives the server its error handler, since only that one is asked about requests that
 * could not be parsed. Spring Boot keeps the server's name and version off the wire.
 */
record JettyCustomizer(
		ContainerErrorHandler handler) implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

	@Override
	public void customize(ConfigurableJettyWebServerFactory factory) {
		factory.addServerCustomizers((server) -> server.setErrorHandler(this.handler));
	}

}
