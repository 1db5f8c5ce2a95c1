package io.github.apierrors.tomcat;

import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Puts the valve behind the one of Spring Boot, so that it gets to answer first, and
 * keeps the host from adding the one of Tomcat.
 */
final class TomcatCustomizer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

	private final ContainerErrorValve valve;

	TomcatCustomizer(ContainerErrorValve valve) {
		this.valve = valve;
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addContextCustomizers(this::customize);
	}

	private void customize(Context context) {
		if (context.getParent() instanceof Host host) {
			if (host instanceof StandardHost standardHost) {
				standardHost.setErrorReportValveClass(ContainerErrorValve.class.getName());
			}
			host.getPipeline().addValve(this.valve);
		}
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

}
