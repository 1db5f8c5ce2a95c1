package consumer;

import java.time.Duration;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.RateLimitExceededException;
import io.github.apierrors.test.ApiErrorContract;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.WebApplicationContext;

import static io.github.apierrors.test.ApiErrorAssertions.assertThatError;
import static io.github.apierrors.test.ApiErrorAssertions.assertThatErrorThrownBy;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TestKitTest {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.web.reactive.DispatcherHandler", "reactor.core.publisher.Mono",
			"com.tngtech.archunit.lang.ArchRule" })
	void doesWithout(String optional) {
		assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(optional));
	}

	@TestFactory
	Stream<DynamicNode> keepsTheContract(@Autowired ApplicationContext service) {
		return ApiErrorContract.of(service).tests();
	}

	@Test
	void assertsAboutMockMvc(@Autowired WebApplicationContext service) {
		assertThatError(MockMvcTester.from(service).get().uri("/things?limit=x")).hasCode(ApiErrorCode.INVALID_PARAMETER)
			.hasDetailsOf("limit")
			.followsTheContract();
	}

	@Test
	void assertsAboutRestTestClient() {
		RestTestClient client = RestTestClient.bindToServer().baseUrl("http://localhost:" + this.port).build();
		assertThatError(client.get().uri("/things/limited").exchange()).hasCode(ApiErrorCode.RATE_LIMIT_EXCEEDED)
			.hasRetryAfter(Duration.ofSeconds(7))
			.followsTheContract();
	}

	@Test
	void assertsAboutWhatIsThrown() {
		RestClient client = RestClient.create("http://localhost:" + this.port);
		assertThatErrorThrownBy(() -> client.get().uri("/things/1").retrieve().toBodilessEntity())
			.hasCode(ApiErrorCode.RESOURCE_NOT_FOUND)
			.hasStatus(404)
			.hasRequestId();
		assertThatErrorThrownBy(() -> {
			throw new RateLimitExceededException(Duration.ofSeconds(7));
		}).hasCode(ApiErrorCode.RATE_LIMIT_EXCEEDED).hasRetryAfter(Duration.ofSeconds(7));
	}

}
