package io.github.apierrors.architecture;

import java.util.Map;
import java.util.Objects;
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
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Shows each rule failing, on a house in which it is broken.
 */
class ArchitectureRulesTests {

	private static final String WRONG_HOUSE = "io.github.apierrors.architecture.violations";

	private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(WRONG_HOUSE);

	private static final Map<String, ArchRule> RULES = new ArchitectureRules(WRONG_HOUSE).all();

	static Stream<Arguments> culprits() {
		return Stream.of(arguments("onlyTheEngineRenders", "servlet.RenderingFilter"),
				arguments("onlyTheEngineWritesJson", "jackson.NosyWriter"),
				arguments("transportsPickNoCode", "servlet.RenderingFilter"),
				arguments("vocabularyIsPlainJava", "violations.MutableValue"),
				arguments("layersPointOneWay", "handling.UpwardLookingEngine"),
				arguments("roomsNeverSeeEachOther", "jackson.NosyWriter"),
				arguments("eachTechnologyStaysInItsRoom", "jackson.NosyWriter"),
				arguments("eachPackageIsKnown", "shed.SharedUtil"), arguments("eachRoomHasOneDoor", "web.SideEntrance"),
				arguments("onlyTheDoorOfARoomIsPublic", "web.PrioritisedMapper"),
				arguments("doorsAreFinalAndNamedAfterTheirRoom", "web.SideEntrance"),
				arguments("doorsOpenFromInsideOnly", "web.ApiErrorWebAutoConfiguration"),
				arguments("doorsOfRoomsAskForTheirTechnology", "web.ApiErrorWebAutoConfiguration"),
				arguments("beanMethodsArePackagePrivate", "web.ApiErrorWebAutoConfiguration.publicBean()"),
				arguments("beansBackOff", "web.ApiErrorWebAutoConfiguration.publicBean()"),
				arguments("mappersDoNotSayWhatTheyCanHandle", "web.PrioritisedMapper.canHandle("),
				arguments("mappersHaveNoPriorities", "web.PrioritisedMapper"),
				arguments("valuesAreRecords", "violations.MutableValue"),
				arguments("propertiesAreRecords", "handling.MutableProperties"),
				arguments("nothingHasSetters", "MutableValue.setText("),
				arguments("staticFieldsAreFinal", "SharedUtil.counter"),
				arguments("namesSayWhatAClassIs", "shed.SharedUtil"),
				arguments("packagesAreNullMarked", "shed.SharedUtil"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("culprits")
	void findsTheCulprit(String rule, String culprit) {
		EvaluationResult result = Objects.requireNonNull(RULES.get(rule)).evaluate(CLASSES);
		assertThat(result.hasViolation()).isTrue();
		assertThat(result.getFailureReport().getDetails()).anyMatch((detail) -> detail.contains(culprit));
	}

	@Test
	void hasACulpritForEachRule() {
		assertThat(culprits().map((culprit) -> (String) culprit.get()[0])).containsExactlyElementsOf(RULES.keySet());
	}

}
