package io.github.apierrors.servlet;

import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.encoder.EchoEncoder;
import ch.qos.logback.core.status.Status;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong around the library, in the virtual machine, the log or the life of the
 * service, does not cost the answer.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FaultsAroundTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource({ "/missing, 404, resource_not_found", "/bug, 500, internal_error",
			"/nowhere, 404, resource_not_found" })
	void answersThoughNothingCanBeLogged(String path, int status, String code) {
		answers(new FailingAppender(), path, status, code);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void answersThoughTheDiskOfTheLogIsFull() {
		FileAppender<ILoggingEvent> appender = new FileAppender<>();
		appender.setFile("/dev/full");
		appender.setEncoder(new EchoEncoder<>());
		answers(appender, "/bug", 500, "internal_error");
		assertThat(appender.getStatusManager().getCopyOfStatusList()).map(Status::getThrowable)
			.filteredOn(Objects::nonNull)
			.anySatisfy((failure) -> assertThat(failure).hasMessageContaining("No space left on device"));
	}

	private void answers(Appender<ILoggingEvent> appender, String path, int status, String code) {
		Logger library = (Logger) LoggerFactory.getLogger("io.github.apierrors");
		appender.setContext(library.getLoggerContext());
		appender.start();
		library.addAppender(appender);
		library.setLevel(Level.DEBUG);
		try {
			HttpExchange exchange = HttpExchange.get(this.port, path);
			assertThat(exchange.status()).isEqualTo(status);
			assertThat(exchange.code()).isEqualTo(code);
		}
		finally {
			library.setLevel(null);
			library.detachAppender(appender);
			appender.stop();
		}
	}

	@Test
	void answersLateWhereTheLogIsSlow() throws Exception {
		Logger library = (Logger) LoggerFactory.getLogger("io.github.apierrors");
		SlowDisk appender = new SlowDisk();
		appender.setContext(library.getLoggerContext());
		appender.start();
		library.addAppender(appender);
		try {
			CompletableFuture<HttpExchange> answer = CompletableFuture
				.supplyAsync(() -> HttpExchange.get(this.port, "/bug"));
			assertThat(appender.reached.await(10, TimeUnit.SECONDS)).isTrue();
			assertThat(HttpExchange.get(this.port, "/fine").status()).isEqualTo(200);
			appender.free.countDown();
			assertThat(answer.get(10, TimeUnit.SECONDS).code()).isEqualTo("internal_error");
		}
		finally {
			appender.free.countDown();
			library.detachAppender(appender);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/out-of-memory", "/overflow", "/interrupted" })
	void answersErrorsOfTheVirtualMachine(String path) {
		HttpExchange exchange = HttpExchange.get(this.port, path);
		assertThat(exchange.status()).isEqualTo(500);
		assertThat(exchange.code()).isEqualTo("internal_error");
		assertThat(exchange.body()).doesNotContain("secret");
	}

	@Test
	void answersWhileTheSourceOfEntropyBlocks() throws Exception {
		Provider provider = new BlockingEntropy();
		Security.insertProviderAt(provider, 1);
		try (RunningService service = RunningService.start(Service.class)) {
			BlockingEntropy.blocks = true;
			Set<String> ids = new HashSet<>();
			for (int i = 0; i < 600; i++) {
				ids.add(service.get("/missing").header("X-Request-ID"));
			}
			assertThat(ids).hasSize(600);
		}
		finally {
			BlockingEntropy.blocks = false;
			Security.removeProvider(provider.getName());
		}
	}

	@Test
	void answersARequestThatOutlivesTheService() throws Exception {
		RunningService service = RunningService.start(Service.class, "server.shutdown", "graceful");
		Service controller = service.context().getBean(Service.class);
		CompletableFuture<HttpExchange> answer = CompletableFuture.supplyAsync(() -> service.get("/late"));
		assertThat(controller.waiting.await(10, TimeUnit.SECONDS)).isTrue();
		CompletableFuture<Void> closed = CompletableFuture.runAsync(service::close);
		controller.closing.await(10, TimeUnit.SECONDS);
		assertThat(answer.get(20, TimeUnit.SECONDS).code()).isEqualTo("resource_not_found");
		closed.get(20, TimeUnit.SECONDS);
	}

	@MvcService
	@RestController
	static class Service {

		final CountDownLatch waiting = new CountDownLatch(1);

		final CountDownLatch closing = new CountDownLatch(1);

		@GetMapping("/fine")
		String fine() {
			return "fine";
		}

		@GetMapping("/missing")
		void missing() {
			throw new ResourceNotFoundException("order", 1);
		}

		@GetMapping("/bug")
		void bug() {
			throw new IllegalStateException("secret");
		}

		@GetMapping("/out-of-memory")
		void outOfMemory() {
			throw new OutOfMemoryError("secret");
		}

		@GetMapping("/overflow")
		@SuppressWarnings("InfiniteRecursion")
		int overflow() {
			return 1 + overflow();
		}

		@GetMapping("/interrupted")
		void interrupted() throws InterruptedException {
			Thread.currentThread().interrupt();
			new CountDownLatch(1).await();
		}

		@GetMapping("/late")
		void late() throws InterruptedException {
			this.waiting.countDown();
			this.closing.await(10, TimeUnit.SECONDS);
			throw new ResourceNotFoundException("order", 1);
		}

		@Bean
		ApplicationListener<ContextClosedEvent> closed() {
			return (event) -> this.closing.countDown();
		}

	}

	private static final class FailingAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

		@Override
		public void doAppend(ILoggingEvent event) {
			throw new IllegalStateException("No log");
		}

		@Override
		protected void append(ILoggingEvent event) {
		}

	}

	private static final class SlowDisk extends AppenderBase<ILoggingEvent> {

		final CountDownLatch reached = new CountDownLatch(1);

		final CountDownLatch free = new CountDownLatch(1);

		@Override
		protected void append(ILoggingEvent event) {
			this.reached.countDown();
			try {
				this.free.await(10, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

	/**
	 * The provider that is asked first.
	 */
	private static final class BlockingEntropy extends Provider {

		private static final long serialVersionUID = 1L;

		private static volatile boolean blocks;

		private BlockingEntropy() {
			super("BlockingEntropy", "1", "");
			put("SecureRandom.Blocking", Spi.class.getName());
		}

		/**
		 * Made by the platform, which takes none but a public class.
		 */
		@SuppressWarnings("EffectivelyPrivate")
		public static final class Spi extends SecureRandomSpi {

			private static final long serialVersionUID = 1L;

			@Override
			protected void engineSetSeed(byte[] seed) {
			}

			@Override
			protected void engineNextBytes(byte[] bytes) {
				while (blocks) {
					LockSupport.parkNanos(1_000_000);
				}
				ThreadLocalRandom.current().nextBytes(bytes);
			}

			@Override
			protected byte[] engineGenerateSeed(int length) {
				byte[] seed = new byte[length];
				engineNextBytes(seed);
				return seed;
			}

		}

	}

}
