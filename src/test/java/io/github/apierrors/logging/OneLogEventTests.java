package io.github.apierrors.logging;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.github.apierrors.InsufficientScopeException;
import io.github.apierrors.InvalidApiKeyException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.LogCapture;
import io.github.apierrors.support.MvcService;
import jakarta.persistence.EntityManager;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "spring.mvc.servlet.load-on-startup=1",
		"spring.web.resources.add-mappings=false", "spring.mvc.async.request-timeout=200ms" })
class OneLogEventTests {

	@RegisterExtension
	final LogCapture log = new LogCapture();

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "/handler", "/error", "/filter", "/checked", "/callable", "/future", "/deferred",
			"/timeout", "/send-error", "/empty", "/sql" })
	@DisplayName("T45 a 5xx is one ERROR event in all loggers, the container's and Hibernate's included")
	void logsAFaultOnce(String path) {
		HttpExchange exchange = HttpExchange.get(this.port, path);
		assertThat(exchange.status()).isGreaterThanOrEqualTo(500);
		ILoggingEvent event = only(Level.INFO);
		assertThat(event.getLevel()).isEqualTo(Level.ERROR);
		assertThat(event.getLoggerName()).isEqualTo("io.github.apierrors");
		assertThat(event.getThrowableProxy()).isNotNull();
		assertThat(event.getFormattedMessage()).contains(exchange.header("X-Request-ID"));
	}

	@ParameterizedTest
	@CsvSource({ "/key, 401", "/scope, 403" })
	@DisplayName("T48 failed authentication and denied access are one event each on the security logger")
	void logsARefusalOnce(String path, int status) {
		assertThat(HttpExchange.get(this.port, path).status()).isEqualTo(status);
		ILoggingEvent event = only(Level.DEBUG);
		assertThat(event.getLevel()).isEqualTo(Level.WARN);
		assertThat(event.getLoggerName()).isEqualTo("io.github.apierrors.security");
		assertThat(event.getThrowableProxy()).isNull();
	}

	@Test
	@DisplayName("a path without a handler is one event, the dispatcher servlet's included")
	void logsAMistakeOfTheClientOnceAtDebug() {
		assertThat(HttpExchange.get(this.port, "/nowhere").status()).isEqualTo(404);
		assertThat(only(Level.DEBUG).getLevel()).isEqualTo(Level.DEBUG);
	}

	@Test
	@DisplayName("T47 no key or token value is in any log")
	void logsNoCredentials() {
		for (String path : new String[] { "/key", "/scope", "/handler", "/nowhere" }) {
			HttpExchange.get(this.port, path + "?api_key=hush-1", "Authorization", "Bearer hush-2", "X-API-Key",
					"hush-3", "Cookie", "session=hush-4");
		}
		assertThat(this.log.events()).hasSize(4)
			.allSatisfy((event) -> assertThat(
					event.getFormattedMessage() + LogCapture.pairs(event) + event.getMDCPropertyMap())
				.doesNotContain("hush"));
	}

	private ILoggingEvent only(Level level) {
		// A second event would come from the container, after the answer.
		await().during(Duration.ofMillis(150))
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.log.events(level).size() == 1);
		return this.log.events(level).get(0);
	}

	@MvcService
	@RestController
	@AutoConfigurationPackage
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class })
	static class Service {

		private final ObjectProvider<EntityManager> entityManager;

		Service(ObjectProvider<EntityManager> entityManager) {
			this.entityManager = entityManager;
		}

		@GetMapping("/handler")
		void handler() {
			throw new IllegalStateException("a bug");
		}

		@GetMapping("/error")
		void error() {
			throw new AssertionError("a bug");
		}

		@GetMapping("/checked")
		void checked() throws IOException {
			throw new IOException("the disk is full");
		}

		@GetMapping("/callable")
		Callable<String> callable() {
			return () -> {
				throw new IllegalStateException("a bug on another thread");
			};
		}

		@GetMapping("/future")
		CompletableFuture<String> future() {
			return CompletableFuture.supplyAsync(() -> {
				throw new IllegalStateException("a bug on another thread");
			});
		}

		@GetMapping("/deferred")
		DeferredResult<String> deferred() {
			DeferredResult<String> result = new DeferredResult<>();
			result.setErrorResult(new IllegalStateException("a bug"));
			return result;
		}

		@GetMapping("/timeout")
		DeferredResult<String> timeout() {
			return new DeferredResult<>();
		}

		@GetMapping("/send-error")
		void sendError(HttpServletResponse response) throws IOException {
			response.sendError(500, "a bug");
		}

		@GetMapping("/sql")
		Object sql() {
			return this.entityManager.getObject().createNativeQuery("select * from nowhere").getResultList();
		}

		@GetMapping("/key")
		void key() {
			throw new InvalidApiKeyException();
		}

		@GetMapping("/scope")
		void scope() {
			throw new InsufficientScopeException("orders:write");
		}

		@Bean
		Filter filter() {
			return (request, response, chain) -> {
				String path = ((HttpServletRequest) request).getRequestURI();
				if (path.equals("/filter")) {
					throw new IllegalStateException("a bug in a filter");
				}
				if (path.equals("/empty")) {
					((HttpServletResponse) response).setStatus(502);
					return;
				}
				chain.doFilter(request, response);
			};
		}

	}

}
