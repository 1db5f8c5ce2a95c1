package io.github.apierrors.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.apierrors.client.RetryAfterFuzzer;
import io.github.apierrors.handling.DisclosureFuzzer;
import io.github.apierrors.handling.ErrorBodyWriterFuzzer;
import io.github.apierrors.handling.FieldPathFuzzer;
import io.github.apierrors.handling.ProblemNegotiationFuzzer;
import io.github.apierrors.handling.RequestIdFuzzer;
import io.github.apierrors.handling.ResponseHeadersFuzzer;
import io.github.apierrors.web.SpringPathFuzzer;

/**
 * What is fed with arbitrary bytes. Each stands in the package whose insides it feeds,
 * and has in {@code src/test/resources/fuzzing} the inputs to start from and those that
 * once failed.
 */
enum FuzzTarget {

	BODY(ErrorBodyWriterFuzzer.class, ErrorBodyWriterFuzzer::fuzzerTestOneInput),

	REQUEST_ID(RequestIdFuzzer.class, RequestIdFuzzer::fuzzerTestOneInput),

	HEADERS(ResponseHeadersFuzzer.class, ResponseHeadersFuzzer::fuzzerTestOneInput),

	FIELD_PATH(FieldPathFuzzer.class, FieldPathFuzzer::fuzzerTestOneInput),

	SPRING_PATH(SpringPathFuzzer.class, SpringPathFuzzer::fuzzerTestOneInput),

	DISCLOSURE(DisclosureFuzzer.class, DisclosureFuzzer::fuzzerTestOneInput),

	NEGOTIATION(ProblemNegotiationFuzzer.class, ProblemNegotiationFuzzer::fuzzerTestOneInput),

	RETRY_AFTER(RetryAfterFuzzer.class, RetryAfterFuzzer::fuzzerTestOneInput);

	private final Class<?> type;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Consumer<byte[]> method;

	FuzzTarget(Class<?> type, Consumer<byte[]> method) {
		this.type = type;
		this.method = method;
	}

	Class<?> type() {
		return this.type;
	}

	void run(byte[] input) {
		this.method.accept(input);
	}

	Path folder() {
		return Path.of("src/test/resources/fuzzing", this.type.getSimpleName());
	}

	List<Path> inputs() {
		try (Stream<Path> files = Files.list(folder())) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
