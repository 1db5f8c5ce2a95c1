package io.github.apierrors.webflux;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.web.server.ServerWebExchange;

/**
 * Tells the transport what stands behind a status that a filter left without a body, as
 * those of Spring Security do.
 * <p>
 * Called on the thread that processes the exchange, possibly by many at once; must not
 * block.
 */
@FunctionalInterface
public interface StatusReasons {

	/**
	 * The failure behind a status that was reported without one. It is answered in place
	 * of the status, so where the status is to stand it must come as the cause of an
	 * {@link io.github.apierrors.handling.ErrorStatusException}.
	 * @param exchange the exchange
	 * @param status the status that was reported
	 * @return the failure, or {@code null} if it is not known
	 */
	@Nullable Throwable reasonFor(ServerWebExchange exchange, int status);

	/**
	 * Asks several in turn.
	 * @param reasons those to ask, in order
	 * @return reasons that are content with the first that has an answer
	 */
	static StatusReasons allOf(List<StatusReasons> reasons) {
		return (exchange, status) -> reasons.stream()
			.map((reason) -> reason.reasonFor(exchange, status))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
