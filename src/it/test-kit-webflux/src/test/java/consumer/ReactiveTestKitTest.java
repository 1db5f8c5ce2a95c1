package consumer;

import java.util.List;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.test.ApiErrorContract;
import io.github.apierrors.test.ContractResult;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.github.apierrors.test.ApiErrorAssertions.assertThatError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReactiveTestKitTest {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "jakarta.servlet.Servlet", "org.springframework.web.servlet.DispatcherServlet",
			"com.tngtech.archunit.lang.ArchRule" })
	void doesWithout(String optional) {
		assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(optional));
	}

	@TestFactory
	Stream<DynamicNode> keepsTheContract(@Autowired ApplicationContext service) {
		return ApiErrorContract.of(service).tests();
	}

	@Test
	void attacksTheEndpoints(@Autowired ApplicationContext service) {
		List<ContractResult> results = ApiErrorContract.of(service).run().results();
		assertThat(results).filteredOn(ContractResult::sent)
			.extracting((result) -> result.endpoint() + ", " + result.attack() + ": " + result.answer())
			.contains("GET /things, unusable value: limit: 400 invalid_parameter",
					"POST /things, malformed JSON: cut short: 400 invalid_request");
	}

	@Test
	void assertsAboutWebTestClient() {
		WebTestClient client = WebTestClient.bindToServer().baseUrl("http://localhost:" + this.port).build();
		assertThatError(client.get().uri("/things?limit=x").exchange()).hasCode(ApiErrorCode.INVALID_PARAMETER)
			.hasDetailsOf("limit")
			.followsTheContract();
	}

}
