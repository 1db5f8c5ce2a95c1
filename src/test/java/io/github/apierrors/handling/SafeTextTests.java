package io.github.apierrors.handling;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class SafeTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "plain", "with 'quotes' and \"quotes\"", "größer als 1 €", "😀 ok" })
	void leavesOrdinaryTextAlone(String text) {
		assertThat(SafeText.oneLine(text, 100)).isSameAs(text);
		assertThat(SafeText.path(text)).isSameAs(text);
	}

	static Stream<Arguments> linesOfAnything() {
		return Stream.of(arguments("a\r\nb", "a b"), arguments("a\n\n\nb", "a b"), arguments("a\tb", "a b"),
				arguments("a\u2028b", "a b"), arguments("a\u2029b", "a b"), arguments("a\u001B[31mb", "a[31mb"),
				arguments("a\u0085b", "ab"), arguments("a\u009Bb", "ab"), arguments("a\u007Fb", "ab"),
				arguments("a\u0008b", "ab"));
	}

	@ParameterizedTest
	@MethodSource("linesOfAnything")
	void makesOneLineOfAnything(String text, String line) {
		assertThat(SafeText.oneLine(text, 100)).isEqualTo(line);
	}

	@Test
	void leavesNoControlCharacterBehind() {
		StringBuilder all = new StringBuilder();
		for (char c = 0; c < 0x3000; c++) {
			all.append(c);
		}
		assertThat(SafeText.oneLine(all.toString(), 0x3000).chars()).noneMatch(Character::isISOControl)
			.doesNotContain((int) '\u2028', (int) '\u2029');
		assertThat(SafeText.path(all.toString()).chars()).noneMatch(Character::isISOControl);
	}

	@Test
	void cutsToTheLength() {
		assertThat(SafeText.oneLine("abcdef", 3)).isEqualTo("abc");
		assertThat(SafeText.oneLine("ab\n\n\ncd", 4)).isEqualTo("ab c");
	}

	@Test
	void neverCutsThroughACharacter() {
		assertThat(SafeText.oneLine("ab😀", 3)).isEqualTo("ab");
		assertThat(SafeText.path("a".repeat(63) + "😀.b")).isEqualTo("a".repeat(63) + ".b");
	}

	@Test
	void cutsEachNameOfAPath() {
		String name = "x".repeat(80);
		assertThat(SafeText.path(name + "[0]." + name)).isEqualTo("x".repeat(64) + "[0]." + "x".repeat(64));
	}

	@Test
	void cutsAQuotedNameInsideItsQuotes() {
		assertThat(SafeText.path("labels[\"" + "x y".repeat(40) + "\"].z"))
			.isEqualTo("labels[\"" + "x y".repeat(40).substring(0, 64) + "\"].z");
	}

	@Test
	void countsAQuotedNameWithDotsAsOne() {
		assertThat(SafeText.path("labels[\"" + "a.".repeat(80) + "\"]"))
			.isEqualTo("labels[\"" + "a.".repeat(32) + "\"]");
	}

	@Test
	void keepsTheEscapesOfAQuotedName() {
		assertThat(SafeText.path("labels[\"" + "\\\"".repeat(80) + "\"].z"))
			.isEqualTo("labels[\"" + "\\\"".repeat(64) + "\"].z");
	}

	@Test
	void cutsTheWholePath() {
		assertThat(SafeText.path("ab.".repeat(1000))).hasSize(512);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[\"not plain\"]", "[12345]", "[eu.west]", "[]" })
	void cutsTheWholePathBehindAName(String step) {
		for (int length = 512 - step.length(); length < 512; length++) {
			String start = "ab.".repeat(200).substring(0, length - 64).replaceAll("\\.$", "c") + "[\""
					+ "x y".repeat(20) + "\"]";
			assertThat(SafeText.path(start + step)).isEqualTo((start + step).length() <= 512 ? start + step : start);
		}
	}

	@Test
	void dropsControlCharactersFromNames() {
		assertThat(SafeText.path("a\r\nb\u2028.c\u0000")).isEqualTo("ab.c");
		assertThat(SafeText.path("a[\"b\\\u0000c\"]")).isEqualTo("a[\"bc\"]");
	}

}
