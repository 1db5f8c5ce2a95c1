package io.github.apierrors.client;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.support.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorClientAutoConfigurationTests {

	private static final AutoConfigurations DOORS = AutoConfigurations.of(ApiErrorAutoConfiguration.class,
			ApiErrorClientAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(DOORS);

	@ParameterizedTest
	@CsvSource({ "org.springframework.web.reactive, apiErrorWebClientMappings",
			"org.springframework.web.reactive, apiErrorReactorUnwrapper",
			"org.springframework.web.reactive, apiErrorWebClientPropagation", "feign, apiErrorFeignMappings" })
	void leavesOutAClientThatIsNotThere(String packageName, String bean) {
		this.runner.run((context) -> assertThat(context).hasBean(bean));
		this.runner.withClassLoader(new FilteredClassLoader(packageName))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(bean)
				.hasBean("apiErrorRestClientMappings"));
	}

	@Test
	void isAbsentWithoutSpringsClients() {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.web.client"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("apiErrorRestClientMappings"));
	}

	@Test
	void startsWithoutAWarningOfSpring() {
		try (CapturedLog log = CapturedLog.of("org.springframework")) {
			this.runner.run((context) -> assertThat(context).hasSingleBean(RestClientPropagation.class));
			assertThat(log.lines()).isEmpty();
		}
	}

	@Test
	void backsOffForABeanOfTheUser() {
		ExceptionMappings own = ExceptionMappings.builder().build();
		this.runner.withBean("apiErrorRestClientMappings", ExceptionMappings.class, () -> own)
			.run((context) -> assertThat(context.getBean("apiErrorRestClientMappings")).isSameAs(own));
	}

	@Test
	void isAbsentInANonWebApplication() {
		new ApplicationContextRunner().withConfiguration(DOORS)
			.run((context) -> assertThat(context).doesNotHaveBean(RequestIdPropagation.class));
	}

}
