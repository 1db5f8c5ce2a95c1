package io.github.apierrors.architecture;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import org.jspecify.annotations.NullMarked;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * The rules, for a house that stands under any root package: so that a wrong house can
 * show that each of them is able to fail.
 *
 * @param root the base package of the house
 */
public record ArchitectureRules(String root) {

	private static final String VERBOTEN = ".*(Util|Utils|Helper|Helpers|Manager|Impl|Base|Common)|(Abstract|Base|Common).*";

	/**
	 * Every rule by its name.
	 * @return the rules
	 */
	public Map<String, ArchRule> all() {
		Map<String, ArchRule> rules = new LinkedHashMap<>();
		rules.put("onlyTheEngineRenders", onlyTheEngineRenders());
		rules.put("onlyTheEngineWritesJson", onlyTheEngineWritesJson());
		rules.put("transportsPickNoCode", transportsPickNoCode());
		rules.put("vocabularyIsPlainJava", vocabularyIsPlainJava());
		rules.put("layersPointOneWay", layersPointOneWay());
		rules.put("roomsNeverSeeEachOther", roomsNeverSeeEachOther());
		rules.put("eachTechnologyStaysInItsRoom", eachTechnologyStaysInItsRoom());
		rules.put("eachPackageIsKnown", eachPackageIsKnown());
		rules.put("eachRoomHasOneDoor", eachRoomHasOneDoor());
		rules.put("onlyTheDoorOfARoomIsPublic", onlyTheDoorOfARoomIsPublic());
		rules.put("doorsAreFinalAndNamedAfterTheirRoom", doorsAreFinalAndNamedAfterTheirRoom());
		rules.put("doorsOpenFromInsideOnly", doorsOpenFromInsideOnly());
		rules.put("doorsOfRoomsAskForTheirTechnology", doorsOfRoomsAskForTheirTechnology());
		rules.put("beanMethodsArePackagePrivate", beanMethodsArePackagePrivate());
		rules.put("beansBackOff", beansBackOff());
		rules.put("mappersDoNotSayWhatTheyCanHandle", mappersDoNotSayWhatTheyCanHandle());
		rules.put("mappersHaveNoPriorities", mappersHaveNoPriorities());
		rules.put("valuesAreRecords", valuesAreRecords());
		rules.put("propertiesAreRecords", propertiesAreRecords());
		rules.put("nothingHasSetters", nothingHasSetters());
		rules.put("staticFieldsAreFinal", staticFieldsAreFinal());
		rules.put("namesSayWhatAClassIs", namesSayWhatAClassIs());
		rules.put("packagesAreNullMarked", packagesAreNullMarked());
		return rules;
	}

	private ArchRule onlyTheEngineRenders() {
		return noClasses().that()
			.resideOutsideOfPackage(in(Rooms.ENGINE))
			.should()
			.callConstructorWhere(target(owner(named("RenderedError"))))
			.orShould()
			.dependOnClassesThat(
					named("ErrorRenderer", "ErrorBodyWriter", "ErrorLogger", "ErrorResolver", "JsonBuffer"));
	}

	private ArchRule onlyTheEngineWritesJson() {
		return noClasses().should().callMethodWhere(target(nameStartingWith("writeValue")));
	}

	private ArchRule transportsPickNoCode() {
		return noClasses().that()
			.resideInAnyPackage(in(Rooms.TRANSPORTS))
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName(this.root + ".ApiErrorCode")
			.orShould()
			.dependOnClassesThat()
			.haveFullyQualifiedName(this.root + ".ApiError")
			.allowEmptyShould(true);
	}

	private ArchRule vocabularyIsPlainJava() {
		return classes().that()
			.resideInAPackage(this.root)
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(this.root, "java..", "org.jspecify.annotations");
	}

	private ArchRule layersPointOneWay() {
		return Architectures.layeredArchitecture()
			.consideringOnlyDependenciesInAnyPackage(this.root + "..")
			.withOptionalLayers(true)
			.layer("vocabulary")
			.definedBy(this.root)
			.layer("engine")
			.definedBy(in(Rooms.ENGINE))
			.layer("transports")
			.definedBy(in(Rooms.TRANSPORTS))
			.layer("rooms")
			.definedBy(in(Rooms.ROOMS))
			.whereLayer("rooms")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("transports")
			.mayOnlyBeAccessedByLayers("rooms")
			.whereLayer("engine")
			.mayOnlyBeAccessedByLayers("rooms", "transports");
	}

	private ArchRule roomsNeverSeeEachOther() {
		List<String> separate = Stream.concat(Rooms.TRANSPORTS.stream(), Rooms.ROOMS.stream()).toList();
		return each(separate, "rooms never see each other",
				(room) -> noClasses().that()
					.resideInAPackage(in(room))
					.should()
					.dependOnClassesThat()
					.resideInAnyPackage(in((Rooms.TRANSPORTS.contains(room) ? Rooms.TRANSPORTS : Rooms.ROOMS).stream()
						.filter((other) -> !other.equals(room))
						.toList())));
	}

	private ArchRule eachTechnologyStaysInItsRoom() {
		return each(List.copyOf(Rooms.TECHNOLOGIES.keySet()), "each technology stays in its room",
				(technology) -> noClasses().that()
					.resideOutsideOfPackages(in(Rooms.TECHNOLOGIES.getOrDefault(technology, List.of())))
					.should()
					.dependOnClassesThat()
					.resideInAPackage(technology));
	}

