package io.github.apierrors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryRuleTests {

	@ParameterizedTest
	@CsvSource({ "400, NEVER", "401, NEVER", "403, NEVER", "404, NEVER", "405, NEVER", "409, NEVER", "422, NEVER",
			"408, WITH_BACKOFF", "429, AFTER_WAIT", "500, WITH_BACKOFF", "501, NEVER", "502, WITH_BACKOFF",
			"503, WITH_BACKOFF", "504, WITH_BACKOFF" })
	void followsTheStatus(int status, RetryRule rule) {
		assertThat(RetryRule.of(status)).isEqualTo(rule);
		assertThat(rule.isRetryable()).isEqualTo(rule != RetryRule.NEVER);
	}

	@ParameterizedTest
	@EnumSource
	void saysWhatToDo(RetryRule rule) {
		assertThat(rule.advice()).containsIgnoringCase("retry").doesNotEndWith(".");
	}

}
