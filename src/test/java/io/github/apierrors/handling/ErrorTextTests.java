package io.github.apierrors.handling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ErrorTextTests {

	private final ErrorText text = new ErrorText(Settings.messages());

	@ParameterizedTest
	@EnumSource
	void saysWhatTheCatalogueSaysWhereNothingElseIsKnown(ApiErrorCode code) {
		assertThat(message(ApiError.of(code))).isEqualTo(code.description());
	}

	@ParameterizedTest
	@CsvSource({ "405, The resource does not support this method", "413, The request body is too large",
			"502, A service that the API depends on failed", "418, Request is malformed or unparseable",
			"599, Unexpected server error" })
	void describesAStatusOutsideTheTableByItself(int status, String message) {
		assertThat(message(ApiError.ofStatus(status))).isEqualTo(message);
	}

	@ParameterizedTest
	@CsvSource({ "BODY, name, This field is required., The 'name' field is required.",
			"BODY, quantity, must be greater than or equal to 1, "
					+ "The 'quantity' field must be greater than or equal to 1.",
			"QUERY, limit, must be an integer, The 'limit' parameter must be an integer.",
			"QUERY, limit, This parameter is required., The 'limit' parameter is required.",
			"PATH, id, must be an integer, The 'id' parameter must be an integer.",
			"MATRIX, m, must be an integer, The 'm' parameter must be an integer.",
			"HEADER, X-Tenant, This header is required., The 'X-Tenant' header is required.",
			"COOKIE, sid, This cookie is required., The 'sid' cookie is required.",
			"FORM, name, must not be blank, The 'name' field must not be blank.",
			"PART, file, This part is required., The 'file' part is required.",
			"PART, meta.name, must not be blank, The 'meta.name' field must not be blank.",
			"PART, [0], must not be blank, The '[0]' field must not be blank.",
			"PART, file, must not be empty, The 'file' part must not be empty.",
			"BODY, name, This field has expired, The 'name' field has expired",
			"BODY, name, must, The 'name' field must.", "BODY, name, Too long., The 'name' field is invalid: Too long.",
			"BODY, name, Zu lang, The 'name' field is invalid: Zu lang.",
			"BODY, '', the dates must be in order, The request body is invalid: the dates must be in order.",
			"BODY, '', Dates overlap, The request body is invalid: Dates overlap.",
			"QUERY, '', Dates overlap, The request is invalid: Dates overlap." })
	void makesASentenceOfTheOnlyDetail(Location location, String field, String detail, String message) {
		assertThat(message(ApiErrorCode.VALIDATION_ERROR, new ErrorDetail(field, detail, null, location)))
			.isEqualTo(message);
	}

	@Test
	void takesADetailWithoutALocationForAField() {
		assertThat(message(ApiErrorCode.VALIDATION_ERROR, new ErrorDetail("name", "is wrong", null, null)))
			.isEqualTo("The 'name' field is wrong.");
	}

	@Test
	void countsSeveralFields() {
		assertThat(message(ApiErrorCode.VALIDATION_ERROR, new ErrorDetail("a", "x"), new ErrorDetail("b", "x"),
				new ErrorDetail("c", "x")))
			.isEqualTo("3 fields failed validation.");
	}

	@Test
	void countsSeveralParameters() {
		assertThat(message(ApiErrorCode.INVALID_PARAMETER, new ErrorDetail("a", "x", null, Location.QUERY),
				new ErrorDetail("b", "x", null, Location.PATH)))
			.isEqualTo("2 parameters failed validation.");
	}

	@Test
	void countsValuesOfSeveralKinds() {
		assertThat(message(ApiErrorCode.INVALID_PARAMETER, new ErrorDetail("a", "x", null, Location.HEADER),
				new ErrorDetail("b", "x", null, Location.PATH)))
			.isEqualTo("2 values failed validation.");
		assertThat(message(ApiErrorCode.INVALID_PARAMETER, new ErrorDetail("a", "x", null, Location.HEADER),
				new ErrorDetail("a", "y", null, Location.QUERY), new ErrorDetail("a", "z", null, Location.HEADER)))
			.isEqualTo("2 values failed validation.");
	}

	@Test
	void countsSeveralAbsentFields() {
		assertThat(message(ApiErrorCode.MISSING_REQUIRED_FIELD, ErrorDetail.required("a", Location.BODY),
				ErrorDetail.required("b", Location.BODY)))
			.isEqualTo("2 required fields are missing.");
	}

	@Test
	void namesTheOnlyFieldThatHasSeveralFaults() {
		assertThat(message(ApiErrorCode.VALIDATION_ERROR, new ErrorDetail("a", "x"), new ErrorDetail("a", "y")))
			.isEqualTo("The 'a' field failed validation.");
	}

	@Test
	void countsAFieldOnceHoweverManyFaultsItHas() {
		assertThat(message(ApiErrorCode.VALIDATION_ERROR, new ErrorDetail("a", "x"), new ErrorDetail("a", "y"),
				new ErrorDetail("b", "x")))
			.isEqualTo("2 fields failed validation.");
	}

	@Test
	void prefersTheTextOfTheException() {
		ApiError error = ApiError.of(ApiErrorCode.VALIDATION_ERROR)
			.withMessage("Choose another date.")
			.withDetails(List.of(new ErrorDetail("date", "is taken")));
		assertThat(message(error)).isEqualTo("Choose another date.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\n", "\u0000" })
	void fallsBackToTheUsualTextWhereTheOwnOneIsBlank(String own) {
		assertThat(message(ApiError.of(ApiErrorCode.RESOURCE_CONFLICT).withMessage(own)))
			.isEqualTo("Operation conflicts with current resource state");
	}

	@Test
	void keepsTheMessageOnOneLineOfAtMost500Characters() {
		String own = "line\r\n\u2028".repeat(400);
		assertThat(message(ApiError.of(ApiErrorCode.RESOURCE_CONFLICT).withMessage(own))).hasSizeLessThanOrEqualTo(500)
			.doesNotContain("\r", "\n", "\u2028");
		assertThat(message(ApiErrorCode.VALIDATION_ERROR, new ErrorDetail("f", "x".repeat(2000)))).hasSize(500);
	}

	@Test
	void replacesATextThatLooksInternalAndWarns(CapturedOutput output) {
		String secret = "could not execute [select * from users where id=?]";
		assertThat(message(ApiError.of(ApiErrorCode.RESOURCE_CONFLICT).withMessage(secret)))
			.isEqualTo("Operation conflicts with current resource state");
		assertThat(output).contains("WARN").contains("resource_conflict").doesNotContain("users");
	}

	@Test
	void replacesADetailThatLooksInternal() {
		List<ErrorDetail> details = details(new ErrorDetail("a", "Cannot cast com.acme.Order to java.lang.String"));
		assertThat(details).containsExactly(new ErrorDetail("a", "is invalid"));
		assertThat(this.text.message(ApiError.of(ApiErrorCode.VALIDATION_ERROR), details, Locale.ENGLISH))
			.isEqualTo("The 'a' field is invalid.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "\n" })
	void replacesADetailThatSaysNothing(String message) {
		assertThat(details(new ErrorDetail("a", message))).containsExactly(new ErrorDetail("a", "is invalid"));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "en, The 'a' field is invalid.", "de, Das Feld 'a' ist ungültig.",
			"fr, Le champ « a » est invalide.", "es, El campo «a»: no es válido." })
	void saysOnceThatAValueIsInvalid(Locale locale, String message) {
		ErrorText localized = new ErrorText(Settings.messages("localization.enabled=true"));
		ApiError error = ApiError.of(ApiErrorCode.VALIDATION_ERROR).withDetails(List.of(new ErrorDetail("a", "")));
		assertThat(localized.message(error, localized.details(error, locale), locale)).isEqualTo(message);
	}

	@Test
	void sortsDetailsByFieldThenMessage() {
		assertThat(details(new ErrorDetail("b", "1"), new ErrorDetail("a", "2"), new ErrorDetail("a", "1"),
				new ErrorDetail("", "z")))
			.extracting((detail) -> detail.field() + detail.message())
			.containsExactly("z", "a1", "a2", "b1");
	}

	@Test
	void dropsDuplicates() {
		assertThat(details(new ErrorDetail("a", "1"), new ErrorDetail("a", "1"), new ErrorDetail("a", "1"))).hasSize(1);
	}

	@Test
	void keepsCodeAndLocation() {
		ErrorDetail detail = ErrorDetail.required("a", Location.HEADER);
		assertThat(details(detail)).containsExactly(detail);
	}

	@Test
	void boundsTheNamesThatTheClientSent() {
		List<ErrorDetail> details = details(new ErrorDetail("x".repeat(200) + "\r\n", "is wrong"));
		assertThat(details).extracting(ErrorDetail::field).containsExactly("x".repeat(64));
	}

	private String message(ApiErrorCode code, ErrorDetail... details) {
		return message(ApiError.of(code).withDetails(Arrays.asList(details)));
	}

	private String message(ApiError error) {
		return this.text.message(error, this.text.details(error, Locale.ENGLISH), Locale.ENGLISH);
	}

	private List<ErrorDetail> details(ErrorDetail... details) {
		return this.text.details(ApiError.of(ApiErrorCode.VALIDATION_ERROR).withDetails(Arrays.asList(details)),
				Locale.ENGLISH);
	}

}
