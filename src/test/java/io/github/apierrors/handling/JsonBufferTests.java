package io.github.apierrors.handling;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JsonBufferTests {

	@ParameterizedTest
	@CsvSource({ "0022, \\\"", "005C, \\\\", "000A, \\n", "000D, \\r", "0009, \\t", "0000, \\u0000", "001F, \\u001f",
			"007F, \\u007f", "2028, \\u2028", "2029, \\u2029", "002F, /" })
	void escapesWhatJsonOrJavaScriptDoesNotAllow(String hex, String written) {
		String c = String.valueOf((char) Integer.parseInt(hex, 16));
		assertThat(string(c)).isEqualTo("\"" + written + "\"");
		assertThat(string("a" + c + "b" + c)).isEqualTo("\"a" + written + "b" + written + "\"");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7E, 0x80, 0x7FF, 0x800, 0x2027, 0x202A, 0xD7FF, 0xE000,
			0xFFFF, 0x10000, 0x1F600, 0xFFFFF, 0x100000, 0x10FFFF })
	void writesOtherCharactersAsUtf8(int codePoint) {
		String text = Character.toString(codePoint).repeat(3);
		assertThat(string(text)).isEqualTo("\"" + text + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83Dx", "x\uD83D" })
	void replacesHalvesOfSurrogatePairs(String text) {
		assertThat(string(text)).isEqualTo("\"" + text.replaceAll("\\p{Cs}", "\uFFFD") + "\"");
	}

	@Test
	void growsToWhateverIsWritten() {
		JsonBuffer json = new JsonBuffer(0).raw("{".getBytes(StandardCharsets.US_ASCII))
			.string("k")
			.raw(':')
			.status(429);
		assertThat(text(json.raw(new JsonBuffer(0).raw('}')))).isEqualTo("{\"k\":429}");
		assertThat(json.length()).isEqualTo(9);
		String controls = "\u0001".repeat(1000);
		assertThat(new JsonMapper().readValue(string(controls), String.class)).isEqualTo(controls);
	}

	@Test
	void takesBackWhatWasWritten() {
		JsonBuffer json = new JsonBuffer(8).raw('[');
		int mark = json.length();
		json.string("too long").truncate(mark);
		assertThat(text(json.raw(']'))).isEqualTo("[]");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 405, 429, 599 })
	void writesAStatus(int status) {
		assertThat(text(new JsonBuffer(3).status(status))).isEqualTo(String.valueOf(status));
	}

	private static String string(String text) {
		return text(new JsonBuffer(0).string(text));
	}

	private static String text(JsonBuffer json) {
		return new String(json.toByteArray(), StandardCharsets.UTF_8);
	}

}
