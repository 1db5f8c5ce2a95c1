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
 * Finds a {@code ResponseEntity} with the status of an error: a factory method that says
 * so, or a status that stands in the same method.
 */
final class AnswerNoErrorsByHand extends ArchCondition<JavaClass> {

	/** The last two answer with 404 for an absent value, or with a problem. */
	private static final Set<String> FACTORIES = Set.of("badRequest", "notFound", "unprocessableEntity",
			"unprocessableContent", "internalServerError", "ofNullable", "of");

	private static final Set<String> OF_ANY_STATUS = Set.of("status", "<init>");

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
	}

	private static boolean answersAnError(JavaCodeUnit method) {
		return calls(method).anyMatch(FACTORIES::contains)
				|| (calls(method).anyMatch(OF_ANY_STATUS::contains) && namesAnErrorStatus(method));
	}

	private static Stream<String> calls(JavaCodeUnit method) {
		return method.getCallsFromSelf()
			.stream()
			.filter((call) -> call.getTargetOwner().isEquivalentTo(ResponseEntity.class))
			.map(JavaAccess::getName);
	}

	private static boolean namesAnErrorStatus(JavaCodeUnit method) {
		return method.getFieldAccesses()
			.stream()
			.filter((access) -> access.getTargetOwner().isEquivalentTo(HttpStatus.class))
			.anyMatch((access) -> HttpStatus.valueOf(access.getName()).isError());
	}

}
