package io.github.apierrors.actuator;

import java.util.Objects;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.HierarchicalBeanFactory;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;

/**
 * Takes the application's filters and container customizers over to a management port of
 * its own. Spring Boot runs that port in a child context, which inherits controller
 * advice, interceptors and the security filters, but neither of these. Maintenance stays
 * out: whoever closed the service opens it again from there.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class ApiErrorManagementContextConfiguration {

	private static final String REQUEST_ID_FILTER = "apiErrorRequestIdFilter";

	private static final String BOUNDARY_FILTER = "apiErrorBoundaryFilter";

	private static final String DISPATCH_FILTER = "apiErrorDispatchFilter";

	private static final String TOMCAT_CUSTOMIZER = "apiErrorTomcatCustomizer";

	private static final String JETTY_CUSTOMIZER = "apiErrorJettyCustomizer";

	private final BeanFactory application;

	ApiErrorManagementContextConfiguration(HierarchicalBeanFactory context) {
		this.application = Objects.requireNonNull(context.getParentBeanFactory());
	}

	@Bean(REQUEST_ID_FILTER)
	@ConditionalOnBean(name = REQUEST_ID_FILTER, search = SearchStrategy.ANCESTORS)
	@ConditionalOnMissingBean(name = REQUEST_ID_FILTER, search = SearchStrategy.CURRENT)
	ServletContextInitializer requestIdFilter() {
		return this.application.getBean(REQUEST_ID_FILTER, ServletContextInitializer.class);
	}

	@Bean(BOUNDARY_FILTER)
	@ConditionalOnBean(name = BOUNDARY_FILTER, search = SearchStrategy.ANCESTORS)
	@ConditionalOnMissingBean(name = BOUNDARY_FILTER, search = SearchStrategy.CURRENT)
	ServletContextInitializer boundaryFilter() {
		return this.application.getBean(BOUNDARY_FILTER, ServletContextInitializer.class);
	}

	@Bean(DISPATCH_FILTER)
	@ConditionalOnBean(name = DISPATCH_FILTER, search = SearchStrategy.ANCESTORS)
	@ConditionalOnMissingBean(name = DISPATCH_FILTER, search = SearchStrategy.CURRENT)
	ServletContextInitializer dispatchFilter() {
		return this.application.getBean(DISPATCH_FILTER, ServletContextInitializer.class);
	}

	@Bean(TOMCAT_CUSTOMIZER)
	@ConditionalOnBean(name = TOMCAT_CUSTOMIZER, search = SearchStrategy.ANCESTORS)
	@ConditionalOnMissingBean(name = TOMCAT_CUSTOMIZER, search = SearchStrategy.CURRENT)
	WebServerFactoryCustomizer<?> tomcatCustomizer() {
		return this.application.getBean(TOMCAT_CUSTOMIZER, WebServerFactoryCustomizer.class);
	}

	@Bean(JETTY_CUSTOMIZER)
	@ConditionalOnBean(name = JETTY_CUSTOMIZER, search = SearchStrategy.ANCESTORS)
	@ConditionalOnMissingBean(name = JETTY_CUSTOMIZER, search = SearchStrategy.CURRENT)
	WebServerFactoryCustomizer<?> jettyCustomizer() {
		return this.application.getBean(JETTY_CUSTOMIZER, WebServerFactoryCustomizer.class);
	}

}
