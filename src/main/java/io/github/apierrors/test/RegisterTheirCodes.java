package io.github.apierrors.test;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.RespondsWith;
import io.github.apierrors.handling.ErrorCodes;

/**
 * Finds codes that the service does not know at run time.
 */
final class RegisterTheirCodes extends ArchCondition<JavaClass> {

	private final Set<String> names = new HashSet<>();

	RegisterTheirCodes() {
		super("register their codes");
	}

	@Override
	public void init(Collection<JavaClass> all) {
		Stream.of(ApiErrorCode.values()).map(ErrorCode::code).forEach(this.names::add);
		all.stream()
			.filter(RegisterTheirCodes::isEnumOfCodes)
			.flatMap((type) -> Stream.of(type.reflect().getEnumConstants()))
			.map((code) -> ((ErrorCode) code).code())
			.forEach(this.names::add);
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		if (isEnumOfCodes(type) && type.getDirectDependenciesToSelf()
			.stream()
			.map(Dependency::getOriginClass)
			.noneMatch(RegisterTheirCodes::registersCodes)) {
			events.add(SimpleConditionEvent.violated(type, type.getFullName() + " is not registered with ErrorCodes"));
		}
		type.tryGetAnnotationOfType(RespondsWith.class)
			.map(RespondsWith::code)
			.filter((code) -> !code.isEmpty() && !this.names.contains(code))
			.ifPresent((code) -> events.add(SimpleConditionEvent.violated(type,
					type.getFullName() + " names the unknown code '" + code + "'")));
	}

	private static boolean isEnumOfCodes(JavaClass type) {
		return type.isEnum() && type.isAssignableTo(ErrorCode.class);
	}

	private static boolean registersCodes(JavaClass type) {
		return type.getDirectDependenciesFromSelf()
			.stream()
			.anyMatch((used) -> used.getTargetClass().isEquivalentTo(ErrorCodes.class));
	}

}
