package io.github.apierrors.container;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.JettyService;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uploads that go wrong, on Tomcat and Jetty.
 */
class MultipartTests {

	private static final String MULTIPART = "multipart/form-data; boundary=xyz";

	private static final Map<String, RunningService> SERVICES = new ConcurrentHashMap<>();

	@BeforeAll
	static void start() {
		String[] limits = { "spring.servlet.multipart.max-file-size", "1KB",
				"spring.servlet.multipart.max-request-size", "4KB", "server.tomcat.max-part-count", "5",
				"server.tomcat.max-part-header-size", "512B" };
		SERVICES.put("tomcat", RunningService.start(OnTomcat.class, limits));
		SERVICES.put("jetty", RunningService.start(OnJetty.class, limits));
	}

	@AfterAll
	static void stop() {
		SERVICES.values().forEach(RunningService::close);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("uploads")
	void answersAnUploadThatGoesWrong(String container, String what, String body, int status, String code) {
		RawExchange exchange = upload(container, body);
		exchange.assertThatItIsTheContractsError(status, code);
		assertThat(exchange.body()).as(what).doesNotContain("1024", "4096", "org.apache", "org.eclipse");
	}

	static Stream<Object[]> uploads() {
		Object[][] uploads = { { "file too large", part("file", "x".repeat(2000)) + "--xyz--", 413, "invalid_request" },
				{ "request too large", part("file", "x") + part("a", "x".repeat(1000)).repeat(5) + "--xyz--", 413,
						"invalid_request" },
				{ "much too large", part("file", "x".repeat(1_000_000)) + "--xyz--", 413, "invalid_request" },
				{ "cut short", part("file", "x").substring(0, 40), 400, "invalid_request" },
				{ "no final boundary", part("file", "x"), 400, "invalid_request" },
				{ "missing part", part("other", "x") + "--xyz--", 422, "missing_required_field" } };
		return Stream.of("tomcat", "jetty")
			.flatMap((container) -> Stream.of(uploads)
				.map((upload) -> new Object[] { container, upload[0], upload[1], upload[2], upload[3] }));
	}

	@ParameterizedTest
	@CsvSource({ "tomcat", "jetty" })
	void namesTheMissingPart(String container) {
		assertThat(upload(container, part("other", "x") + "--xyz--").body()).contains("\"field\":\"file\"");
	}

	@ParameterizedTest
	@CsvSource({ "tomcat, /upload", "jetty, /upload", "tomcat, /part", "jetty, /part" })
	void answersARequestThatIsNoMultipartAtAll(String container, String path) {
		HttpExchange exchange = service(container).post(path, "{}", "Content-Type", "application/json");
		assertThat(exchange.status()).isEqualTo(400);
		assertThat(exchange.code()).isEqualTo("invalid_request");
	}

	// Tomcat takes a body without a boundary for one without parts.
	@ParameterizedTest
	@CsvSource({ "tomcat, 422, missing_required_field", "jetty, 400, invalid_request" })
	void answersABodyWithoutABoundary(String container, int status, String code) {
		upload(container, "hello").assertThatItIsTheContractsError(status, code);
		upload(container, "").assertThatItIsTheContractsError(status, code);
	}

	// Jetty has no such limits.
	@ParameterizedTest(name = "{0}")
	@MethodSource("tomcatLimits")
	void answersWhatOnlyTomcatLimits(String what, String body) {
		upload("tomcat", body).assertThatItIsTheContractsError(413, "invalid_request");
	}

	static Stream<Object[]> tomcatLimits() {
		return Stream.of(new Object[] { "part count", part("file", "x").repeat(6) + "--xyz--" },
				new Object[] { "part header",
						"--xyz\r\nX-Long: " + "x".repeat(600) + "\r\n" + part("file", "x").substring(7) + "--xyz--" });
	}

	private static RawExchange upload(String container, String body) {
		return RawExchange.post(service(container).port(), "/upload", MULTIPART, body);
	}

	private static RunningService service(String container) {
		return Objects.requireNonNull(SERVICES.get(container));
	}

	private static String part(String name, String content) {
		return """
				--xyz\r
				Content-Disposition: form-data; name="%s"; filename="f"\r
				\r
				%s\r
				""".formatted(name, content);
	}

	@MvcService
	static class OnTomcat {

		@Bean
		Uploads uploads() {
			return new Uploads();
		}

	}

	@JettyService
	static class OnJetty {

		@Bean
		Uploads uploads() {
			return new Uploads();
		}

	}

	@RestController
	static class Uploads {

		@PostMapping("/upload")
		String upload(@RequestParam MultipartFile file) {
			return String.valueOf(file.getOriginalFilename());
		}

		@PostMapping("/part")
		String part(@RequestPart("file") MultipartFile file) {
			return String.valueOf(file.getOriginalFilename());
		}

	}

}
