package io.github.apierrors.handling;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RenderedErrorTests {

	private static final RenderedError UNAUTHORIZED = new RenderedError(401, Map.of(), new byte[0]);

	private static final RenderedError LIMITED = new RenderedError(429, Map.of(), new byte[0]);

	@ParameterizedTest
	@ValueSource(strings = { "Content-Disposition", "content-encoding", "Content-Length", "ETag", "Last-Modified",
			"Expires", "Cache-Control", "Content-Type" })
	void takesBackWhatWasSaidOfASuccess(String name) {
		assertThat(LIMITED.keeps(name)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Set-Cookie", "Access-Control-Allow-Origin", "X-Tenant", "Vary" })
	void leavesTheRest(String name) {
		assertThat(LIMITED.keeps(name)).isTrue();
		assertThat(UNAUTHORIZED.keeps(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-RateLimit-Limit", "x-ratelimit-reset", "RateLimit", "RateLimit-Policy" })
	void tellsNoLimitsToWhoIsNotKnown(String name) {
		assertThat(LIMITED.keeps(name)).isTrue();
		assertThat(UNAUTHORIZED.keeps(name)).isFalse();
	}

}
