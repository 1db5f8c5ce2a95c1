package io.github.apierrors.jackson2;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ErrorMessages;
import io.github.apierrors.handling.PropertyNames;
import io.github.apierrors.handling.UnreadableBodyExplainer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

/**
 * The door of the room of Jackson 2.
 */
@Lazy
@AutoConfiguration(after = ApiErrorAutoConfiguration.class,
		afterName = { "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
				"org.springframework.boot.jackson2.autoconfigure.Jackson2AutoConfiguration",
				"org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration" })
@ConditionalOnClass(ObjectMapper.class)
@ConditionalOnBean(ApiErrorHandler.class)
public final class ApiErrorJackson2AutoConfiguration {

	ApiErrorJackson2AutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorJackson2Explainer")
	UnreadableBodyExplainer apiErrorJackson2Explainer(ObjectProvider<ObjectMapper> mappers, ErrorMessages messages) {
		return new Jackson2Explainer(new Mismatches(new AcceptedValues(mapper(mappers))), messages);
	}

	/**
	 * Asked before Jackson 3, if at all.
	 */
	@Bean
	@Order(0)
	@Conditional(ReadsBodies.class)
	@ConditionalOnMissingBean(name = "apiErrorJackson2PropertyNames")
	PropertyNames apiErrorJackson2PropertyNames(ObjectProvider<ObjectMapper> mappers) {
		return new Jackson2PropertyNames(mapper(mappers));
	}

	private static ObjectMapper mapper(ObjectProvider<ObjectMapper> mappers) {
		return mappers.getIfUnique(ObjectMapper::new);
	}

	/**
	 * Whether it is Jackson 2 that reads the bodies. That it is on the class path says
	 * nothing: other libraries bring it along.
	 */
	static final class ReadsBodies extends AnyNestedCondition {

		ReadsBodies() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnProperty(name = "spring.http.converters.preferred-json-mapper", havingValue = "jackson2")
		static class Preferred {

		}

		@ConditionalOnMissingBean(type = "tools.jackson.databind.json.JsonMapper")
		static class Alone {

		}

	}

}
