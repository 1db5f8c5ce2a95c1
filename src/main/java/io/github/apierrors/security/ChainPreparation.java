package io.github.apierrors.security;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.Filter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;

/**
 * Puts the library's filters into every security filter chain, however it was configured,
 * and lets authentication managers report their failures.
 */
final class ChainPreparation implements BeanPostProcessor {

	private static final Logger logger = LoggerFactory.getLogger(ChainPreparation.class);

	private final Supplier<HiddenPaths> hiddenPaths;

	/**
	 * Takes a supplier because a post-processor is created before everything else.
	 */
	ChainPreparation(Supplier<HiddenPaths> hiddenPaths) {
		this.hiddenPaths = hiddenPaths;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof SecurityFilterChain chain) {
			prepare(chain);
		}
		else if (bean instanceof FilterChainProxy proxy) {
			proxy.getFilterChains().forEach(this::prepare);
		}
		else if (bean instanceof HttpSecurity http) {
			report(http);
		}
		return bean;
	}

	private void prepare(SecurityFilterChain chain) {
		List<Filter> filters = chain.getFilters();
		if (filters.isEmpty() || filters.get(0) instanceof ChainEntryFilter) {
			return;
		}
		try {
			filters.add(0, new ChainEntryFilter(this.hiddenPaths.get()));
			for (int i = filters.size() - 1; i > 0; i--) {
				prepare(filters, i);
			}
		}
		catch (UnsupportedOperationException ex) {
			logger.info("The filters of {} cannot be added to, so what it denies is answered by status alone", chain);
		}
	}

	private static void prepare(List<Filter> filters, int index) {
		if (filters.get(index) instanceof ExceptionTranslationFilter translation) {
			filters.add(index + 1, new CaptureFilter(translation));
		}
		else if (filters.get(index) instanceof AuthenticationFilter filter) {
			AuthenticationFailureHandler handler = filter.getFailureHandler();
			filter.setFailureHandler((request, response, failure) -> {
				AuthenticationFailures.failed(failure);
				handler.onAuthenticationFailure(request, response, failure);
			});
		}
	}

	private static void report(HttpSecurity http) {
		try {
			http.with(new ReportingConfigurer(), Customizer.withDefaults());
		}
		catch (Exception ex) {
			// Up to Spring Security 6.5, configuring is declared to throw.
			throw new IllegalStateException(ex);
		}
	}

}
