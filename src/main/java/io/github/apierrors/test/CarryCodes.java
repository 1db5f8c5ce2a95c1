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
import io.github.apierrors.ApiException;
import io.github.apierrors.RespondsWith;
import io.github.apierrors.handling.ExceptionMapper;

import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Finds exceptions of which nobody says what they mean to a client.
 */
final class CarryCodes extends ArchCondition<JavaClass> {

	private final Set<String> known;

	private final Set<JavaClass> caught = new HashSet<>();

	/**
	 * A new condition.
	 * @param known the names of exceptions whose codes stand elsewhere
	 */
	CarryCodes(Set<String> known) {
		super("carry codes if they are exceptions that leave the service");
		this.known = known;
	}

	@Override
	public void init(Collection<JavaClass> all) {
		all.stream()
			.flatMap((type) -> type.getCodeUnits().stream())
			.flatMap((method) -> method.getTryCatchBlocks().stream())
			.flatMap((block) -> block.getCaughtThrowables().stream())
			.forEach(this.caught::add);
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		if (type.isAssignableTo(Exception.class) && isMade(type) && extendsJavaOnly(type)
				&& ofTheService(type).noneMatch(this::isExplained)) {
			events.add(
					SimpleConditionEvent.violated(type, type.getFullName() + " is thrown, but nothing tells its code"));
		}
	}

	private static Stream<JavaClass> ofTheService(JavaClass type) {
		return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
			.filter((exception) -> !exception.getPackageName().startsWith("java."));
	}

	private boolean isExplained(JavaClass type) {
		return this.known.contains(type.getName()) || this.caught.contains(type)
				|| type.isAssignableTo(ApiException.class) || type.isAssignableTo(ErrorResponse.class)
				|| type.isAnnotatedWith(RespondsWith.class) || type.isAnnotatedWith(ResponseStatus.class)
				|| type.getDirectDependenciesToSelf()
					.stream()
					.map(Dependency::getOriginClass)
					.anyMatch(CarryCodes::explainsExceptions);
	}

	private static boolean explainsExceptions(JavaClass type) {
		return type.getDirectDependenciesFromSelf()
			.stream()
			.map(Dependency::getTargetClass)
			.anyMatch((used) -> used.isEquivalentTo(ExceptionMapper.class)
					|| used.isEquivalentTo(ExceptionHandler.class));
	}

	private static boolean isMade(JavaClass type) {
		return type.getConstructorCallsToSelf()
			.stream()
			.anyMatch((call) -> !call.getOriginOwner().isAssignableTo(type.getName()));
	}

	/**
	 * Whether no framework stands between the exception and Java.
	 */
	private static boolean extendsJavaOnly(JavaClass type) {
		String root = type.getPackageName().replaceFirst("^(\\w+\\.\\w+).*", "$1");
		return type.getAllRawSuperclasses()
			.stream()
			.map(JavaClass::getPackageName)
			.allMatch((name) -> name.startsWith("java.") || name.startsWith(root));
	}

}
