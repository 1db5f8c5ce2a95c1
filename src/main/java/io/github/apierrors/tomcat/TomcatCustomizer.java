package io.github.apierrors.tomcat;

import java.util.function.Supplier;

import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Puts a valve behind the one of Spring Boot, so that it gets to answer first, and keeps
 * the host from adding the one of Tomcat. Each server has a valve of its own, since a
 * valve stands in one pipeline only.
 */
final class TomcatCustomizer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

	private final Supplier<ContainerErrorValve> valves;

	TomcatCustomizer(Supplier<ContainerErrorValve> valves) {
		this.valves = valves;
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
			host.getPipeline().addValve(this.valves.get());
		}
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

}
