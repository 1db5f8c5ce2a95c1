package io.github.apierrors.handling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonPointerTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "name, /name", "items[0].unit_price, /items/0/unit_price", "items[10][2], /items/10/2",
					"[0].name, /0/name", "[3], /3", "labels.eu, /labels/eu",
					"labels[\"work place\"], /labels/work place", "labels[\"a.b[c]\"].d, /labels/a.b[c]/d",
					"labels[\"a/b~c\"], /labels/a~1b~0c", "labels[\"say \\\"hi\\\"\"], /labels/say \"hi\"",
					"labels[\"back\\\\slash\"], /labels/back\\slash", "[\"work place\"], /work place", "a/b, /a~1b",
					"m~n, /m~0n", "labels[\"\"], /labels/", "tags[], /tags", "lines[].price, /lines",
					"labels[\"a[]\"].b, /labels/a[]/b", "größe, /größe" })
	void pointsToTheMember(String field, String pointer) {
		assertThat(JsonPointer.of(field)).isEqualTo(pointer);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "\"name, /\"name", "labels[\"a\\, /labels/a\\" })
	void copesWithAPathThatIsNotWellFormed(String field, String pointer) {
		assertThat(JsonPointer.of(field)).isEqualTo(pointer);
	}

	@Test
	void pointsToTheWholeDocument() {
		assertThat(JsonPointer.of("")).isEmpty();
	}

}
