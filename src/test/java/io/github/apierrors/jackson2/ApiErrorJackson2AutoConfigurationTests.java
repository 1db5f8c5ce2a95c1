package io.github.apierrors.jackson2;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.PropertyNames;
import io.github.apierrors.handling.UnreadableBodyExplainer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorJackson2AutoConfigurationTests {

	private static final AutoConfigurations DOORS = AutoConfigurations.of(ApiErrorAutoConfiguration.class,
			ApiErrorJackson2AutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(DOORS);

	@Test
	void registersWhatKnowsJackson() {
		this.runner.run((context) -> {
			assertThat(context.getBean(UnreadableBodyExplainer.class)).isInstanceOf(Jackson2Explainer.class);
			assertThat(context.getBean(PropertyNames.class)).isInstanceOf(Jackson2PropertyNames.class);
		});
	}

	@Test
	void leavesTheNamesToJackson3WhereThatReadsTheBodies() {
		this.runner.withBean(JsonMapper.class)
			.withBean(ObjectMapper.class)
			.run((context) -> assertThat(context).hasBean("apiErrorJackson2Explainer")
				.doesNotHaveBean(PropertyNames.class));
	}

	@Test
	void knowsTheNamesWhereItIsPreferred() {
		this.runner.withBean(JsonMapper.class)
			.withPropertyValues("spring.http.converters.preferred-json-mapper=jackson2")
			.run((context) -> assertThat(context).hasBean("apiErrorJackson2PropertyNames"));
	}

	@Test
	void backsOffForABeanOfTheUser() {
		UnreadableBodyExplainer explainer = (cause, context) -> null;
		this.runner.withBean("apiErrorJackson2Explainer", UnreadableBodyExplainer.class, () -> explainer)
			.run((context) -> assertThat(context.getBean(UnreadableBodyExplainer.class)).isSameAs(explainer));
	}

	@Test
	void isAbsentWithoutJackson2() {
		this.runner.withClassLoader(new FilteredClassLoader(ObjectMapper.class))
			.run((context) -> assertThat(context).doesNotHaveBean(UnreadableBodyExplainer.class)
				.doesNotHaveBean(PropertyNames.class));
	}

	@Test
	void takesAPlainMapperWhereItCannotTellWhichIsTheApplications() {
		this.runner.withBean("one", ObjectMapper.class)
			.withBean("other", ObjectMapper.class)
			.run((context) -> assertThat(context.getBean(PropertyNames.class).namesOf(Map.Entry.class, Location.BODY))
				.containsKey("key"));
	}

	@Test
	void isAbsentInANonWebApplication() {
		new ApplicationContextRunner().withConfiguration(DOORS)
			.run((context) -> assertThat(context).doesNotHaveBean(UnreadableBodyExplainer.class));
	}

}
