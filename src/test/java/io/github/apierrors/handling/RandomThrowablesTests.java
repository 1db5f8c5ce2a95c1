package io.github.apierrors.handling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import io.github.apierrors.support.DiscardedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For arbitrary exceptions, with the mappings of all rooms in place: there is always an
 * answer, it is the contract's, and nothing of the exception is in it.
 */
class RandomThrowablesTests {

	private static final int MAX_BODY = 64 * 1024;

	private static final JsonMapper MAPPER = new JsonMapper();

	@RegisterExtension
	final DiscardedLog log = new DiscardedLog();

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(doors()));

	@Test
	void answersForAnyChain() {
		withHandler((handler) -> LongStream.rangeClosed(1, 4000)
			.mapToObj((seed) -> new RandomThrowables(seed).make((int) (seed % 40)))
			.forEach((failure) -> check(handler, failure)));
	}

	@Test
	void answersForAnyEndlessChainAfterFewQuestions() {
		withHandler((handler) -> LongStream.rangeClosed(1, 1000).forEach((seed) -> {
			AtomicInteger asked = new AtomicInteger();
			check(handler, new RandomThrowables(seed).makeEndless(asked));
			assertThat(asked).as("seed %d", seed).hasValueLessThan(RandomThrowables.Endless.PATIENCE);
		}));
	}

	private void withHandler(Consumer<ApiErrorHandler> test) {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			test.accept(context.getBean(ApiErrorHandler.class));
		});
	}

	private static void check(ApiErrorHandler handler, Throwable failure) {
		RenderedError answer = Objects.requireNonNull(handler.handle(failure, Facts.request()));
		byte[] body = body(answer);
		assertThat(body).hasSizeLessThan(MAX_BODY);
		JsonNode error = MAPPER.readTree(body).get("error");
		assertThat(error.propertyNames()).containsExactly("code", "message", "status", "request_id", "details");
		assertThat(error.get("status").asInt()).isEqualTo(answer.status()).isBetween(400, 599);
		assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain(RandomThrowables.MARKER);
		assertThat(answer.headers().toString()).doesNotContain(RandomThrowables.MARKER);
	}

	private static byte[] body(RenderedError answer) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			answer.writeTo(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Class<?>[] doors() {
		return ImportCandidates.load(AutoConfiguration.class, RandomThrowablesTests.class.getClassLoader())
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith("io.github.apierrors."))
			.map(RandomThrowablesTests::type)
			.toArray(Class<?>[]::new);
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
