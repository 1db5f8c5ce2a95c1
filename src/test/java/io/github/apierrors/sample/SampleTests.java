package io.github.apierrors.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.support.HttpExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample over HTTP. The requests, and what they print, are those of the README.
 */
@SpringBootTest(classes = SampleApplication.class, useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SampleTests {

	private static final String REQUEST_ID = "req_[0-7][0-9A-HJKMNP-TV-Z]{25}";

	private final Readme readme = Readme.read();

	@LocalServerPort
	private int port;

	@TestFactory
	Stream<DynamicTest> printsWhatTheReadmeSays() {
		return this.readme.curlLines()
			.stream()
			.map((line) -> DynamicTest.dynamicTest(line.command(), () -> assertPrinted(line)));
	}

	@Test
	void readmeHasARequestForEveryCode() {
		Set<String> codes = new TreeSet<>();
		for (CurlLine line : this.readme.curlLines()) {
			HttpExchange printed = printed(line.output());
			if (printed.json().has("error")) {
				codes.add(printed.code());
			}
		}
		assertThat(codes).containsAll(Stream.of(ApiErrorCode.values()).map(ApiErrorCode::code).toList())
			.contains("sold_out");
	}

	@Test
	void bodyAtTheTopOfTheReadmeIsTheOneOfTheValidationError() {
		CurlLine line = this.readme.curlLines()
			.stream()
			.filter((candidate) -> candidate.output().contains("\"validation_error\""))
			.findFirst()
			.orElseThrow();
		HttpExchange top = printed(withoutId(this.readme.blocks("json").get(0)));
		assertThat(top.json()).isEqualTo(printed(withoutId(line.output())).json());
	}

	@Test
	void stampsTheRequestIdOnSuccessToo() {
		HttpExchange list = get("/orders");
		assertThat(list.status()).isEqualTo(200);
		assertThat(list.header("X-Request-ID")).matches(REQUEST_ID);
		assertThat(list.header("Cache-Control")).isEmpty();
	}

	@Test
	void tellsALimitedCallerWhenToComeBack() {
		post("/orders/A-1003/reminders", null);
		HttpExchange limited = post("/orders/A-1003/reminders", null);
		assertError(limited, 429, "rate_limit_exceeded");
		assertThat(limited.header("X-RateLimit-Limit")).isEqualTo("1");
		assertThat(limited.header("X-RateLimit-Remaining")).isEqualTo("0");
		assertThat(Long.parseLong(limited.header("Retry-After"))).isBetween(1L, 60L);
		assertThat(Long.parseLong(limited.header("X-RateLimit-Reset")))
			.isGreaterThan(System.currentTimeMillis() / 1000);
	}

	@Test
	void passesOnWhenTheCarrierWillBeBackButNothingThatItSaid() {
		HttpExchange down = get("/orders/A-1001/shipping-quote");
		assertError(down, 503, "service_unavailable");
		assertThat(down.header("Retry-After")).isEqualTo("30");
		assertThat(down.body()).doesNotContain("carrier");
	}

	@Test
	void asksForCredentialsWithAChallenge() {
		assertThat(HttpExchange.get(this.port, "/orders").header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
		assertThat(HttpExchange.get(this.port, "/orders", "Authorization", "Basic eA==").code())
			.isEqualTo("invalid_api_key");
	}

	@Test
	void namesTheScopeThatIsMissing() {
		HttpExchange denied = HttpExchange.send(this.port, "POST", "/orders/A-1001/ship", null, "Authorization",
				"Bearer demo-read-only");
		assertThat(denied.header("WWW-Authenticate")).contains("error=\"insufficient_scope\", scope=\"orders:write\"");
	}

	@Test
	void mapsAnExceptionOfTheDomainWithAMapper() {
		HttpExchange heavy = post("/orders/A-1003/ship", null);
		assertError(heavy, 409, "resource_conflict");
		assertThat(heavy.error().get("message").asString())
			.isEqualTo("The parcel would weigh 50 kg; the carrier takes 30 kg.");
	}

	@Test
	void mapsAnAnnotatedExceptionWithoutItsMessage() {
		HttpExchange shipped = post("/orders/A-1002/cancel", null);
		assertError(shipped, 409, "resource_conflict");
		assertThat(shipped.error().get("message").asString()).isEqualTo(ApiErrorCode.RESOURCE_CONFLICT.description());
	}

	@Test
	void mapsAnExceptionThatAPropertyNames() {
		assertError(post("/orders", "{\"reference\":\"C-1\",\"item\":\"saucer\",\"quantity\":1}"), 503,
				"service_unavailable");
	}

	@Test
	void answersWhatSpringRejectsBeforeAnyHandler() {
		assertError(get("/nowhere"), 404, "resource_not_found");
		HttpExchange deleted = HttpExchange.send(this.port, "DELETE", "/orders", null, "Authorization",
				"Bearer demo-all");
		assertError(deleted, 405, "invalid_request");
		assertThat(List.of(deleted.header("Allow").split(", "))).containsExactlyInAnyOrder("GET", "POST");
	}

	@Test
	void createsShipsAndShowsAnOrder() {
		assertThat(post("/orders", "{\"reference\":\"C-2\",\"item\":\"cup\",\"quantity\":6}").status()).isEqualTo(201);
		assertThat(post("/orders/C-2/ship", null).status()).isEqualTo(200);
		HttpExchange shown = get("/orders/C-2");
		assertThat(shown.json().get("status").asString()).isEqualTo("SHIPPED");
	}

	private void assertPrinted(CurlLine line) {
		HttpExchange exchange = line.send(this.port);
		assertThat(withoutId(exchange.body())).isEqualTo(withoutId(line.output()));
		assertThat(exchange.header("X-Request-ID")).matches(REQUEST_ID);
		if (exchange.json().has("error")) {
			assertError(exchange, exchange.error().get("status").asInt(), exchange.code());
		}
		else {
			assertThat(exchange.status()).isBetween(200, 201);
		}
	}

	private static void assertError(HttpExchange exchange, int status, String code) {
		assertThat(exchange.status()).isEqualTo(status);
		assertThat(exchange.code()).isEqualTo(code);
		assertThat(exchange.error().get("status").asInt()).isEqualTo(status);
		assertThat(exchange.error().get("request_id").asString()).isEqualTo(exchange.header("X-Request-ID"));
		assertThat(exchange.header("Content-Type")).isEqualTo("application/json");
		assertThat(exchange.header("Cache-Control")).isEqualTo("no-store");
		assertThat(exchange.headers().containsKey("WWW-Authenticate"))
			.isEqualTo(status == 401 || code.equals("insufficient_scope"));
		if (status == 429) {
			assertThat(exchange.header("Retry-After")).matches("[1-9][0-9]?");
		}
	}

	private static HttpExchange printed(String body) {
		return new HttpExchange(0, Map.of(), body);
	}

	private static String withoutId(String body) {
		return body.replaceAll(REQUEST_ID, "<id>");
	}

	private HttpExchange get(String path) {
		return HttpExchange.get(this.port, path, "Authorization", "Bearer demo-all");
	}

	private HttpExchange post(String path, @Nullable String body) {
		return HttpExchange.send(this.port, "POST", path, body, "Authorization", "Bearer demo-all", "Content-Type",
				"application/json");
	}

}
