package io.github.apierrors.reference;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TemplateTests {

	private static final Map<String, Object> VALUES = Map.of("name", "<b>", "yes", true, "no", false, "none", List.of(),
			"list", List.of("x", "<y>"), "rows", List.of(Map.of("name", "one"), Map.of("other", "two")));

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
			plain                              | plain
			[{{name}}]                         | [&lt;b&gt;]
			[{{{name}}}]                       | [<b>]
			{{#list}}({{.}}){{/list}}          | (x)(&lt;y&gt;)
			{{#yes}}{{{name}}}{{/yes}}         | <b>
			a{{#no}}x{{/no}}{{#none}}x{{/none}}| a
			a{{^no}}x{{/no}}{{^yes}}y{{/yes}}  | ax
			{{#rows}}{{{name}}},{{/rows}}      | one,<b>,
			$1 {{{name}}} \\\\                 | $1 <b> \\\\
			""")
	void fillsItsGaps(String template, String filled) {
		assertThat(new Template(template, HtmlPage::escape).fill(VALUES)).isEqualTo(filled);
	}

	@Test
	void leavesNoLineForASectionsTag() {
		assertThat(new Template("a\n{{#list}}\n- {{{.}}}\n{{/list}}\nb\n", HtmlPage::escape)
			.fill(Map.of("list", List.of(1, 2)))).isEqualTo("a\n- 1\n- 2\nb\n");
	}

	@Test
	void doesNotReadItsValuesAsTemplates() {
		assertThat(new Template("{{text}}", (text) -> text).fill(Map.of("text", "{{#text}}"))).isEqualTo("{{#text}}");
	}

	@Test
	void failsForANameThatDoesNotExist() {
		Template template = new Template("{{#list}}{{typo}}{{/list}}", HtmlPage::escape);
		assertThatThrownBy(() -> template.fill(VALUES)).hasMessageContaining("typo");
	}

}
