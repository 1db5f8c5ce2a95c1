package io.github.apierrors.handling;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceTests {

	@ParameterizedTest
	@ValueSource(strings = { "The ''{0}'' field", "{0} {1}", "{1}{0}", "no placeholder", "", "'{0}' is {0}",
			"it''s {0}.", "an open 'quote {0}", "{0} and {2}" })
	void readsWhatMessageFormatReads(String pattern) {
		Sentence sentence = Objects.requireNonNull(Sentence.read(pattern));
		assertThat(sentence.with(new Object[] { "a'b{0}", "1" }))
			.isEqualTo(new MessageFormat(pattern, Locale.ENGLISH).format(new Object[] { "a'b{0}", "1" }));
	}

	@Test
	void leavesOtherPlaceholdersToMessageFormat() {
		assertThat(Sentence.read("{0,number} of {1}")).isNull();
		assertThat(Sentence.read("{10}")).isNull();
	}

}
