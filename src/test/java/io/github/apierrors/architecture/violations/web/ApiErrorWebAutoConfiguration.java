package io.github.apierrors.architecture.violations.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A door that anyone can open, that asks for nothing and never backs off.
 */
@AutoConfiguration
public class ApiErrorWebAutoConfiguration {

	/**
	 * Opens from outside.
	 */
	public ApiErrorWebAutoConfiguration() {
	}

	@Bean
	public String publicBean() {
		return "";
	}

}
