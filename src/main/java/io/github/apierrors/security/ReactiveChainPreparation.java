package io.github.apierrors.security;

import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Consumer;

import io.github.apierrors.handling.ErrorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authorization.ExceptionTranslationWebFilter;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.server.WebFilter;

/**
 * Lets the filters of every reactive security chain, however it was configured, tell what
 * they are about to answer. The handlers that they have go on to answer. Spring Security
 * allows others to be set but not the present ones to be asked for, so their fields are
 * read, once at start-up.
 */
final class ReactiveChainPreparation implements BeanPostProcessor {

	private static final Logger logger = LoggerFactory.getLogger(ReactiveChainPreparation.class);

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof WebFilterChainProxy proxy) {
			// The chain that Spring Security makes for an application without any is no
			// bean.
			read(proxy, List.class, (chains) -> {
				for (Object chain : chains) {
					((SecurityWebFilterChain) chain).getWebFilters().toStream().forEach(this::prepare);
				}
			});
		}
		return bean;
	}

	private void prepare(WebFilter filter) {
		if (filter instanceof AuthenticationWebFilter authentication) {
			read(authentication, ServerAuthenticationFailureHandler.class,
					(handler) -> authentication.setAuthenticationFailureHandler(reportingHandler(handler)));
		}
		else if (filter instanceof ExceptionTranslationWebFilter translation) {
			read(translation, ServerAccessDeniedHandler.class,
					(handler) -> translation.setAccessDeniedHandler(new ReportingDeniedHandler(handler)));
		}
		else if (filter instanceof CsrfWebFilter csrf) {
			read(csrf, ServerAccessDeniedHandler.class,
					(handler) -> csrf.setAccessDeniedHandler(reportingBeforehand(handler)));
		}
	}

	private static ServerAuthenticationFailureHandler reportingHandler(ServerAuthenticationFailureHandler handler) {
		return (exchange, failure) -> {
			ReactiveSecurityReasons.note(exchange.getExchange(), failure);
			return handler.onAuthenticationFailure(exchange, failure);
		};
	}

	/**
	 * A CSRF token is looked at before the caller is.
	 */
	private static ServerAccessDeniedHandler reportingBeforehand(ServerAccessDeniedHandler handler) {
		ServerAccessDeniedHandler reporting = new ReportingDeniedHandler(handler);
		return (exchange, denied) -> {
			exchange.getAttributes().put(ErrorContext.NOT_YET_AUTHORIZED, true);
			return reporting.handle(exchange, denied);
		};
	}

	private static <T> void read(Object owner, Class<T> type, Consumer<T> use) {
		Field field = ReflectionUtils.findField(owner.getClass(), null, type);
		if (field == null) {
			logger.info("A {} has no {} to ask, so what it answers is told by status alone", owner.getClass().getName(),
					type.getSimpleName());
			return;
		}
		ReflectionUtils.makeAccessible(field);
		use.accept(type.cast(ReflectionUtils.getField(field, owner)));
	}

}
