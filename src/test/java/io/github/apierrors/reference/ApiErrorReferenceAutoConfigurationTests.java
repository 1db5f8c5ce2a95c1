package io.github.apierrors.reference;

import java.util.Optional;
import java.util.stream.Stream;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ErrorReference;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.web.servlet.function.RouterFunction;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorReferenceAutoConfigurationTests {

	private static final String ENABLED = "api-errors.reference.enabled=true";

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(ApiErrorAutoConfiguration.class, ApiErrorReferenceAutoConfiguration.class));

	@Test
	void servesNothingUnlessItIsSwitchedOn() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(ReferenceDocuments.class)
			.doesNotHaveBean(RouterFunction.class)
			.hasSingleBean(ErrorReference.class));
		this.runner.withPropertyValues(ENABLED)
			.run((context) -> assertThat(context).hasSingleBean(ReferenceDocuments.class)
				.hasSingleBean(RouterFunction.class));
	}

	@Test
	void servesNothingWithoutTheEngine() {
		this.runner.withPropertyValues(ENABLED, "api-errors.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ReferenceDocuments.class));
	}

	@Test
	void hasNoRouteWithoutSpringMvc() {
		this.runner.withPropertyValues(ENABLED)
			.withClassLoader(new FilteredClassLoader(RouterFunction.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("apiErrorReferenceRoute"));
	}

	@Test
	void keepsItsTemplatesInANativeImage() {
		RuntimeHints hints = new RuntimeHints();
		new ReferenceRuntimeHints().registerHints(hints, null);
		assertThat(Stream.of("page.html", "page.css", "page.js", "page.md", "requests.properties",
				"error-catalogue.schema.json"))
			.allSatisfy((file) -> assertThat(
					RuntimeHintsPredicates.resource().forResource("io/github/apierrors/reference/" + file))
				.accepts(hints));
		assertThat(ApiErrorReferenceAutoConfiguration.class.getAnnotation(ImportRuntimeHints.class).value())
			.containsExactly(ReferenceRuntimeHints.class);
	}

	@Test
	void backsOffForARouteOfTheApplication() {
		RouterFunction<?> own = (request) -> Optional.empty();
		this.runner.withPropertyValues(ENABLED)
			.withBean("apiErrorReferenceRoute", RouterFunction.class, () -> own)
			.run((context) -> assertThat(context.getBean(RouterFunction.class)).isSameAs(own));
	}

}
