package io.github.apierrors.test;

import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Finds a response with the status of an error: a factory method of
 * {@code ResponseEntity} that says so, a status that stands in the same method, or a bare
 * number.
 */
final class AnswerNoErrorsByHand extends ArchCondition<JavaClass> {

	/** The last two answer with 404 for an absent value, or with a problem. */
	private static final Set<String> FACTORIES = Set.of("badRequest", "notFound", "unprocessableEntity",
			"unprocessableContent", "internalServerError", "ofNullable", "of");

	private static final Set<String> OF_ANY_STATUS = Set.of("status", "<init>");

	private static final String REACTIVE_RESPONSE = "org.springframework.http.server.reactive.ServerHttpResponse";

	AnswerNoErrorsByHand() {
		super("answer no errors by hand");
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		type.getCodeUnits()
			.stream()
			.filter(AnswerNoErrorsByHand::answersAnError)
			.forEach((method) -> events
				.add(SimpleConditionEvent.violated(type, method.getFullName() + " answers an error by hand")));
		StatusNumbers.in(type)
			.forEach((method) -> events
				.add(SimpleConditionEvent.violated(type, type.getFullName() + "." + method + " by hand")));
	}

	private static boolean answersAnError(JavaCodeUnit method) {
		return calls(method, ResponseEntity.class.getName()).anyMatch(FACTORIES::contains)
				|| (setsAStatus(method) && namesAnErrorStatus(method));
	}

	private static boolean setsAStatus(JavaCodeUnit method) {
		return calls(method, ResponseEntity.class.getName()).anyMatch(OF_ANY_STATUS::contains)
				|| calls(method, REACTIVE_RESPONSE).anyMatch("setStatusCode"::equals);
	}

	private static Stream<String> calls(JavaCodeUnit method, String owner) {
		return method.getCallsFromSelf()
			.stream()
			.filter((call) -> call.getTargetOwner().getName().equals(owner))
			.map(JavaAccess::getName);
	}

	private static boolean namesAnErrorStatus(JavaCodeUnit method) {
		return method.getFieldAccesses()
			.stream()
			.filter((access) -> access.getTargetOwner().isEquivalentTo(HttpStatus.class))
			.anyMatch((access) -> HttpStatus.valueOf(access.getName()).isError());
	}

}
