package io.github.apierrors.handling;

import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ApiErrorAutoConfiguration.class));

	@Test
	void isListedAsAnAutoConfiguration() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
			.contains(ApiErrorAutoConfiguration.class.getName());
	}

	@Test
	void bringsTheEngine() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(ApiErrorHandler.class)
			.hasSingleBean(ErrorCatalogue.class)
			.hasSingleBean(RequestIdIssuer.class)
			.hasSingleBean(ApiErrorProperties.class));
	}

	@Test
	void staysOutOfAnApplicationWithoutAWeb() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ApiErrorAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(ApiErrorHandler.class)
				.doesNotHaveBean(ErrorCatalogue.class)
				.doesNotHaveBean(RequestIdIssuer.class));
	}

	@Test
	void staysOutWhereSwitchedOff() {
		this.runner.withPropertyValues("api-errors.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(ApiErrorHandler.class)
				.doesNotHaveBean(ErrorCatalogue.class)
				.doesNotHaveBean(RequestIdIssuer.class));
	}

	@Test
	void backsOffForTheBeansOfTheApplication() {
		this.runner.withUserConfiguration(OwnBeans.class)
			.run((context) -> assertThat(context).hasSingleBean(ApiErrorHandler.class)
				.hasSingleBean(ErrorCatalogue.class)
				.hasSingleBean(RequestIdIssuer.class)
				.hasBean("ownHandler")
				.hasBean("ownCatalogue")
				.hasBean("ownIssuer"));
	}

	@Test
	void asksTheMappersOfTheApplicationInTheirOrder() {
		this.runner.withUserConfiguration(Mappers.class)
			.run((context) -> assertThat(status(context.getBean(ApiErrorHandler.class), new IllegalStateException()))
				.isEqualTo(409));
	}

	@Test
	void registersTheCodesOfTheApplication() {
		this.runner.withUserConfiguration(Codes.class)
			.run((context) -> assertThat(context.getBean(ErrorCatalogue.class).find("sold_out"))
				.isSameAs(OrderCode.SOLD_OUT));
	}

	@Test
	void mapsAConfiguredClassAndItsSubclasses() {
		this.runner.withUserConfiguration(Codes.class)
			.withPropertyValues("api-errors.codes[java.io.IOException]=sold_out")
			.run((context) -> {
				ApiErrorHandler handler = context.getBean(ApiErrorHandler.class);
				assertThat(status(handler, new FileNotFoundException())).isEqualTo(409);
				assertThat(status(handler, new Exception())).isEqualTo(500);
			});
	}

	@Test
	void tellsTheListenersOfTheApplication() {
		this.runner.withUserConfiguration(Listeners.class).run((context) -> {
			status(context.getBean(ApiErrorHandler.class), new Exception());
			assertThat(context.getBean(Listeners.class).told).hasSize(1);
		});
	}

	@Test
	void makesWhatAnswersForTheFirstFailure() {
		this.runner.run((context) -> {
			assertThat(context.getBeanFactory().containsSingleton("apiErrorFlow")).isFalse();
			status(context.getBean(ApiErrorHandler.class), new Exception());
			assertThat(context.getBeanFactory().containsSingleton("apiErrorFlow")).isTrue();
		});
	}

	@Test
	void answersWhereWhatAnswersCannotBeMade() {
		this.runner.withUserConfiguration(BrokenMapper.class)
			.run((context) -> assertThat(status(context.getBean(ApiErrorHandler.class), new FileNotFoundException()))
				.isEqualTo(500));
	}

	@ParameterizedTest
	@ValueSource(strings = { "api-errors.codes[java.io.IOException]", "api-errors.logging.levels" })
	void failsAtStartForACodeThatThereIsNot(String property) {
		String value = property.endsWith("levels") ? property + ".sold_in=info" : property + "=sold_in";
		this.runner.withPropertyValues(value)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("sold"));
	}

	private static int status(ApiErrorHandler handler, Throwable failure) {
		return Objects.requireNonNull(handler.handle(failure, Facts.request())).status();
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBeans {

		@Bean
		ApiErrorHandler ownHandler() {
			return new Engine().handler();
		}

		@Bean
		ErrorCatalogue ownCatalogue() {
			return new ErrorCatalogue(UndocumentedStatus.PRESERVE, List.of());
		}

		@Bean
		RequestIdIssuer ownIssuer() {
			return new RequestIdIssuer(Settings.of().requestId());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Mappers {

		@Bean
		@Order(2)
		ExceptionMapper second() {
			return (failure, context) -> ApiError.of(ApiErrorCode.RESOURCE_NOT_FOUND);
		}

		@Bean
		@Order(1)
		ExceptionMapper first() {
			return (failure, context) -> ApiError.of(ApiErrorCode.RESOURCE_CONFLICT);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BrokenMapper {

		@Bean
		@Lazy
		ExceptionMapper broken() {
			throw new IllegalStateException("no connection");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Codes {

		@Bean
		ErrorCodes codes() {
			return ErrorCodes.of(OrderCode.values());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Listeners {

		private final List<ErrorEvent> told = new ArrayList<>();

		@Bean
		ErrorListener listener() {
			return this.told::add;
		}

	}

	enum OrderCode implements ErrorCode {

		SOLD_OUT;

		@Override
		public String code() {
			return "sold_out";
		}

		@Override
		public int status() {
			return 409;
		}

		@Override
		public String description() {
			return "The item is sold out";
		}

		@Override
		public String action() {
			return "Choose another item";
		}

	}

}
