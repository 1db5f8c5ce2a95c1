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
 * Sends the failures of {@code management.txt} to the management port.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ManagementPortFailureTableTest {

	@Autowired
	Environment environment;

	static Stream<Failure> failures() throws IOException {
		return Failure.inGroups(Path.of("management.txt"), Set.of());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("failures")
	void answersAsTheTableSays(Failure failure) throws Exception {
		int port = this.environment.getRequiredProperty("local.management.port", Integer.class);
		new RunningConsumer(port, "").check(failure);
	}

}
