package io.github.apierrors.input;

import java.util.List;

import io.github.apierrors.input.GoldenTable.Row;
import io.github.apierrors.support.HttpExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every input channel × every kind of failure, with the optional members that say more
 * about a detail. The file reads as the specification.
 */
@SpringBootTest(classes = InputService.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.jackson.property-naming-strategy=SNAKE_CASE",
				"spring.jackson.deserialization.fail-on-unknown-properties=true",
				"api-errors.body.include=detail-code,detail-location,detail-pointer" })
class BadInputTableTests {

	private static final GoldenTable TABLE = new GoldenTable("bad-input.txt");

	@LocalServerPort
	int port;

	static List<Row> rows() {
		return List.copyOf(TABLE.rows());
	}

	@ParameterizedTest
	@MethodSource("rows")
	void answersAsTheTableSays(Row row) {
		HttpExchange answer = row.send(this.port);
		String actual = answer.status() + " " + answer.body().replace(answer.header("X-Request-ID"), "<id>");
		assertThat(actual).isEqualTo(TABLE.expected(row, actual));
	}

	@Test
	void coversEveryChannelAndKind() {
		assertThat(rows()).hasSizeGreaterThanOrEqualTo(120);
		assertThat(rows()).extracting(Row::title).doesNotHaveDuplicates();
	}

}
