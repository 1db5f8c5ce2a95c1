package io.github.apierrors.security;

import java.util.ArrayList;
import java.util.List;

import io.github.apierrors.support.CapturedLog;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

import static org.assertj.core.api.Assertions.assertThat;

class ChainPreparationTests {

	private final ChainPreparation preparation = new ChainPreparation(() -> new HiddenPaths(List.of()));

	private final SecurityFilterChain chain = chain(
			new ArrayList<>(List.of(new ExceptionTranslationFilter(new Http403ForbiddenEntryPoint()))));

	@Test
	void preparesAChainOfAProxyThatIsNoBean() {
		this.preparation.postProcessAfterInitialization(new FilterChainProxy(this.chain), "proxy");
		assertThatItIsPrepared();
	}

	/**
	 * The debug mode of Spring Security wraps the proxy.
	 */
	@Test
	void preparesAChainWhoseProxyIsNoBean() {
		this.preparation.postProcessAfterInitialization(this.chain, "chain");
		assertThatItIsPrepared();
	}

	@Test
	void preparesAChainOnce() {
		this.preparation.postProcessAfterInitialization(this.chain, "chain");
		this.preparation.postProcessAfterInitialization(new FilterChainProxy(this.chain), "proxy");
		assertThatItIsPrepared();
	}

	@Test
	void leavesAChainThatCannotBeAddedTo() {
		SecurityFilterChain fixed = new SecurityFilterChain() {

			@Override
			public boolean matches(HttpServletRequest request) {
				return true;
			}

			@Override
			public List<Filter> getFilters() {
				return List.of(new ExceptionTranslationFilter(new Http403ForbiddenEntryPoint()));
			}

		};
		try (CapturedLog log = CapturedLog.of("io.github.apierrors.security")) {
			assertThat(this.preparation.postProcessAfterInitialization(fixed, "chain")).isSameAs(fixed);
			assertThat(log.lines()).singleElement().asString().startsWith("INFO ").contains("cannot be added to");
		}
	}

	private void assertThatItIsPrepared() {
		assertThat(this.chain.getFilters()).extracting((filter) -> (Object) filter.getClass())
			.containsExactly(ChainEntryFilter.class, ExceptionTranslationFilter.class, CaptureFilter.class);
	}

	private static SecurityFilterChain chain(List<Filter> filters) {
		return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, filters);
	}

}
