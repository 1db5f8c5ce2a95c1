package io.github.apierrors.springdoc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.UUID;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiErrors;
import io.github.apierrors.RateLimitExceededException;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.handling.ErrorCodes;
import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.OpenApiDocument;
import io.github.apierrors.support.RunningService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springdoc.core.annotations.RouterOperation;
import tools.jackson.databind.JsonNode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which failures are told of which operation.
 */
class DescribedOperationsTests {

	private static final String ACCESS = "401 missing_api_key|401 invalid_api_key|401 api_key_revoked"
			+ "|401 api_key_expired|403 insufficient_scope|";

	private static RunningService service;

	private static OpenApiDocument document;

	private static List<String> log;

	@BeforeAll
	static void describe() {
		service = RunningService.start(Application.class);
		try (CapturedLog captured = CapturedLog.of(DeclaredCodes.class.getName())) {
			document = OpenApiDocument.of(service.port());
			log = captured.lines();
		}
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					get ; /input/nothing         ;
					get ; /input/text/{id}       ;
					get ; /input/number/{id}     ; 400 invalid_parameter
					get ; /input/pattern/{id}    ; 400 invalid_parameter
					get ; /input/optional        ;
					get ; /input/texts           ;
					get ; /input/numbers         ; 400 invalid_parameter
					get ; /input/required        ; 400 invalid_parameter
					get ; /input/limited         ; 400 invalid_parameter
					get ; /input/choice          ; 400 invalid_parameter
					get ; /input/header          ; 400 invalid_parameter
					get ; /input/cookie          ; 400 invalid_parameter
					post; /input/json            ; 400 invalid_request|415 invalid_request|422 validation_error|422 missing_required_field
					post; /input/free            ; 400 invalid_request|415 invalid_request|422 validation_error
					post; /input/list            ; 400 invalid_request|415 invalid_request|422 validation_error|422 missing_required_field
					post; /input/lines           ; 400 invalid_request|415 invalid_request
					post; /input/file            ; 400 invalid_request|413 invalid_request|415 invalid_request|422 missing_required_field
					post; /input/both/{id}       ; 400 invalid_request|400 invalid_parameter|415 invalid_request|422 validation_error
					""")
	void tellsWhatInputCanBeRejected(String method, String path, @Nullable String codes) {
		assertCodes(method, path, (codes != null) ? codes + "|" : "");
	}

	@Test
	void tellsTheExceptionsThatAreDeclared() {
		assertCodes("get", "/declared/thrown", "404 resource_not_found|429 rate_limit_exceeded|");
	}

	@Test
	void tellsTheCodesThatAnAnnotationNames() {
		assertCodes("get", "/annotated/method", "404 resource_not_found|409 sold_out|503 service_unavailable|");
		assertCodes("get", "/annotated/composed", "409 resource_conflict|503 service_unavailable|");
		assertCodes("get", "/annotated/interface", "404 resource_not_found|503 service_unavailable|");
	}

	@Test
	void logsANameThatIsNotRegisteredAndLeavesItOut() {
		assertCodes("get", "/annotated/unknown", "503 service_unavailable|");
		assertThat(log).singleElement()
			.asString()
			.startsWith("ERROR @ApiErrors of ")
			.endsWith("names the error code 'sold_in', which is not registered");
	}

	@Test
	void tellsWhoIsNotLetIn() {
		assertCodes("get", "/secured", ACCESS);
		assertCodes("get", "/preauthorized", ACCESS);
	}

	@Test
	void leavesWhatAnOperationDescribesItself() {
		JsonNode own = document.response("get", "/own", 404);
		assertThat(own.get("description").asString()).isEqualTo("No such thing");
		assertThat(own.at("/content/application~1json/examples").isMissingNode()).isTrue();
		assertCodes("get", "/own", "429 rate_limit_exceeded|");
	}

	@Test
	void tellsTheFailuresOfAllHandlerMethodsThatShareAPath() {
		assertCodes("get", "/shared", "404 resource_not_found|429 rate_limit_exceeded|");
	}

	@Test
	void tellsWhatFunctionalEndpointsReject() {
		assertCodes("get", "/functional", "");
	}

	@Test
	void keepsTheAdviceOfTheApplicationAndShowsNothingOfItsOwn() {
		assertThat(document.operations()).isNotEmpty().allSatisfy((operation) -> {
			boolean functional = operation.get("operationId").asString().equals("functional");
			assertThat(operation.get("responses").has("508")).isNotEqualTo(functional);
			assertThat(operation.get("responses").has("default")).isFalse();
		});
		assertThat(document.operation("get", "/input/nothing").get("responses").propertyNames())
			.containsExactlyInAnyOrder("200", "500", "508");
		assertThat(document.response("get", "/input/nothing", 508).get("description").asString()).isEqualTo("A loop");
	}

	@Test
	void leavesNoTraceOfItsWork() {
		assertThat(document.json()).doesNotContain("x-api-errors");
	}

	@Test
	void makesADocumentWithoutFindings() {
		assertThat(document.findings()).isEmpty();
	}

	/**
	 * One request for each kind of rejection: what came back is in the document.
	 */
	@ParameterizedTest
	@CsvSource({ "/input/number/x,/input/number/{id}", "/input/required,/input/required",
			"/input/limited?n=9,/input/limited", "/input/choice?c=x,/input/choice", "/input/header,/input/header",
			"/input/cookie,/input/cookie", "/declared/thrown,/declared/thrown" })
	void answersAsDescribed(String request, String path) {
		assertDescribed("get", path, service.get(request));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
			{                ; application/json
			{"name":"x"}     ; application/xml
			{"name":""}      ; application/json
			{}               ; application/json
			""")
	void answersBodiesAsDescribed(String body, String type) {
		assertDescribed("post", "/input/json", service.post("/input/json", body, "Content-Type", type));
	}

