package io.github.apierrors.web;

import java.util.stream.Collectors;

import io.github.apierrors.handling.PropertyStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpringPathTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "name, property name", "a.b, property a property b",
					"items[0].unitPrice, " + "property items index 0 property unitPrice",
					"weights[eu], property weights key eu", "weights[a.b].c, property weights key a.b property c",
					"m['a b'], property m key a b", "m[\"x\"], property m key x", "tags[], property tags element",
					"t[1][2], property t index 1 index 2", "[0].name, index 0 property name",
					"items[9], property items index 9", "m[9999999999], property m key 9999999999",
					"m['], property m key '", "broken[, property broken element", "``, ``" })
	void readsThePathsOfTheBinder(String path, String steps) {
		assertThat(SpringPath.parse(path).stream().map(SpringPathTests::text).collect(Collectors.joining(" ")))
			.isEqualTo(steps);
	}

	private static String text(PropertyStep step) {
		return switch (step.kind()) {
			case PROPERTY -> "property " + step.name();
			case KEY -> "key " + step.name();
			case INDEX -> "index " + step.index();
			case ELEMENT -> "element";
		};
	}

}
