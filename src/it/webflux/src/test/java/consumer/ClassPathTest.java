package consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reactive service does not need.
 */
class ClassPathTest {

	@ParameterizedTest
	@ValueSource(strings = { "jakarta.servlet.Servlet", "org.springframework.web.servlet.DispatcherServlet",
			"org.apache.catalina.startup.Tomcat" })
	void hasNothingOfServlets(String type) {
		assertThat(ClassUtils.isPresent(type, null)).isFalse();
	}

}
