package io.github.apierrors.test;

import java.beans.PropertyEditorSupport;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.SecuredService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The kit on a service that takes all sorts of input, behind a context path.
 */
class ApiErrorContractTests {

	private static RunningService service;

	private static ContractReport report;

	@BeforeAll
	static void attack() {
		service = RunningService.start(Service.class, "server.servlet.context-path", "/app");
		report = ApiErrorContract.of(service.context()).run();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void runsNoHandler() {
		assertThat(service.context().getBean(Handlers.class).ran).isEmpty();
	}

	@Test
	void rehearsesWhatItSends() {
		try (RunningService other = RunningService.start(Service.class)) {
			ContractReport ofATenant = ApiErrorContract.of(other.context()).withHeader("X-Tenant", "acme").run();
			assertThat(of(ofATenant, "GET /tenant", false, ContractResult::attack)).contains("missing value: X-Tenant");
			assertThat(of(report, "GET /tenant", true, ContractResult::attack)).contains("missing value: X-Tenant");
			assertThat(other.context().getBean(Handlers.class).ran).isEmpty();
		}
	}

	@Test
	void runsHandlersWhereAskedTo() {
		try (RunningService other = RunningService.start(Service.class)) {
			ApiErrorContract.of(other.context()).runningHandlers().run().assertNoFindings();
			assertThat(other.context().getBean(Handlers.class).ran).contains("text", "map", "any", "optionalBody",
					"stream", "plain", "ownBinding", "entity");
		}
	}

	@Test
	void findsNothing() {
		assertThat(report.findings()).as(report.toString()).isEmpty();
	}

	@Test
	void attacksWhatMustFail() {
		assertThat(sent("POST /orders/{id}")).contains("malformed JSON: cut short", "wrong JSON type: unit_price",
				"wrong JSON type: a string", "wrong media type: application/x-unknown", "empty object", "no body",
				"unusable value: id", "no credentials", "wrong method: PUT");
		assertThat(sent("GET /search")).contains("missing value: q", "missing value: X-Tenant",
				"missing value: session", "unusable value: on", "unusable value: state", "HEAD");
		assertThat(sent("POST /upload")).contains("missing part", "malformed multipart");
		assertThat(sent("PUT /xml")).contains("malformed JSON: cut short");
		assertThat(sent("GET /page")).contains("unusable value: size").doesNotContain("unusable value: sort");
	}

	@Test
	void doesNotSendWhatMightSucceed() {
		assertThat(notSent("POST /text")).contains("malformed JSON: cut short",
				"wrong media type: application/x-unknown");
		assertThat(notSent("POST /map")).contains("wrong JSON type: an array", "empty object")
			.doesNotContain("malformed JSON: cut short");
		assertThat(notSent("POST /optional-body")).contains("no body");
		assertThat(notSent("GET /any")).contains("no credentials");
		assertThat(notSent("GET /own-binding")).contains("unusable value: number");
	}

	@Test
	void reportsALineForEachAttack() {
		assertThat(report.toString().lines()).hasSameSizeAs(report.results())
			.anyMatch((line) -> line
				.matches("POST /orders/\\{id}\\s+malformed JSON: cut short\\s+400 invalid_request\\s+ok"))
			.anyMatch((line) -> line.matches("POST /text\\s+no body\\s+\\S.*"))
			.anyMatch((line) -> line.matches("POST /text\\s+empty object\\s+not sent: it might succeed"));
	}

	@Test
	void getsBehindTheAuthenticationWithCredentials() {
		try (RunningService secured = RunningService.start(Secured.class, "spring.security.user.password", "secret")) {
			ContractReport anonymous = ApiErrorContract.of(secured.context()).run();
			anonymous.assertNoFindings();
			assertThat(answers(anonymous, "GET /page")).contains("401 missing_api_key", "403 insufficient_scope")
				.doesNotContain("400 invalid_parameter");
			ContractReport known = ApiErrorContract.of(secured.context())
				.withHeader("Authorization", "Basic dXNlcjpzZWNyZXQ=")
				.run();
			known.assertNoFindings();
			assertThat(answers(known, "GET /page")).contains("400 invalid_parameter", "401 missing_api_key",
					"401 invalid_api_key");
		}
	}

	@Test
	void leavesAloneWhatItIsToldTo() {
		ContractReport few = ApiErrorContract.of(service.context()).except("/orders/**", "/text").run();
		assertThat(few.results()).extracting(ContractResult::endpoint)
			.contains("GET /search")
			.doesNotContain("POST /orders/{id}", "POST /text");
	}

	@Test
	void attacksOnlyPathsThatTheLibraryAnswers() {
		try (RunningService scoped = RunningService.start(Service.class, "api-errors.paths", "/orders/**")) {
			ContractReport few = ApiErrorContract.of(scoped.context()).run();
			few.assertNoFindings();
			assertThat(few.results().stream().map(ContractResult::endpoint).distinct())
				.containsExactly("POST /orders/{id}", "GET /orders/api-error-contract/nowhere");
		}
	}

	@Test
	void reportsWhatItHadNoTimeFor() {
		ContractReport late = ApiErrorContract.of(service.context()).within(Duration.ZERO).run();
		assertThat(late.findings()).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.problems().toString()).contains("the time of PT0S is up"));
	}

	@Test
	void asksForAServerOnAPort() {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.refresh();
			assertThatIllegalStateException().isThrownBy(ApiErrorContract.of(context)::run)
				.withMessageContaining("RANDOM_PORT");
		}
	}

	@Test
	void tellsJUnitAboutEachAttack() throws Throwable {
		ContractReport three = new ContractReport(List.of(result("POST /orders", "no body", true, List.of()),
				result("POST /orders", "HEAD", true, List.of("405 without Allow")),
				result("GET /orders", "HEAD", false, List.of())));
		Map<String, DynamicTest> tests = three.tests()
			.map(DynamicContainer.class::cast)
			.flatMap((endpoint) -> endpoint.getChildren()
				.map(DynamicTest.class::cast)
				.map((test) -> Map.entry(endpoint.getDisplayName() + " " + test.getDisplayName(), test)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		assertThat(tests).containsOnlyKeys("POST /orders no body → 400", "POST /orders HEAD → 400",
				"GET /orders HEAD → 400");
		run(tests, "POST /orders no body → 400");
		assertThatThrownBy(() -> run(tests, "POST /orders HEAD → 400")).isInstanceOf(AssertionError.class)
			.hasMessageContaining("405 without Allow")
			.hasMessageContaining("the exchange");
		assertThatThrownBy(() -> run(tests, "GET /orders HEAD → 400")).isInstanceOf(TestAbortedException.class);
	}

	private static void run(Map<String, DynamicTest> tests, String name) throws Throwable {
		Objects.requireNonNull(tests.get(name)).getExecutable().execute();
	}

	private static ContractResult result(String endpoint, String attack, boolean sent, List<String> problems) {
		return new ContractResult(endpoint, attack, "400", sent, problems, "the exchange");
	}

	private static Set<String> sent(String endpoint) {
		return of(report, endpoint, true, ContractResult::attack);
	}

	private static Set<String> notSent(String endpoint) {
		return of(report, endpoint, false, ContractResult::attack);
	}

	private static Set<String> answers(ContractReport report, String endpoint) {
		return of(report, endpoint, true, ContractResult::answer);
	}

	private static Set<String> of(ContractReport report, String endpoint, boolean sent,
			Function<ContractResult, String> what) {
		return report.results()
			.stream()
			.filter((result) -> result.endpoint().equals(endpoint) && result.sent() == sent)
			.map(what)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@MvcService
	static class Service {

		@Bean
		Handlers handlers() {
			return new Handlers();
		}

		@Bean
		Binding binding(Handlers handlers) {
			return new Binding(handlers);
		}

	}

	@SecuredService
	@Import(Service.class)
	@MvcService
	static class Secured {

	}

	@RestController
	static class Handlers {

		final Set<String> ran = new ConcurrentSkipListSet<>();

		@PostMapping("/orders/{id}")
		void order(@PathVariable int id, @Valid @RequestBody Item item) {
			this.ran.add("order");
		}

		@GetMapping("/search")
		void search(@RequestParam("q") String query, @RequestParam(required = false) @Nullable LocalDate on,
				@RequestParam(defaultValue = "NEW") State state, @RequestHeader("X-Tenant") String tenant,
				@CookieValue String session) {
			this.ran.add("search");
		}

		@GetMapping("/tenant")
		void tenant(@RequestHeader("X-Tenant") String tenant) {
			this.ran.add("tenant");
		}

		@GetMapping("/page")
		void page(@ModelAttribute Page page) {
			this.ran.add("page");
		}

		@PostMapping("/upload")
		void upload(@RequestPart MultipartFile file) {
			this.ran.add("upload");
		}

		@PutMapping(path = "/xml", consumes = { "application/vnd.acme+json", MediaType.APPLICATION_JSON_VALUE })
		void vendor(@RequestBody Item item) {
			this.ran.add("vendor");
		}

		@PostMapping("/text")
		void text(@RequestBody String text) {
			this.ran.add("text");
		}

		@PostMapping("/map")
		void map(@RequestBody Object map) {
			this.ran.add("map");
		}

		@PostMapping("/optional-body")
		void optionalBody(@RequestBody Optional<Item> item) {
			this.ran.add("optionalBody");
		}

		@PostMapping("/entity")
		void entity(HttpEntity<Item> item) {
			this.ran.add("entity");
		}

		@PostMapping("/stream")
		void stream(InputStream body) {
			this.ran.add("stream");
		}

		@GetMapping("/plain")
		void plain() {
			this.ran.add("plain");
		}

		@RequestMapping("/any")
		void any(@RequestParam(required = false) @Nullable String q) {
			this.ran.add("any");
		}

	}

	@RestController
	static class Binding {

		private final Handlers handlers;

		Binding(Handlers handlers) {
			this.handlers = handlers;
		}

		@InitBinder
		void zeroForAnything(WebDataBinder binder) {
			binder.registerCustomEditor(Integer.class, new PropertyEditorSupport() {

				@Override
				public void setAsText(String text) {
					setValue(0);
				}

			});
		}

		@GetMapping("/own-binding")
		void ownBinding(@RequestParam Integer number) {
			this.handlers.ran.add("ownBinding");
		}

	}

	enum State {

		NEW, PAID

	}

	record Item(@JsonProperty("unit_price") @NotNull Integer unitPrice) {

	}

	static class Page {

		private int size;

		private String sort = "";

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			this.size = size;
		}

		public String getSort() {
			return this.sort;
		}

		public void setSort(String sort) {
			this.sort = sort;
		}

	}

}