	private static void assertDescribed(String method, String path, HttpExchange exchange) {
		assertThat(document.codes(method, path)).contains(exchange.status() + " " + exchange.code());
		JsonNode schema = document.response(method, path, exchange.status()).at("/content/application~1json/schema");
		assertThat(document.violations(exchange.json(), schema)).isEmpty();
	}

	private static void assertCodes(String method, String path, String codes) {
		assertThat(document.operation(method, path).isMissingNode()).as(path).isFalse();
		assertThat(String.join("|", document.codes(method, path))).isEqualTo(withBug(codes));
	}

	/**
	 * What no operation can rule out stands between the other codes.
	 */
	private static String withBug(String codes) {
		int later = codes.indexOf("503");
		String all = (later < 0) ? codes + "500 internal_error"
				: codes.substring(0, later) + "500 internal_error|" + codes.substring(later);
		return all.endsWith("|") ? all.substring(0, all.length() - 1) : all;
	}

	@DocumentedService
	@Import({ InputController.class, DeclaringController.class, AnnotatedController.class, AccessController.class,
			Advice.class })
	static class Application {

		@Bean
		ErrorCodes codes() {
			return ErrorCodes.of(SoldOut.values());
		}

		@Bean
		@RouterOperation(operation = @Operation(operationId = "functional"))
		RouterFunction<ServerResponse> functional() {
			return RouterFunctions.route().GET("/functional", (request) -> ServerResponse.ok().build()).build();
		}

	}

	record Named(@NotBlank String name) {

	}

	record Free(@Nullable String name, @Nullable Integer number) {

	}

	enum Choice {

		ONE, OTHER

	}

	@RestController
	static class InputController {

		@GetMapping("/input/nothing")
		void nothing() {
		}

		@GetMapping("/input/text/{id}")
		void text(@PathVariable String id) {
		}

		@GetMapping("/input/number/{id}")
		void number(@PathVariable int id) {
		}

