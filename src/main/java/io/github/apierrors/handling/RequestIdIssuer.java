package io.github.apierrors.handling;

import java.util.List;

import io.github.apierrors.handling.ApiErrorProperties.AcceptInbound;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request its id: a fresh one, or the caller's own where the configuration
 * allows and it is safe. A bad id is replaced, never trimmed into a good one.
 */
public final class RequestIdIssuer {

	private static final int MAX_LENGTH = 128;

	private final UlidGenerator generator = new UlidGenerator();

	private final AcceptInbound acceptInbound;

	private final List<Network> trustedProxies;

	RequestIdIssuer(ApiErrorProperties.RequestIds properties) {
		this.acceptInbound = properties.acceptInbound();
		this.trustedProxies = properties.trustedProxies().stream().map(Network::parse).toList();
	}

	/**
	 * Called once per request, by the thread that received it.
	 * @param inbound the caller's {@code X-Request-ID}, or {@code null}
	 * @param remoteAddress the address of the peer, or {@code null} if it is not known
	 * @return the id of the request
	 */
	public RequestId issue(@Nullable String inbound, @Nullable String remoteAddress) {
		if (inbound == null) {
			return new RequestId(this.generator.generate(), null);
		}
		if (isSafe(inbound) && isAccepted(remoteAddress)) {
			return new RequestId(inbound, null);
		}
		return new RequestId(this.generator.generate(), SafeText.oneLine(inbound, MAX_LENGTH));
	}

	private boolean isAccepted(@Nullable String remoteAddress) {
		return switch (this.acceptInbound) {
			case NEVER -> false;
			case ALWAYS -> true;
			case TRUSTED -> remoteAddress != null
					&& this.trustedProxies.stream().anyMatch((network) -> network.contains(remoteAddress));
		};
	}

	private static boolean isSafe(String id) {
		return !id.isEmpty() && id.length() <= MAX_LENGTH && id.chars().allMatch(RequestIdIssuer::isSafe);
	}

	private static boolean isSafe(int c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_'
				|| c == '-';
	}

}
