package consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service that validates nothing does not need.
 */
class ClassPathTest {

	@ParameterizedTest
	@ValueSource(strings = { "jakarta.validation.Validator", "jakarta.validation.Valid",
			"org.hibernate.validator.HibernateValidator" })
	void hasNothingOfValidation(String type) {
		assertThat(ClassUtils.isPresent(type, null)).isFalse();
	}

}
