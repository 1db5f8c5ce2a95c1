package io.github.apierrors.logging;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class CorrelationPatternTests {

	@BeforeEach
	@AfterEach
	void startWithALoggingSystemThatReadsItsProperties() {
		LoggingSystem.get(getClass().getClassLoader()).cleanUp();
		System.clearProperty(LoggingSystemProperty.CORRELATION_PATTERN.getEnvironmentVariableName());
	}

	@Test
	void printsTheIdWithEveryLineOfTheRequest(CapturedOutput output) {
		String id = requestWith("logging.pattern.correlation=[%X{request_id:-}] ");
		assertThat(output.getOut().lines()).filteredOn((line) -> line.contains("[" + id + "]"))
			.hasSize(2)
			.anySatisfy((line) -> assertThat(line).contains(" application ", "working"))
			.anySatisfy((line) -> assertThat(line).contains(" io.github.apierrors ", "internal_error 500"));
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	@DisplayName("T58 a server with virtual threads")
	void printsItOnVirtualThreadsToo(CapturedOutput output) {
		String id = requestWith("logging.pattern.correlation=[%X{request_id:-}] ",
				"spring.threads.virtual.enabled=true");
		assertThat(output.getOut().lines()).filteredOn((line) -> line.contains("[" + id + "]")).hasSize(2);
	}

	private static String requestWith(String... properties) {
		try (ConfigurableApplicationContext service = new SpringApplicationBuilder(Service.class)
			.properties("server.port=0")
			.properties(properties)
			.run()) {
			int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			return HttpExchange.get(port, "/fail").header("X-Request-ID");
		}
	}

	@MvcService
	@RestController
	static class Service {

		@GetMapping("/fail")
		void fail() {
			LoggerFactory.getLogger("application").info("working");
			throw new IllegalStateException("a bug");
		}

	}

}
