package io.github.apierrors.test;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * ArchUnit rules for the classes of a service: errors are thrown, and the library answers
 * them.
 *
 * <pre>{@code
 * ApiErrorRules.all().check(new ClassFileImporter().importPackages("com.acme.orders"));
 * }</pre>
 *
 * The rules see what stands in a method, not what is passed to it: a status in a
 * variable, what a router function answers, or a code that a library throws, is left to
 * {@link ApiErrorContract}.
 */
public final class ApiErrorRules {

	private ApiErrorRules() {
	}

	/**
	 * All rules.
	 * @param mapped exceptions that {@code api-errors.codes} names, which the classes do
	 * not show
	 * @return one rule that holds where all of them do
	 */
	public static ArchRule all(Class<?>... mapped) {
		return CompositeArchRule.of(List.of(exceptionHandlersReturnNothing(), errorsAreThrown(),
				exceptionsCarryCodes(mapped), codesAreRegistered()))
			.as("errors are thrown, and the library answers them");
	}

	/**
	 * No {@code @ExceptionHandler} returns a body, nor does an advice that extends
	 * Spring's {@code ResponseEntityExceptionHandler}: it would not be the contract's.
	 * @return the rule
	 */
	public static ArchRule exceptionHandlersReturnNothing() {
		return CompositeArchRule
			.of(List.of(
					methods().that()
						.areAnnotatedWith(ExceptionHandler.class)
						.or()
						.areMetaAnnotatedWith(ExceptionHandler.class)
						.should()
						.haveRawReturnType(void.class)
						.allowEmptyShould(true),
					noClasses().should().beAssignableTo(ResponseEntityExceptionHandler.class).allowEmptyShould(true)))
			.as("exception handlers return nothing");
	}

	/**
	 * No error is answered by hand, since that is sent as it is: no
	 * {@code ResponseEntity} and no {@code ProblemDetail} of an error, and no
	 * {@code setStatus} or {@code setStatusCode} with the status of one, be it typed or a
	 * bare number like 404. Statuses of success are nobody's business, and
	 * {@code sendError} is allowed: the library answers it.
	 * @return the rule
	 */
	public static ArchRule errorsAreThrown() {
		return CompositeArchRule
			.of(List.of(classes().should(new AnswerNoErrorsByHand()).allowEmptyShould(true),
					returns(ProblemDetail.class), returns(ErrorResponse.class)))
			.as("errors are thrown");
	}

	private static ArchRule returns(Class<?> type) {
		return noMethods().that()
			.areMetaAnnotatedWith(RequestMapping.class)
			.or()
			.areAnnotatedWith(RequestMapping.class)
			.should()
			.haveRawReturnType(type)
			.allowEmptyShould(true);
	}

	/**
	 * Each exception class of the service that is made somewhere, and caught nowhere,
	 * tells its code: it extends {@code ApiException}, is annotated with
	 * {@code @RespondsWith} or {@code @ResponseStatus}, is an {@code ErrorResponse}, or
	 * is used by a class that has an {@code ExceptionMapper} or an
	 * {@code @ExceptionHandler}. Exceptions that extend those of a framework are left
	 * out, since the library may know them.
	 * @param mapped exceptions that {@code api-errors.codes} names
	 * @return the rule
	 */
	public static ArchRule exceptionsCarryCodes(Class<?>... mapped) {
		Set<String> names = Set.copyOf(Stream.of(mapped).map(Class::getName).toList());
		return classes().should(new CarryCodes(names)).allowEmptyShould(true).as("exceptions carry codes");
	}

	/**
	 * Each enum of codes is used by a class that makes {@code ErrorCodes}, and each name
	 * in {@code @RespondsWith(code = …)} is that of a documented code or of such an enum.
	 * @return the rule
	 */
	public static ArchRule codesAreRegistered() {
		return classes().should(new RegisterTheirCodes()).allowEmptyShould(true).as("codes are registered");
	}

}
