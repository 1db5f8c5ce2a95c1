package io.github.apierrors.performance;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The short way to the answer, ahead of Spring's resolver, and the long way through it
 * lead to the same bytes. Where Spring is to log what it resolved, there is no short way.
 */
class ShortWayTests {

	private static MeasuredService shortWay;

	private static MeasuredService longWay;

	@BeforeAll
	static void start() {
		shortWay = MeasuredService.start(Map.of(), LibraryApplication.class);
		longWay = MeasuredService.start(Map.of("spring.mvc.log-resolved-exception", "true"), LibraryApplication.class);
	}

	@AfterAll
	static void stop() {
		List.of(shortWay, longWay).forEach(MeasuredService::close);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.MATCH_NONE, names = "SECURITY.*")
	void answersTheSame(Scenario scenario) {
		String answer = answer(shortWay, scenario);
		assertThat(answer).startsWith(Integer.toString(scenario.status())).isEqualTo(answer(longWay, scenario));
	}

	private static String answer(MeasuredService service, Scenario scenario) {
		return service.connect().exchange(scenario.request()).replaceAll("req_[0-9A-Z]{26}", "req_");
	}

}
