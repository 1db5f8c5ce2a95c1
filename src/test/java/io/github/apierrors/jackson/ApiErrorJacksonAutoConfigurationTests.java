package io.github.apierrors.jackson;

import java.util.Map;

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

class ApiErrorJacksonAutoConfigurationTests {

	private static final AutoConfigurations DOORS = AutoConfigurations.of(ApiErrorAutoConfiguration.class,
			ApiErrorJacksonAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(DOORS);

	@Test
	void registersWhatKnowsJackson() {
		this.runner.run((context) -> {
			assertThat(context.getBean(UnreadableBodyExplainer.class)).isInstanceOf(JacksonExplainer.class);
			assertThat(context.getBean(PropertyNames.class)).isInstanceOf(JacksonPropertyNames.class);
		});
	}

	@Test
	void backsOffForBeansOfTheUser() {
		UnreadableBodyExplainer explainer = (cause, context) -> null;
		PropertyNames names = (type, location) -> Map.of();
		this.runner.withBean("apiErrorJacksonExplainer", UnreadableBodyExplainer.class, () -> explainer)
			.withBean("apiErrorJacksonPropertyNames", PropertyNames.class, () -> names)
			.run((context) -> {
				assertThat(context.getBean(UnreadableBodyExplainer.class)).isSameAs(explainer);
				assertThat(context.getBean(PropertyNames.class)).isSameAs(names);
			});
	}

	@Test
	void isAbsentWithoutJackson() {
		this.runner.withClassLoader(new FilteredClassLoader(JsonMapper.class))
			.run((context) -> assertThat(context).doesNotHaveBean(UnreadableBodyExplainer.class)
				.doesNotHaveBean(PropertyNames.class));
	}

	@Test
	void takesAPlainMapperWhereItCannotTellWhichIsTheApplications() {
		this.runner.withBean("one", JsonMapper.class)
			.withBean("other", JsonMapper.class)
			.run((context) -> assertThat(context.getBean(PropertyNames.class).namesOf(Map.Entry.class, Location.BODY))
				.containsKey("key"));
	}

	@Test
	void isAbsentInANonWebApplication() {
		new ApplicationContextRunner().withConfiguration(DOORS)
			.run((context) -> assertThat(context).doesNotHaveBean(UnreadableBodyExplainer.class));
	}

}
