package io.github.apierrors.handling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.javapoet.ClassName;
import org.springframework.web.context.support.GenericWebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class EngineRuntimeHintsTests {

	@Test
	void keepsTheTextsOfTheAnswers() {
		assertThat(RuntimeHintsPredicates.resource().forBundle(ErrorMessages.BUNDLE)).accepts(hints());
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages.properties", "messages_de.properties", "messages_es.properties",
			"messages_fr.properties" })
	void keepsTheFilesThatTheyAreReadFrom(String file) {
		assertThat(RuntimeHintsPredicates.resource().forResource("io/github/apierrors/" + file)).accepts(hints());
	}

	@Test
	void keepsWhatTheReferenceTells() {
		assertThat(RuntimeHintsPredicates.resource().forResource(ErrorReference.OCCASIONS)).accepts(hints());
	}

	@Test
	void keepsTheBindingOfTheProperties() {
		assertThat(RuntimeHintsPredicates.reflection().onType(ApiErrorProperties.class)).accepts(hints());
	}

	/**
	 * What preparing the engine's door ahead of time contributes.
	 */
	private static RuntimeHints hints() {
		GenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("io.github.apierrors", "Service")), new InMemoryGeneratedFiles());
		try (GenericApplicationContext context = new GenericWebApplicationContext()) {
			AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
			context.registerBean(ApiErrorAutoConfiguration.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		return generation.getRuntimeHints();
	}

}
