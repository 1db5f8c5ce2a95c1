package io.github.apierrors.handling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemNegotiationTests {

	@ParameterizedTest
	@ValueSource(strings = { "application/problem+json", "Application/Problem+JSON", "application/problem+json;q=0.1",
			"application/problem+json, application/json", "application/json, application/problem+json",
			"application/problem+json;q=0.5, application/json;q=0.5",
			"application/problem+json;q=0.9, application/json;q=0.1", "application/problem+json, */*",
			"*/*;q=0.1, application/problem+json;q=0.2", "application/json;q=0, application/problem+json;q=0.001",
			"text/html, application/problem+json;q=0.3", "application/problem+json; charset=utf-8",
			"application/problem+json;q=0.5, application/json;q=0.2, */*" })
	void isWantedWithAtLeastTheWeightOfJson(String accept) {
		assertThat(ProblemNegotiation.wantsProblem(accept)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "*/*", "application/*", "application/json", "application/*+json",
			"application/problem+xml", "text/html", "image/png", "text/event-stream", "application/json;q=0",
			"application/problem+json;q=0", "application/problem+json;q=0, */*",
			"application/problem+json;q=0.4, application/json;q=0.5",
			"application/problem+json;q=0.9, application/json", "application/problem+json;q=0.4, */*;q=0.5",
			"application/problem+json;q=0.4, application/*;q=0.5", "application/problem+jsonx" })
	void isNotWantedOtherwise(String accept) {
		assertThat(ProblemNegotiation.wantsProblem(accept)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/problem+json;q=", "application/problem+json;q=x",
			"application/problem+json;q=NaN", "application/problem+json;q=-1", "application/problem+json;;;=",
			"application/problem+json, ///", "application/problem+json, \u0000", ",,,application/problem+json/",
			"application/problem+json;charset=\"", "problem+json", "\"application/problem+json" })
	void isNotWantedByGarbage(String accept) {
		assertThat(ProblemNegotiation.wantsProblem(accept)).isFalse();
	}

	@Test
	void isNotWantedByAClientThatSaysNothing() {
		assertThat(ProblemNegotiation.wantsProblem(null)).isFalse();
	}

}
