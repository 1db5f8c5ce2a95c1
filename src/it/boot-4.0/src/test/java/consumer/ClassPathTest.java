package consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a servlet service does not need.
 */
class ClassPathTest {

	@ParameterizedTest
	@ValueSource(strings = { "reactor.core.publisher.Mono", "org.reactivestreams.Publisher",
			"org.springframework.web.reactive.DispatcherHandler", "io.netty.channel.Channel" })
	void hasNothingOfReactor(String type) {
		assertThat(ClassUtils.isPresent(type, null)).isFalse();
	}

}
