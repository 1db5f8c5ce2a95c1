package io.github.apierrors.handling;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.apierrors.handling.ApiErrorProperties.AcceptInbound;
import io.github.apierrors.handling.ApiErrorProperties.OptionalMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApiErrorPropertiesTests {

	@Test
	void haveTheDefaultsOfTheContract() {
		ApiErrorProperties properties = Settings.of();
		assertThat(properties.enabled()).isTrue();
		assertThat(properties.paths()).containsExactly("/**");
		assertThat(properties.undocumentedStatus()).isEqualTo(UndocumentedStatus.PRESERVE);
		assertThat(properties.problemJson()).isFalse();
		assertThat(properties.codes()).isEmpty();
		assertThat(properties.body().envelope()).isTrue();
		assertThat(properties.body().include()).isEmpty();
		assertThat(properties.challenge()).isEqualTo(new ApiErrorProperties.Challenge("Bearer", "api"));
		assertThat(properties.rateLimit().defaultRetryAfter()).isEqualTo(Duration.ofSeconds(1));
		assertThat(properties.reference().baseUrl()).isNull();
		assertThat(properties.requestId()).isEqualTo(new ApiErrorProperties.RequestIds(AcceptInbound.NEVER, List.of()));
	}

	@Test
	void bindEveryProperty() {
		ApiErrorProperties properties = Settings.of("enabled=false", "paths=/api/**,/v2/**",
				"undocumented-status=extended", "problem-json=true", "body.envelope=false",
				"body.include=action,trace-id,DETAIL_CODE", "challenge.scheme=ApiKey", "challenge.realm=orders",
				"rate-limit.default-retry-after=2m", "reference.base-url=https://docs.example.com/errors",
				"request-id.accept-inbound=trusted", "request-id.trusted-proxies=10.0.0.0/8,::1");
		assertThat(properties.enabled()).isFalse();
		assertThat(properties.paths()).containsExactly("/api/**", "/v2/**");
		assertThat(properties.undocumentedStatus()).isEqualTo(UndocumentedStatus.EXTENDED);
		assertThat(properties.problemJson()).isTrue();
		assertThat(properties.body().envelope()).isFalse();
		assertThat(properties.body().include()).containsExactlyInAnyOrder(OptionalMember.ACTION,
				OptionalMember.TRACE_ID, OptionalMember.DETAIL_CODE);
		assertThat(properties.challenge()).isEqualTo(new ApiErrorProperties.Challenge("ApiKey", "orders"));
		assertThat(properties.rateLimit().defaultRetryAfter()).isEqualTo(Duration.ofMinutes(2));
		assertThat(properties.reference().baseUrl()).isEqualTo("https://docs.example.com/errors");
		assertThat(properties.requestId())
			.isEqualTo(new ApiErrorProperties.RequestIds(AcceptInbound.TRUSTED, List.of("10.0.0.0/8", "::1")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "codes[java.lang.IllegalStateException]", "codes.java.lang.IllegalStateException",
			"codes.[java.lang.IllegalStateException]" })
	void nameAnExceptionClassWithAndWithoutBrackets(String property) {
		assertThat(Settings.of(property + "=resource_conflict").codes())
			.isEqualTo(Map.of(IllegalStateException.class, "resource_conflict"));
	}

	@Test
	void nameSeveralExceptionClasses() {
		assertThat(Settings
			.of("codes[java.lang.IllegalStateException]=resource_conflict", "codes[java.io.IOException]=internal_error")
			.codes()).hasSize(2);
	}

	@Test
	void nameANestedClassInBrackets() {
		assertThat(Settings.of("codes[" + Nested.class.getName() + "]=resource_conflict").codes())
			.containsOnlyKeys(Nested.class);
	}

	@Test
	void comeFromTheEnvironmentToo() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					Map.of("APIERRORS_UNDOCUMENTEDSTATUS", "documented", "APIERRORS_RATELIMIT_DEFAULTRETRYAFTER",
							"5s")));
		ApiErrorProperties properties = bind(environment);
		assertThat(properties.undocumentedStatus()).isEqualTo(UndocumentedStatus.DOCUMENTED);
		assertThat(properties.rateLimit().defaultRetryAfter()).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void bindAnIndexedList() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("test",
					Map.of("api-errors.paths[0]", "/a/**", "api-errors.paths[1]", "/b/**")));
		assertThat(bind(environment).paths()).containsExactly("/a/**", "/b/**");
	}

	@ParameterizedTest
	@ValueSource(strings = { "undocumented-status=keep", "body.include=stack_trace", "request-id.accept-inbound=maybe",
			"problem-json=perhaps", "rate-limit.default-retry-after=soon" })
	void nameThePropertyThatCannotBeBound(String pair) {
		String name = pair.substring(0, pair.indexOf('='));
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> Settings.of(pair))
			.satisfies((ex) -> assertThat(String.valueOf(ex.getCause()) + ex.getProperty()).contains(name));
	}

	@Test
	void nameTheExceptionClassThatDoesNotExist() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> Settings.of("codes[com.acme.Nowhere]=internal_error"))
			.havingCause()
			.withMessageContaining("com.acme.Nowhere");
	}

	private static ApiErrorProperties bind(StandardEnvironment environment) {
		ConfigurationPropertySources.attach(environment);
		return Binder.get(environment).bindOrCreate("api-errors", ApiErrorProperties.class);
	}

	static class Nested extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
