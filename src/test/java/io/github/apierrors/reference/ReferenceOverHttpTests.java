package io.github.apierrors.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceOverHttpTests {

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = ShopService.start();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/html,application/xhtml+xml,*/*;q=0.8 | text/html;charset=UTF-8
			*/*                                       | text/html;charset=UTF-8
			text/markdown                             | text/markdown;charset=UTF-8
			text/markdown;q=0.9, text/html;q=0.1      | text/markdown;charset=UTF-8
			application/json                          | application/json
			application/json;q=0.5, text/plain        | application/json
			application/vnd.oai.openapi+json          | application/vnd.oai.openapi+json
			text/html;q=0, application/*              | application/json
			image/png                                 | text/html;charset=UTF-8
			nonsense                                  | text/html;charset=UTF-8
			text/html;q=nonsense                      | text/html;charset=UTF-8
			""")
	void givesTheFormThatIsAskedFor(String accept, String contentType) {
		HttpExchange exchange = service.get("/errors", "Accept", accept);
		assertThat(exchange.status()).isEqualTo(200);
		assertThat(exchange.header("Content-Type")).isEqualTo(contentType);
		assertThat(exchange.header("Vary")).contains("Accept");
		assertThat(exchange.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(exchange.header("X-Request-ID")).startsWith("req_");
	}

	@ParameterizedTest
	@EnumSource
	void givesWhatTheFormSays(ReferenceFormat format) {
		String body = service.get("/errors", "Accept", format.contentType()).body();
		assertThat(body).contains("rate_limit_exceeded", "out_of_stock");
		assertThat(body).isEqualTo(service.get("/errors", "Accept", format.contentType()).body());
	}

	@Test
	void isAskedForAgainOnlyWhenItHasChanged() {
		HttpExchange first = service.get("/errors");
		assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
		HttpExchange second = service.get("/errors", "If-None-Match", first.header("ETag"));
		assertThat(second.status()).isEqualTo(304);
		assertThat(second.body()).isEmpty();
		assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
		assertThat(second.header("Vary")).contains("Accept");
		HttpExchange other = service.get("/errors", "Accept", "application/json", "If-None-Match",
				first.header("ETag"));
		assertThat(other.status()).isEqualTo(200);
	}

	@Test
	void givesTheHeadersAloneToAHeadRequest() {
		HttpExchange head = HttpExchange.send(service.port(), "HEAD", "/errors", null);
		HttpExchange get = service.get("/errors");
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(head.header("Content-Length"))
			.isEqualTo(String.valueOf(get.body().getBytes(StandardCharsets.UTF_8).length));
		assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
	}

	@Test
	void allowsItsOwnScriptAndStyleAndNothingElse() throws Exception {
		HttpExchange page = service.get("/errors");
		String policy = page.header("Content-Security-Policy");
		assertThat(policy).startsWith("default-src 'none';")
			.contains("script-src 'sha256-" + hash(page.body(), "script") + "'")
			.contains("style-src 'sha256-" + hash(page.body(), "style") + "'")
			.contains("base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe", "http");
		assertThat(page.body()).doesNotContainPattern("<[^>]* on[a-z]+=").doesNotContainPattern("<[^>]* style=");
	}

	@Test
	void doesNotTakeOtherMethodsOrPaths() {
		assertThat(service.get("/errors/").code()).isEqualTo("resource_not_found");
		assertThat(service.get("/error").code()).isEqualTo("resource_not_found");
		HttpExchange posted = service.post("/errors", "{}", "Content-Type", "application/json");
		assertThat(posted.status()).isIn(404, 405);
		assertThat(posted.json().has("error")).isTrue();
	}

	@Test
	void linksFailuresToThePageWhereItsUrlIsKnown() {
		try (RunningService linked = ShopService.start("server.servlet.context-path", "/shop",
				"api-errors.reference.path", "/docs/errors", "api-errors.reference.base-url",
				"https://example.com/shop/docs/errors")) {
			assertThat(linked.get("/shop/nowhere").error().get("doc_url").asString())
				.isEqualTo("https://example.com/shop/docs/errors#resource_not_found");
			HttpExchange page = linked.get("/shop/docs/errors");
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.body()).contains("<article id=\"resource_not_found\"",
					"https://example.com/shop/docs/errors#resource_not_found");
		}
	}

	private static String hash(String page, String element) throws Exception {
		String start = "<" + element + ">";
		String content = page.substring(page.indexOf(start) + start.length(), page.lastIndexOf("</" + element + ">"));
		return Base64.getEncoder()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
	}

}
