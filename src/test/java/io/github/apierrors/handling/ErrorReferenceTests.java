package io.github.apierrors.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ExtendedErrorCode;
import io.github.apierrors.Published;
import io.github.apierrors.RetryRule;
import io.github.apierrors.support.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ErrorReferenceTests {

	private static final JsonMapper PARSER = new JsonMapper();

	@AfterEach
	void forgetTheTrace() {
		MDC.remove("traceId");
	}

	@ParameterizedTest
	@EnumSource
	void showsTheAnswerOfTheService(ApiErrorCode code) {
		DocumentedCode documented = reference().document(code);
		JsonNode error = PARSER.readTree(documented.exampleBody()).get("error");
		assertThat(error.propertyNames()).containsExactly("code", "message", "status", "request_id", "details");
		assertThat(error.get("code").asString()).isEqualTo(code.code());
		assertThat(error.get("request_id").asString()).isEqualTo(ErrorReference.REQUEST_ID);
		assertThat(documented.example().status()).isEqualTo(error.get("status").asInt()).isEqualTo(code.status());
		assertThat(documented.example().headers()).containsEntry("X-Request-ID", List.of(ErrorReference.REQUEST_ID))
			.containsEntry("Content-Type", List.of("application/json"))
			.containsEntry("Cache-Control", List.of("no-store"));
		assertThat(documented.retry()).isEqualTo(RetryRule.of(code.status()));
	}

	@Test
	void rendersWhatTheHandlerWould() {
		RenderedError example = reference().document(ApiErrorCode.RESOURCE_CONFLICT).example();
		RenderedError handled = Objects.requireNonNull(
				new Engine().handler().handle(new ApiException(ApiErrorCode.RESOURCE_CONFLICT), Facts.request()));
		assertThat(example.body()).isEqualTo(handled.body());
		assertThat(example.headers()).isEqualTo(handled.headers());
	}

	@Test
	void showsDetailsWhereTheCodeIsAboutThem() {
		assertThat(body(ApiErrorCode.VALIDATION_ERROR)).contains("\"message\":\"2 fields failed validation.\"")
			.contains("{\"field\":\"items[0].quantity\",\"message\":\"must be greater than or equal to 1\"}");
		assertThat(body(ApiErrorCode.INVALID_PARAMETER)).contains("The 'limit' parameter must be an integer.");
		assertThat(body(ApiErrorCode.MISSING_REQUIRED_FIELD)).contains("The 'name' field is required.");
		assertThat(body(ApiErrorCode.INTERNAL_ERROR)).contains("\"details\":[]");
	}

	@Test
	void showsTheHeadersThatComeAlong() {
		assertThat(header(ApiErrorCode.MISSING_API_KEY, "WWW-Authenticate")).containsExactly("Bearer realm=\"api\"");
		assertThat(header(ApiErrorCode.INSUFFICIENT_SCOPE, "WWW-Authenticate"))
			.containsExactly("Bearer realm=\"api\", error=\"insufficient_scope\"");
		assertThat(header(ApiErrorCode.RATE_LIMIT_EXCEEDED, "Retry-After")).containsExactly("13");
		assertThat(header(ApiErrorCode.RATE_LIMIT_EXCEEDED, "X-RateLimit-Remaining")).containsExactly("0");
		assertThat(header(ApiErrorCode.SERVICE_UNAVAILABLE, "Retry-After")).containsExactly("30");
		assertThat(header(ExtendedErrorCode.METHOD_NOT_ALLOWED, "Allow")).containsExactly("GET, POST");
		assertThat(header(ExtendedErrorCode.UNSUPPORTED_MEDIA_TYPE, "Accept")).containsExactly("application/json");
	}

	@Test
	void honoursTheSettingsOfTheBody() {
		ErrorReference reference = reference("body.envelope=false",
				"body.include=action,retryable,trace_id,detail_code,detail_location,detail_pointer",
				"reference.base-url=https://example.com/errors");
		MDC.put("traceId", "that of the reader's own request");
		JsonNode body = PARSER.readTree(reference.document(ApiErrorCode.VALIDATION_ERROR).exampleBody());
		assertThat(body.get("doc_url").asString()).isEqualTo("https://example.com/errors#validation_error");
		assertThat(body.get("action").asString()).isEqualTo(ApiErrorCode.VALIDATION_ERROR.action());
		assertThat(body.get("retryable").asBoolean()).isFalse();
		assertThat(body.get("trace_id").asString()).matches("[0-9a-f]{32}");
		assertThat(body.get("details").get(0).propertyNames()).containsExactly("field", "message", "code", "location",
				"pointer");
		assertThat(MDC.get("traceId")).isEqualTo("that of the reader's own request");
	}

	@Test
	void listsTheCodesOfTheCatalogue() {
		assertThat(names(reference())).containsExactly(names(Stream.of(ApiErrorCode.values())));
		assertThat(names(reference("undocumented-status=extended"))).containsExactly(
				names(Stream.concat(Stream.of(ApiErrorCode.values()), Stream.of(ExtendedErrorCode.values()))));
		assertThat(names(ErrorReference.of(Settings.of(), List.of(ErrorCodes.of(ShopCode.OUT_OF_STOCK)))))
			.endsWith("service_unavailable", "out_of_stock");
	}

	@Test
	void saysWhenEachCodeOfTheLibraryOccurs() {
		assertThat(reference("undocumented-status=extended").codes())
			.allSatisfy((documented) -> assertThat(documented.occasions()).as(documented.code().code())
				.isNotEmpty()
				.allSatisfy((occasion) -> assertThat(occasion).matches("[A-Z].*[^.]")));
		assertThat(reference().document(ApiErrorCode.INVALID_REQUEST).occasions()).hasSize(3);
	}

	@Test
	void tellsWhatAnApplicationPublishesOfItsCodes() {
		ErrorReference reference = ErrorReference.of(Settings.of(),
				List.of(ErrorCodes.of(ShopCode.OUT_OF_STOCK), ErrorCodes.of(ShopCode.SOLD_OUT)));
		DocumentedCode current = reference.document(ShopCode.OUT_OF_STOCK);
		assertThat(current.since()).isEqualTo("1.4");
		assertThat(current.occasions()).containsExactly("Fewer are left than were ordered", "None is left");
		assertThat(current.deprecated()).isNull();
		assertThat(current.replacedBy()).isNull();
		DocumentedCode old = reference.document(ShopCode.SOLD_OUT);
		assertThat(old.deprecated()).isEqualTo("1.4");
		assertThat(old.replacedBy()).isEqualTo("out_of_stock");
		assertThat(old.occasions()).isEmpty();
	}

	@Test
	void rejectsAReplacementThatDoesNotExist() {
		ErrorReference reference = ErrorReference.of(Settings.of(), List.of(ErrorCodes.of(ShopCode.GONE_MISSING)));
		assertThatThrownBy(reference::codes).isInstanceOf(InvalidErrorCodeException.class)
			.hasMessageContaining("gone_missing")
			.hasMessageContaining("nowhere");
	}

	@Test
	void neitherLogsNorTellsAListener() {
		List<ErrorEvent> told = new ArrayList<>();
		try (CapturedLog log = CapturedLog.withDebug("ROOT")) {
			new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(ApiErrorAutoConfiguration.class))
				.withBean(ErrorListener.class, () -> told::add)
				.run((context) -> {
					ErrorReference reference = context.getBean(ErrorReference.class);
					int before = log.events().size();
					assertThat(reference.codes()).hasSize(16);
					assertThat(log.lines()).hasSize(before);
				});
		}
		assertThat(told).isEmpty();
	}

	private static ErrorReference reference(String... settings) {
		return ErrorReference.of(Settings.of(settings), List.of());
	}

	private static String body(ErrorCode code) {
		return reference().document(code).exampleBody();
	}

	private static List<String> header(ErrorCode code, String name) {
		return reference().document(code).example().headers().getOrDefault(name, List.of());
	}

	private static String[] names(Stream<? extends ErrorCode> codes) {
		return codes.map(ErrorCode::code).toArray(String[]::new);
	}

	private static List<String> names(ErrorReference reference) {
		return reference.codes().stream().map((documented) -> documented.code().code()).toList();
	}

	private enum ShopCode implements ErrorCode {

		@Published(since = "1.4", when = { "Fewer are left than were ordered", "None is left" })
		OUT_OF_STOCK("out_of_stock"),

		@Published(since = "1.0", deprecated = "1.4", replacedBy = "out_of_stock")
		SOLD_OUT("sold_out"),

		@Published(replacedBy = "nowhere")
		GONE_MISSING("gone_missing");

		private final String code;

		ShopCode(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return this.code;
		}

		@Override
		public int status() {
			return 409;
		}

		@Override
		public String description() {
			return "It cannot be sold";
		}

		@Override
		public String action() {
			return "Buy another thing";
		}

	}

}
