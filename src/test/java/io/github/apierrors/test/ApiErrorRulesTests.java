package io.github.apierrors.test;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The rules on classes that break them. That the sample keeps them is shown with it.
 */
class ApiErrorRulesTests {

	private static final String BROKEN = "io.github.apierrors.test.broken";

	private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BROKEN);

	static Stream<Arguments> culprits() {
		ArchRule handlers = ApiErrorRules.exceptionHandlersReturnNothing();
		ArchRule thrown = ApiErrorRules.errorsAreThrown();
		ArchRule exceptions = ApiErrorRules.exceptionsCarryCodes();
		ArchRule codes = ApiErrorRules.codesAreRegistered();
		return Stream.of(arguments(handlers, "OwnShapeAdvice.invalid("),
				arguments(handlers, "OwnShapeAdvice.unsupported("), arguments(handlers, "OwnErrors$SpringsAdvice"),
				arguments(thrown, "OwnErrors.factory("), arguments(thrown, "OwnErrors.status("),
				arguments(thrown, "OwnErrors.constructor("), arguments(thrown, "OwnErrors.optional("),
				arguments(thrown, "OwnErrors.problem("), arguments(thrown, "OwnErrors.number answers 404 by hand"),
				arguments(thrown, "OwnErrors.numberInLambda answers 410 by hand"),
				arguments(thrown, "OwnErrors.oneOfTwoNumbers answers 404 by hand"),
				arguments(thrown, "OwnErrors.typedNumber answers 409 by hand"),
				arguments(thrown, "OwnErrors.rawConstructor answers 408 by hand"),
				arguments(thrown, "OwnErrors.servlet answers 401 by hand"), arguments(thrown, "OwnErrors.reactive("),
				arguments(thrown, "OwnErrors.reactiveNumber answers 423 by hand"),
				arguments(thrown, "HtmlFilter.doFilterInternal answers 401 by hand"),
				arguments(exceptions, "OwnErrors$MeaninglessException"),
				arguments(codes, "OwnErrors$UnregisteredCode is not registered"),
				arguments(codes, "OwnErrors$UnknownCodeException names the unknown code 'no_such_code'"));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("culprits")
	void findsTheCulprit(ArchRule rule, String culprit) {
		EvaluationResult result = rule.evaluate(CLASSES);
		assertThat(result.getFailureReport().getDetails()).anyMatch((detail) -> detail.contains(culprit));
	}

	@Test
	void findsThemAllAtOnce() {
		assertThatThrownBy(() -> ApiErrorRules.all().check(CLASSES)).isInstanceOf(AssertionError.class)
			.hasMessageContaining("OwnShapeAdvice.invalid(")
			.hasMessageContaining("OwnErrors.factory(")
			.hasMessageContaining("MeaninglessException")
			.hasMessageContaining("UnregisteredCode");
	}

	@Test
	void suspectsNothingThatIsRight() {
		EvaluationResult result = ApiErrorRules.all().evaluate(CLASSES);
		assertThat(result.getFailureReport().getDetails()).isNotEmpty()
			.noneMatch((detail) -> detail.contains("GoodErrors"));
	}

	@Test
	void believesWhatATestSaysOfAnException() throws ClassNotFoundException {
		Class<?> mapped = Class.forName(BROKEN + ".OwnErrors$MeaninglessException");
		assertThat(ApiErrorRules.exceptionsCarryCodes(mapped).evaluate(CLASSES).hasViolation()).isFalse();
	}

	@Test
	void holdsForClassesWithoutAnyErrors() {
		ApiErrorRules.all().check(new ClassFileImporter().importClasses(String.class));
	}

}
