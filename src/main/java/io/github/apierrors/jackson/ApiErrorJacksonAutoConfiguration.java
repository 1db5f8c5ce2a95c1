package io.github.apierrors.jackson;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ErrorMessages;
import io.github.apierrors.handling.PropertyNames;
import io.github.apierrors.handling.UnreadableBodyExplainer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * The door of the room of Jackson 3.
 */
@Lazy
@AutoConfiguration(after = ApiErrorAutoConfiguration.class,
		afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass(JsonMapper.class)
@ConditionalOnBean(ApiErrorHandler.class)
public final class ApiErrorJacksonAutoConfiguration {

	ApiErrorJacksonAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorJacksonExplainer")
	UnreadableBodyExplainer apiErrorJacksonExplainer(ObjectProvider<JsonMapper> mappers, ErrorMessages messages) {
		return new JacksonExplainer(new Mismatches(new AcceptedValues(mapper(mappers))), messages);
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorJacksonPropertyNames")
	PropertyNames apiErrorJacksonPropertyNames(ObjectProvider<JsonMapper> mappers) {
		return new JacksonPropertyNames(mapper(mappers));
	}

	private static JsonMapper mapper(ObjectProvider<JsonMapper> mappers) {
		return mappers.getIfUnique(JsonMapper::shared);
	}

}
