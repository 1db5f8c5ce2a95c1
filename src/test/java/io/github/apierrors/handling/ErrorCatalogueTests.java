package io.github.apierrors.handling;

import java.util.Arrays;
import java.util.List;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ExtendedErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ErrorCatalogueTests {

	@ParameterizedTest
	@EnumSource(names = { "PRESERVE", "DOCUMENTED" })
	void holdsTheDocumentedCodesInTheirOrder(UndocumentedStatus mode) {
		assertThat(new ErrorCatalogue(mode, List.of()).codes()).containsExactly(ApiErrorCode.values());
	}

	@Test
	void addsTheAdditionalCodesInExtendedMode() {
		assertThat(new ErrorCatalogue(UndocumentedStatus.EXTENDED, List.of()).codes()).hasSize(29)
			.containsAll(Arrays.asList(ExtendedErrorCode.values()));
	}

	@Test
	void addsTheCodesOfTheApplicationLast() {
		Code own = new Code("sold_out");
		ErrorCatalogue catalogue = catalogue(own);
		assertThat(catalogue.codes()).last().isSameAs(own);
		assertThat(catalogue.find("sold_out")).isSameAs(own);
		assertThat(catalogue.contains(own)).isTrue();
	}

	@Test
	void findsADocumentedCodeByItsName() {
		assertThat(catalogue().find("resource_not_found")).isSameAs(ApiErrorCode.RESOURCE_NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "RESOURCE_NOT_FOUND", "method_not_allowed", "sold_out" })
	void findsNothingUnderAnotherName(String name) {
		assertThat(catalogue().find(name)).isNull();
	}

	@Test
	void handsOutACollectionThatCannotBeChanged() {
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> catalogue().codes().clear());
	}

	@Test
	void takesTheSameCodeTwice() {
		Code own = new Code("sold_out");
		assertThat(new ErrorCatalogue(UndocumentedStatus.PRESERVE, List.of(ErrorCodes.of(own), ErrorCodes.of(own)))
			.codes()).hasSize(17);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ab", "a1", "sold_out", "a_",
			"a234567890123456789012345678901234567890123456789012345678901234" })
	void takesAWellFormedName(String name) {
		assertThat(catalogue(new Code(name)).find(name)).isNotNull();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "a", "A1", "SOLD_OUT", "soldOut", "sold-out", "sold out", "1sold", "_sold",
			"sold_out\n", "größe", "a2345678901234567890123456789012345678901234567890123456789012345" })
	void refusesAMalformedName(@Nullable String name) {
		assertThatExceptionOfType(InvalidErrorCodeException.class).isThrownBy(() -> catalogue(new Code(name)))
			.withMessageContaining("'" + name + "'")
			.withMessageContaining("malformed")
			.withMessageContaining(Code.class.getName())
			.satisfies((ex) -> assertThat(ex.action()).contains("[a-z][a-z0-9_]{1,63}"));
	}

	@Test
	void refusesTwoCodesWithOneName() {
		assertThatExceptionOfType(InvalidErrorCodeException.class)
			.isThrownBy(() -> catalogue(new Code("sold_out"), Other.SOLD_OUT))
			.withMessageContaining("'sold_out' is registered twice")
			.withMessageContaining(Code.class.getName())
			.withMessageContaining(Other.class.getName() + ".SOLD_OUT");
	}

	@Test
	void refusesTheNameOfADocumentedCode() {
		assertThatExceptionOfType(InvalidErrorCodeException.class)
			.isThrownBy(() -> catalogue(new Code("internal_error")))
			.withMessageContaining(ApiErrorCode.class.getName() + ".INTERNAL_ERROR");
	}

	@Test
	void refusesTheNameOfAnAdditionalCodeInExtendedModeOnly() {
		ErrorCodes own = ErrorCodes.of(new Code("resource_gone"));
		assertThat(new ErrorCatalogue(UndocumentedStatus.PRESERVE, List.of(own)).find("resource_gone")).isNotNull();
		assertThatExceptionOfType(InvalidErrorCodeException.class)
			.isThrownBy(() -> new ErrorCatalogue(UndocumentedStatus.EXTENDED, List.of(own)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 599 })
	void takesAnyErrorStatus(int status) {
		assertThat(catalogue(new Code("sold_out", status, "Sold out", "Wait")).find("sold_out")).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 200, 302, 399, 600 })
	void refusesAStatusThatIsNoError(int status) {
		assertThatExceptionOfType(InvalidErrorCodeException.class)
			.isThrownBy(() -> catalogue(new Code("sold_out", status, "Sold out", "Wait")))
			.withMessageContaining(String.valueOf(status));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void refusesACodeThatExplainsNothing(@Nullable String text) {
		assertThatExceptionOfType(InvalidErrorCodeException.class)
			.isThrownBy(() -> catalogue(new Code("sold_out", 409, text, "Wait")))
			.withMessageContaining("no description");
		assertThatExceptionOfType(InvalidErrorCodeException.class)
			.isThrownBy(() -> catalogue(new Code("sold_out", 409, "Sold out", text)))
			.withMessageContaining("no action");
	}

	@Test
	void namesTheCodesToChooseFromWhereOneIsUnknown() {
		assertThatExceptionOfType(InvalidErrorCodeException.class)
			.isThrownBy(() -> catalogue().require("sold_out", "The property x"))
			.withMessage("The property x names the error code 'sold_out', which is not registered.")
			.satisfies((ex) -> assertThat(ex.action()).contains("resource_not_found"));
	}

	private static ErrorCatalogue catalogue(ErrorCode... own) {
		return new ErrorCatalogue(UndocumentedStatus.PRESERVE, List.of(ErrorCodes.of(own)));
	}

	enum Other implements ErrorCode {

		SOLD_OUT;

		@Override
		public String code() {
			return "sold_out";
		}

		@Override
		public int status() {
			return 410;
		}

		@Override
		public String description() {
			return "Sold out";
		}

		@Override
		public String action() {
			return "Wait";
		}

	}

	/** As an application without null checks could write it. */
	@SuppressWarnings("NullAway")
	record Code(@Nullable String name, int status, @Nullable String text,
			@Nullable String advice) implements ErrorCode {

		private static final long serialVersionUID = 1L;

		Code(@Nullable String name) {
			this(name, 409, "Sold out", "Wait");
		}

		@Override
		public String code() {
			return this.name;
		}

		@Override
		public String description() {
			return this.text;
		}

		@Override
		public String action() {
			return this.advice;
		}

	}

}