		@GetMapping("/input/pattern/{id}")
		void pattern(@PathVariable @Pattern(regexp = "[a-z]+") String id) {
		}

		@GetMapping("/input/optional")
		void optional(@RequestParam(required = false) @Nullable String q) {
		}

		@GetMapping("/input/texts")
		void texts(@RequestParam(required = false) @Nullable List<String> q) {
		}

		@GetMapping("/input/numbers")
		void numbers(@RequestParam(required = false) @Nullable List<Integer> q) {
		}

		@GetMapping("/input/required")
		void required(@RequestParam String q) {
		}

		@GetMapping("/input/limited")
		void limited(@RequestParam(defaultValue = "1") @Max(5) int n) {
		}

		@GetMapping("/input/choice")
		void choice(@RequestParam(required = false) @Nullable Choice c) {
		}

		@GetMapping("/input/header")
		void header(@RequestHeader("X-Tenant") String tenant) {
		}

		@GetMapping("/input/cookie")
		void cookie(@CookieValue UUID session) {
		}

		@PostMapping(path = "/input/json", consumes = MediaType.APPLICATION_JSON_VALUE)
		void json(@Valid @RequestBody Named named) {
		}

		@PostMapping("/input/free")
		void free(@RequestBody Free free) {
		}

		@PostMapping("/input/list")
		void list(@Valid @RequestBody List<Named> named) {
		}

		@PostMapping(path = "/input/lines", consumes = MediaType.TEXT_PLAIN_VALUE)
		void lines(@RequestBody String lines) {
		}

		@PostMapping(path = "/input/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
		void file(@RequestParam MultipartFile file) {
		}

		@PostMapping("/input/both/{id}")
		void both(@PathVariable long id, @RequestBody Free free) {
		}

	}

	@RestController
	static class DeclaringController {

		@GetMapping("/declared/thrown")
		void thrown() throws ResourceNotFoundException, RateLimitExceededException, IllegalStateException {
			throw new ResourceNotFoundException("thing", "1");
		}

		@GetMapping("/own")
		@ApiResponse(responseCode = "404", description = "No such thing")
		void own() throws ResourceNotFoundException, RateLimitExceededException {
		}

		@GetMapping(path = "/shared", params = "one")
		void one() throws ResourceNotFoundException {
		}

		@GetMapping(path = "/shared", params = "other")
		void other() throws RateLimitExceededException {
		}

	}

	interface Contract {

		@ApiErrors(ApiErrorCode.RESOURCE_NOT_FOUND)
		@GetMapping("/annotated/interface")
		void implemented();

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@ApiErrors(ApiErrorCode.RESOURCE_CONFLICT)
	@interface Conflicting {

	}

	@RestController
	@ApiErrors(ApiErrorCode.SERVICE_UNAVAILABLE)
	static class AnnotatedController implements Contract {

		@ApiErrors(value = ApiErrorCode.RESOURCE_NOT_FOUND, codes = "sold_out")
		@GetMapping("/annotated/method")
		void method() {
		}

		@Conflicting
		@GetMapping("/annotated/composed")
		void composed() {
		}

		@ApiErrors(codes = "sold_in")
		@GetMapping("/annotated/unknown")
		void unknown() {
		}

		@Override
		public void implemented() {
		}

	}

	@RestController
	@SecurityScheme(name = "key", type = SecuritySchemeType.HTTP, scheme = "bearer")
	static class AccessController {

		@SecurityRequirement(name = "key")
		@GetMapping("/secured")
		void secured() {
		}

		@PreAuthorize("hasRole('admin')")
		@GetMapping("/preauthorized")
		void preauthorized() {
		}

	}

	@RestControllerAdvice
	static class Advice {

		@ExceptionHandler(UnsupportedOperationException.class)
		@ResponseStatus(HttpStatus.LOOP_DETECTED)
		@ApiResponse(responseCode = "508", description = "A loop")
		String loop() {
			return "loop";
		}

	}

}
