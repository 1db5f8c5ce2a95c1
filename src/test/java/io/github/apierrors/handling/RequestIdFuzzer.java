package io.github.apierrors.handling;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import io.github.apierrors.support.FuzzedInput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a caller sends as the id of its request, it is adopted as it stands where that
 * is allowed and safe, or replaced.
 */
public final class RequestIdFuzzer {

	private static final Pattern FRESH = Pattern.compile("req_[0-7][0-9A-HJKMNP-TV-Z]{25}");

	private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

	private static final Pattern IN_NET_10 = Pattern.compile("10(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}");

	/** No name, which would be looked up. */
	private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]+(%\\w+)?");

	private static final RequestIdIssuer NEVER = issuer("request-id.accept-inbound=never");

	private static final RequestIdIssuer ALWAYS = issuer("request-id.accept-inbound=always");

	private static final RequestIdIssuer TRUSTED = issuer("request-id.accept-inbound=trusted",
			"request-id.trusted-proxies=10.0.0.0/8,2001:db8::/32");

	private RequestIdFuzzer() {
	}

	/**
	 * Called by the fuzzer.
	 * @param data the input
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzedInput input = new FuzzedInput(data);
		RequestIdIssuer issuer = input.oneOf(List.of(NEVER, ALWAYS, TRUSTED));
		String address = input.text(64);
		String inbound = input.longText(20_000);
		RequestId id = issuer.issue(inbound, address);
		boolean adopted = id.value().equals(inbound);
		boolean safe = SAFE.matcher(inbound).matches();
		assertThat(adopted || FRESH.matcher(id.value()).matches()).as(id.value()).isTrue();
		assertThat(adopted && (!safe || issuer == NEVER)).as("adopted %s", inbound).isFalse();
		if (issuer == ALWAYS) {
			assertThat(adopted).isEqualTo(safe);
		}
		if (issuer == TRUSTED) {
			checkTrust(adopted, safe, address);
		}
		checkForTheLog(id, adopted);
	}

	private static void checkTrust(boolean adopted, boolean safe, String address) {
		if (safe && IN_NET_10.matcher(address).matches()) {
			assertThat(adopted).isTrue();
		}
		if (adopted) {
			assertThat(address).matches(NUMERIC);
			assertThat(address.startsWith("10.") || address.contains(":")).as(address).isTrue();
		}
	}

	private static void checkForTheLog(RequestId id, boolean adopted) {
		if (adopted) {
			assertThat(id.clientValue()).isNull();
			return;
		}
		String logged = Objects.requireNonNull(id.clientValue());
		assertThat(logged).hasSizeLessThanOrEqualTo(128);
		assertThat(logged.chars()).noneMatch(Character::isISOControl).doesNotContain((int) '\u2028', (int) '\u2029');
	}

	private static RequestIdIssuer issuer(String... settings) {
		return new RequestIdIssuer(Settings.of(settings).requestId());
	}

}
