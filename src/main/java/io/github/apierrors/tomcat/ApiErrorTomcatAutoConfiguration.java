package io.github.apierrors.tomcat;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.servlet.ApiErrorServletAutoConfiguration;
import io.github.apierrors.servlet.ConnectionBreaker;
import io.github.apierrors.servlet.ErrorScope;
import io.github.apierrors.servlet.ServletErrorWriter;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * The door of the room of Tomcat. Closed on Spring Boot 3.5, whose factories have other
 * names.
 */
@AutoConfiguration(after = ApiErrorServletAutoConfiguration.class)
@ConditionalOnClass({ ConfigurableTomcatWebServerFactory.class, ErrorReportValve.class,
		InvalidParameterException.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({ ApiErrorHandler.class, ServletErrorWriter.class })
public final class ApiErrorTomcatAutoConfiguration {

	ApiErrorTomcatAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	TomcatCustomizer apiErrorTomcatCustomizer(ServletErrorWriter writer, ErrorScope scope) {
		return new TomcatCustomizer(() -> new ContainerErrorValve(writer, scope));
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorTomcatConnectionBreaker")
	ConnectionBreaker apiErrorTomcatConnectionBreaker() {
		return new TomcatConnectionBreaker();
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean(name = "apiErrorTomcatMappings")
	ExceptionMappings apiErrorTomcatMappings() {
		return ExceptionMappings.builder()
			.on(BadRequestException.class, ApiErrorCode.INVALID_REQUEST)
			.on(InvalidParameterException.class, (failure, context) -> ApiError.ofStatus(failure.getErrorCode()))
			.build();
	}

}