	private ArchRule eachPackageIsKnown() {
		String[] known = Stream.concat(Stream.of(this.root), Rooms.everyPackage().map(this::in)).toArray(String[]::new);
		return classes().should().resideInAnyPackage(known);
	}

	private ArchRule eachRoomHasOneDoor() {
		return classes().that()
			.resideOutsideOfPackages(this.root, in("test"))
			.should(condition("stand in a package with exactly one door",
					(type) -> type.getPackage().getClasses().stream().filter(ArchitectureRules::isDoor).count() == 1));
	}

	private ArchRule onlyTheDoorOfARoomIsPublic() {
		return classes().that()
			.resideInAnyPackage(in(Rooms.ROOMS.stream().filter((room) -> !Rooms.APIS.contains(room)).toList()))
			.and()
			.areTopLevelClasses()
			.and(describe("are no doors", (type) -> !isDoor(type)))
			.should()
			.notBePublic()
			.allowEmptyShould(true);
	}

	private ArchRule doorsAreFinalAndNamedAfterTheirRoom() {
		return classes().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.andShould(condition("be named ApiError<Room>AutoConfiguration", this::isNamedAfterItsRoom));
	}

	private boolean isNamedAfterItsRoom(JavaClass door) {
		String room = door.getPackageName().substring(this.root.length() + 1);
		String name = room.equals(Rooms.ENGINE) ? "" : room;
		return door.getSimpleName().equalsIgnoreCase("ApiError" + name + "AutoConfiguration");
	}

	private ArchRule doorsOpenFromInsideOnly() {
		return constructors().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePackagePrivate();
	}

	private ArchRule doorsOfRoomsAskForTheirTechnology() {
		return classes().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.and()
			.resideOutsideOfPackages(in(Rooms.ENGINE), in("reference"))
			.should()
			.beAnnotatedWith(ConditionalOnClass.class)
			.allowEmptyShould(true);
	}

	private ArchRule beanMethodsArePackagePrivate() {
		return methods().that().areAnnotatedWith(Bean.class).should().bePackagePrivate();
	}

	private ArchRule beansBackOff() {
		return methods().that().areAnnotatedWith(Bean.class).should().beAnnotatedWith(ConditionalOnMissingBean.class);
	}

	private ArchRule mappersDoNotSayWhatTheyCanHandle() {
		return noMethods().that()
			.areDeclaredInClassesThat(aMapper())
			.should()
			.haveNameMatching("canHandle|canMap|supports|handles|accepts");
	}

	private ArchRule mappersHaveNoPriorities() {
		return noClasses().that(aMapper()).should().implement(Ordered.class).allowEmptyShould(true);
	}

	private ArchRule valuesAreRecords() {
		return classes().that()
			.resideInAPackage(this.root)
			.and()
			.areTopLevelClasses()
			.and()
			.areNotInterfaces()
			.and()
			.areNotEnums()
			.and()
			.areNotAssignableTo(Throwable.class)
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.beRecords();
	}

	private ArchRule propertiesAreRecords() {
		return classes().that()
			.areAnnotatedWith(ConfigurationProperties.class)
			.or()
			.haveSimpleNameEndingWith("Properties")
			.should()
			.beRecords()
			.allowEmptyShould(true);
	}

	private ArchRule nothingHasSetters() {
		return noMethods().that()
			.areDeclaredInClassesThat()
			.resideInAnyPackage(this.root, in(Rooms.ENGINE))
			.should()
			.haveNameMatching("set[A-Z].*");
	}

	private ArchRule staticFieldsAreFinal() {
		return fields().that().areStatic().should().beFinal();
	}

	private ArchRule namesSayWhatAClassIs() {
		return noClasses().should().haveNameMatching("(.*[.$])?(" + VERBOTEN.replace(".*", "\\w*") + ")");
	}

	private ArchRule packagesAreNullMarked() {
		return classes().should(condition("stand in a @NullMarked package",
				(type) -> type.getPackage()
					.tryGetPackageInfo()
					.map((info) -> info.isAnnotatedWith(NullMarked.class))
					.orElse(false)));
	}

	private static boolean isDoor(JavaClass type) {
		return type.isAnnotatedWith(AutoConfiguration.class);
	}

	private DescribedPredicate<JavaClass> aMapper() {
		String mapper = this.root + "." + Rooms.ENGINE + ".ExceptionMapper";
		return describe("are mappers", (type) -> type.isAssignableTo(mapper) && !type.getFullName().equals(mapper));
	}

	private DescribedPredicate<JavaClass> named(String... simpleNames) {
		List<String> names = Arrays.stream(simpleNames)
			.map((name) -> this.root + "." + Rooms.ENGINE + "." + name)
			.toList();
		return describe("are " + names, (type) -> names.contains(type.getFullName()));
	}

	private String in(String packageName) {
		return this.root + "." + packageName;
	}

	private String[] in(List<String> packageNames) {
		return packageNames.stream().map(this::in).toArray(String[]::new);
	}

	private static ArchRule each(List<String> names, String description, Function<String, ArchRule> rule) {
		return CompositeArchRule.of(names.stream().map((name) -> rule.apply(name).allowEmptyShould(true)).toList())
			.as(description);
	}

	private static DescribedPredicate<JavaClass> describe(String description, Predicate<JavaClass> predicate) {
		return DescribedPredicate.describe(description, predicate);
	}

	private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
		return new ArchCondition<>(description) {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				events.add(new SimpleConditionEvent(type, holds.test(type),
						type.getFullName() + " does not " + description));
			}

		};
	}

}
