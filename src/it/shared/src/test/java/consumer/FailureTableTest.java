package consumer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/**
 * Sends each failure of the table to the running application: byte for byte the same
 * answer, whatever the scenario.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FailureTableTest {

	@Autowired
	Environment environment;

	static Stream<Failure> failures() throws IOException {
		return Failure.inGroups(Path.of(System.getProperty("failures.table")),
				Set.of(System.getProperty("failures.groups").split(",")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("failures")
	void answersAsTheTableSays(Failure failure) throws Exception {
		int port = this.environment.getRequiredProperty("local.server.port", Integer.class);
		new RunningConsumer(port, "").check(failure);
	}

}
