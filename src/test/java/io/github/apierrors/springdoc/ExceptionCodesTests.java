package io.github.apierrors.springdoc;

import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ExtendedErrorCode;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.RespondsWith;
import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.ErrorCatalogue;
import io.github.apierrors.handling.ErrorCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

import static org.assertj.core.api.Assertions.assertThat;

class ExceptionCodesTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ApiErrorAutoConfiguration.class))
		.withBean(ErrorCodes.class, () -> ErrorCodes.of(SoldOut.values()));

	@ParameterizedTest
	@EnumSource
	void knowsTheExceptionOfEveryCode(ApiErrorCode code) throws ClassNotFoundException {
		String name = Stream.of(code.code().split("_"))
			.map((word) -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
			.reduce("", String::concat);
		assertThat(codeOf(Class.forName("io.github.apierrors." + name + "Exception"))).isEqualTo(code);
	}

	@Test
	void knowsSubclassesOfTypedExceptions() {
		assertThat(codeOf(NoSuchOrder.class)).isEqualTo(ApiErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void readsTheAnnotation() {
		assertThat(codeOf(Shipped.class)).isEqualTo(ApiErrorCode.RESOURCE_CONFLICT);
		assertThat(codeOf(NoneLeft.class)).isEqualTo(SoldOut.SOLD_OUT);
	}

	@Test
	void readsTheProperty() {
		String property = "api-errors.codes[" + Shipped.class.getName() + "]=service_unavailable";
		assertThat(codeOf(ShippedLongAgo.class, property)).isEqualTo(ApiErrorCode.SERVICE_UNAVAILABLE);
	}

	@Test
	void readsTheDeclaredStatusAsItGoesOut() {
		assertThat(codeOf(Gone.class)).isEqualTo(new NearestCode("resource_not_found", 410,
				ExtendedErrorCode.RESOURCE_GONE.description(), ExtendedErrorCode.RESOURCE_GONE.action()));
		assertThat(codeOf(Gone.class, "api-errors.undocumented-status=extended"))
			.isEqualTo(ExtendedErrorCode.RESOURCE_GONE);
		assertThat(codeOf(Gone.class, "api-errors.undocumented-status=documented"))
			.isEqualTo(ApiErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void leavesAloneWhatTheClassDoesNotTell() {
		assertThat(codeOf(ApiException.class)).isNull();
		assertThat(codeOf(IllegalStateException.class)).isNull();
		assertThat(codeOf(Moved.class)).isNull();
	}

	private @Nullable ErrorCode codeOf(Class<?> type, String... properties) {
		ErrorCode[] code = new ErrorCode[1];
		this.runner.withPropertyValues(properties)
			.run((context) -> code[0] = new ExceptionCodes(context.getBean(ErrorCatalogue.class),
					context.getBean(ApiErrorProperties.class))
				.of(type));
		return code[0];
	}

	static class NoSuchOrder extends ResourceNotFoundException {

		private static final long serialVersionUID = 1L;

		NoSuchOrder() {
			super("order", "1");
		}

	}

	@RespondsWith(code = "sold_out")
	static class NoneLeft extends ApiException {

		private static final long serialVersionUID = 1L;

		NoneLeft() {
			super(SoldOut.SOLD_OUT, "None left.");
		}

	}

	@RespondsWith(ApiErrorCode.RESOURCE_CONFLICT)
	static class Shipped extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static class ShippedLongAgo extends Shipped {

		private static final long serialVersionUID = 1L;

	}

	@ResponseStatus(HttpStatus.GONE)
	static class Gone extends Exception {

		private static final long serialVersionUID = 1L;

	}

	@ResponseStatus(HttpStatus.FOUND)
	static class Moved extends Exception {

		private static final long serialVersionUID = 1L;

	}

}
