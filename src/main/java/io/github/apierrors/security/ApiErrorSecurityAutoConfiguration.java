package io.github.apierrors.security;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.ErrorCatalogue;
import io.github.apierrors.handling.ErrorRevision;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.ExceptionUnwrapper;
import io.github.apierrors.servlet.ApiErrorServletAutoConfiguration;
import io.github.apierrors.servlet.FailureRouting;
import io.github.apierrors.servlet.ServletErrorWriter;
import io.github.apierrors.webflux.ApiErrorWebFluxAutoConfiguration;
import io.github.apierrors.webflux.StatusReasons;
import io.github.apierrors.webflux.WebFluxErrorWriter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.WebFilter;

/**
 * The door of the room of Spring Security.
 */
@AutoConfiguration(after = { ApiErrorServletAutoConfiguration.class, ApiErrorWebFluxAutoConfiguration.class })
@ConditionalOnClass({ AuthenticationException.class, RequestRejectedException.class })
@ConditionalOnBean(ApiErrorHandler.class)
@EnableConfigurationProperties(SecurityProperties.class)
public final class ApiErrorSecurityAutoConfiguration {

	ApiErrorSecurityAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorSecurityMappings")
	ExceptionMappings apiErrorSecurityMappings(SecurityProperties properties, ErrorCatalogue catalogue) {
		return new SecurityMappings(properties.credentialHeaders(), catalogue).create();
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorSecurityUnwrapper")
	ExceptionUnwrapper apiErrorSecurityUnwrapper() {
		return SecurityCauses::typedCause;
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorSecurityRevision")
	ErrorRevision apiErrorSecurityRevision(SecurityProperties properties) {
		return new SecurityRevision(properties.collapseAuthCodes());
	}

	/**
	 * Bearer tokens, which come with the OAuth 2 modules.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(OAuth2AuthenticationException.class)
	static class BearerTokens {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorBearerMappings")
		ExceptionMappings apiErrorBearerMappings() {
			return BearerMappings.create();
		}

	}

	/**
	 * The filter chains of servlet applications.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ SecurityFilterChain.class, HttpSecurity.class })
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	@ConditionalOnBean(ServletErrorWriter.class)
	static class ServletChains {

		@Bean
		@ConditionalOnMissingBean
		HiddenPaths apiErrorHiddenPaths(SecurityProperties properties) {
			return new HiddenPaths(properties.hideForbidden());
		}

		@Bean
		@ConditionalOnMissingBean
		static ChainPreparation apiErrorChainPreparation(ObjectProvider<HiddenPaths> hiddenPaths) {
			return new ChainPreparation(hiddenPaths::getObject);
		}

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorAuthenticationFailureListener")
		ApplicationListener<AbstractAuthenticationFailureEvent> apiErrorAuthenticationFailureListener() {
			return new AuthenticationFailureListener();
		}

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorSecurityFailureRouting")
		FailureRouting apiErrorSecurityFailureRouting() {
			return new SecurityFailureRouting();
		}

		@Bean
		@ConditionalOnMissingBean
		RequestRejectedHandler apiErrorRequestRejectedHandler(ServletErrorWriter writer) {
			return new FirewallHandler(writer);
		}

	}

	/**
	 * The filter chains of reactive applications.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ SecurityWebFilterChain.class, ServerExchangeRejectedHandler.class })
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	@ConditionalOnBean(WebFluxErrorWriter.class)
	static class ReactiveChains {

		@Bean
		@ConditionalOnMissingBean
		static ReactiveChainPreparation apiErrorReactiveChainPreparation() {
			return new ReactiveChainPreparation();
		}

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorReactiveSecurityReasons")
		StatusReasons apiErrorReactiveSecurityReasons() {
			return new ReactiveSecurityReasons();
		}

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorDenialWebFilter")
		WebFilter apiErrorDenialWebFilter() {
			return ReactiveSecurityReasons::noteDenial;
		}

		@Bean
		@ConditionalOnMissingBean
		HiddenPathsWebFilter apiErrorHiddenPathsWebFilter(SecurityProperties properties) {
			return new HiddenPathsWebFilter(properties.hideForbidden());
		}

		@Bean
		@ConditionalOnMissingBean
		ServerExchangeRejectedHandler apiErrorServerExchangeRejectedHandler(WebFluxErrorWriter writer) {
			return (exchange, rejection) -> writer.write(exchange, rejection, EntryPoint.FIREWALL);
		}

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorReactiveFirewallMappings")
		ExceptionMappings apiErrorReactiveFirewallMappings() {
			return ExceptionMappings.builder()
				.on(ServerExchangeRejectedException.class, ApiErrorCode.INVALID_REQUEST)
				.build();
		}

	}

}
