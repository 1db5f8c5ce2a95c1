package io.github.apierrors.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.github.apierrors.support.DiscardedLog;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Feeds the targets without a fuzzer: with what is known, and with variations of it that
 * are the same each time.
 */
class FuzzTargetTests {

	private static final int VARIATIONS = 2000;

	@RegisterExtension
	final DiscardedLog log = new DiscardedLog();

	static Stream<Arguments> knownInputs() {
		return Stream.of(FuzzTarget.values())
			.flatMap((target) -> target.inputs().stream().map((input) -> arguments(target, input)));
	}

	@ParameterizedTest
	@MethodSource("knownInputs")
	void standsEachKnownInput(FuzzTarget target, Path input) throws IOException {
		byte[] bytes = Files.readAllBytes(input);
		assertThatCode(() -> target.run(bytes)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@EnumSource
	void standsVariationsOfThem(FuzzTarget target) throws IOException {
		List<byte[]> known = new ArrayList<>();
		for (Path input : target.inputs()) {
			known.add(Files.readAllBytes(input));
		}
		assertThat(known).hasSizeGreaterThan(4);
		Random random = new Random(target.name().hashCode());
		for (int i = 0; i < VARIATIONS; i++) {
			byte[] bytes = vary(known, random);
			assertThatCode(() -> target.run(bytes)).as("base64 %s", Base64.getEncoder().encodeToString(bytes))
				.doesNotThrowAnyException();
		}
	}

	/**
	 * The start of one input and the end of another, with some bytes changed.
	 */
	private static byte[] vary(List<byte[]> known, Random random) {
		byte[] first = known.get(random.nextInt(known.size()));
		byte[] second = known.get(random.nextInt(known.size()));
		int cut = random.nextInt(1 + first.length);
		int from = random.nextInt(1 + second.length);
		ByteArrayOutputStream varied = new ByteArrayOutputStream();
		varied.write(first, 0, random.nextBoolean() ? first.length : cut);
		varied.write(second, from, second.length - from);
		byte[] bytes = varied.toByteArray();
		for (int changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		return bytes;
	}

}
