package io.github.apierrors.handling;

import java.util.Objects;

import io.github.apierrors.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.support.GenericWebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class InvalidErrorCodeFailureAnalyzerTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ApiErrorAutoConfiguration.class));

	@Test
	void analysesACodeThatIsRegisteredTwice() {
		this.runner.withUserConfiguration(Duplicate.class).run((context) -> {
			FailureAnalysis analysis = analyse(context.getStartupFailure());
			assertThat(analysis.getDescription()).isEqualTo("The error code 'internal_error' is registered twice: by "
					+ "io.github.apierrors.ApiErrorCode.INTERNAL_ERROR and by " + Own.class.getName()
					+ ".INTERNAL_ERROR.");
			assertThat(analysis.getAction()).contains("another name");
		});
	}

	@Test
	void analysesAMalformedCode() {
		this.runner.withUserConfiguration(Malformed.class).run((context) -> {
			FailureAnalysis analysis = analyse(context.getStartupFailure());
			assertThat(analysis.getDescription())
				.isEqualTo("The error code 'Sold-Out' of " + Own.class.getName() + ".MALFORMED is malformed.");
			assertThat(analysis.getAction()).contains("sold_out");
		});
	}

	@Test
	void analysesAConfiguredCodeThatIsUnknown() {
		this.runner.withPropertyValues("api-errors.codes[java.lang.IllegalStateException]=sold_out").run((context) -> {
			FailureAnalysis analysis = analyse(context.getStartupFailure());
			assertThat(analysis.getDescription())
				.isEqualTo("The property api-errors.codes[java.lang.IllegalStateException] names the error code "
						+ "'sold_out', which is not registered.");
			assertThat(analysis.getAction()).contains("resource_conflict").contains("ErrorCodes");
		});
	}

	@Test
	void isPrintedInPlaceOfAStackTraceForADuplicate(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Duplicate.class));
		assertReadable(output, "The error code 'internal_error' is registered twice");
	}

	@Test
	void isPrintedInPlaceOfAStackTraceForAMalformedCode(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Malformed.class));
		assertReadable(output, "The error code 'Sold-Out' of");
	}

	@Test
	void isPrintedInPlaceOfAStackTraceForAnUnknownCode(CapturedOutput output) {
		assertThatException()
			.isThrownBy(() -> start(Plain.class, "--api-errors.codes.java.lang.IllegalStateException=sold_out"));
		assertReadable(output, "names the error code 'sold_out', which is not registered.");
	}

	@Test
	void isPrintedForAModeThatDoesNotExist(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Plain.class, "--api-errors.undocumented-status=keep"));
		assertReadable(output, "api-errors.undocumented-status");
		assertThat(output).contains("keep").contains("PRESERVE");
	}

	@Test
	void isPrintedForAClassThatDoesNotExist(CapturedOutput output) {
		assertThatException()
			.isThrownBy(() -> start(Plain.class, "--api-errors.codes[com.acme.Nowhere]=resource_conflict"));
		assertReadable(output, "com.acme.Nowhere");
	}

	@Test
	void isPrintedForAProxyThatIsNoNetwork(CapturedOutput output) {
		assertThatException()
			.isThrownBy(() -> start(Plain.class, "--api-errors.request-id.trusted-proxies=proxy.example.org"));
		assertThat(output).contains("Not a network: proxy.example.org");
	}

	private static void assertReadable(CapturedOutput output, String description) {
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Description:")
			.contains(description)
			.contains("Action:")
			.doesNotContain("\tat io.github.apierrors");
	}

	private static FailureAnalysis analyse(@Nullable Throwable startupFailure) {
		return Objects
			.requireNonNull(new InvalidErrorCodeFailureAnalyzer().analyze(Objects.requireNonNull(startupFailure)));
	}

	private static void start(Class<?> application, String... arguments) {
		SpringApplication springApplication = new SpringApplication(application);
		springApplication.setWebApplicationType(WebApplicationType.SERVLET);
		springApplication.setApplicationContextFactory((type) -> contextWithoutServer());
		springApplication.run(arguments).close();
	}

	private static ConfigurableApplicationContext contextWithoutServer() {
		GenericWebApplicationContext context = new GenericWebApplicationContext();
		AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
		return context;
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(ApiErrorAutoConfiguration.class)
	static class Plain {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(ApiErrorAutoConfiguration.class)
	static class Duplicate {

		@Bean
		ErrorCodes codes() {
			return ErrorCodes.of(Own.INTERNAL_ERROR);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(ApiErrorAutoConfiguration.class)
	static class Malformed {

		@Bean
		ErrorCodes codes() {
			return ErrorCodes.of(Own.MALFORMED);
		}

	}

	enum Own implements ErrorCode {

		INTERNAL_ERROR("internal_error"), MALFORMED("Sold-Out");

		private final String code;

		Own(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return this.code;
		}

		@Override
		public int status() {
			return 409;
		}

		@Override
		public String description() {
			return "No";
		}

		@Override
		public String action() {
			return "Wait";
		}

	}

}
