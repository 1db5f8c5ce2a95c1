package io.github.apierrors.handling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldPathTests {

	@Test
	void writesMembersAndIndexes() {
		FieldPath path = FieldPath.root().member("items").index(0).member("unit_price");
		assertThat(path).hasToString("items[0].unit_price");
		assertThat(FieldPath.root().index(3).member("name")).hasToString("[3].name");
		assertThat(FieldPath.root().member("tags").element()).hasToString("tags[]");
		assertThat(FieldPath.root()).hasToString("");
	}

	@ParameterizedTest
	@ValueSource(strings = { "eu", "unit-price", "$ref", "@type", "größe", "0", "a/b", "a~b", "a:b" })
	void writesPlainNamesAsTheyAre(String name) {
		assertThat(FieldPath.root().member("labels").member(name)).hasToString("labels." + name);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "work place, [\"work place\"]", "a.b, [\"a.b\"]", "a[0], [\"a[0]\"]",
			"say \"hi\", [\"say \\\"hi\\\"\"]", "back\\slash, [\"back\\\\slash\"]", "``, [\"\"]" })
	void quotesOtherNames(String name, String quoted) {
		assertThat(FieldPath.root().member(name)).hasToString(quoted);
		assertThat(FieldPath.root().member("labels").member(name)).hasToString("labels" + quoted);
	}

	@Test
	void writesTheKeysOfAFormAsSpringReadsThem() {
		assertThat(FieldPath.root().member("weights").formKey("a.b")).hasToString("weights[a.b]");
	}

}
