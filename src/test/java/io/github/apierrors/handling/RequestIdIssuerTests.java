package io.github.apierrors.handling;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RequestIdIssuerTests {

	private static final String FRESH = "^req_[0-7][0-9A-HJKMNP-TV-Z]{25}$";

	private final RequestIdIssuer never = issuer();

	private final RequestIdIssuer always = issuer("request-id.accept-inbound=always");

	private final RequestIdIssuer trusted = issuer("request-id.accept-inbound=trusted",
			"request-id.trusted-proxies=10.1.0.0/16, 192.168.7.7, 2001:db8::/32, ::1");

	@Test
	void makesAFreshIdWhereTheCallerSentNone() {
		assertThat(this.never.issue(null, "10.1.2.3").value()).matches(FRESH);
		assertThat(this.never.issue(null, "10.1.2.3").clientValue()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc-1", Facts.ID, "550e8400-e29b-41d4-a716-446655440000" })
	void adoptsNothingByDefaultButRemembersItForTheLog(String inbound) {
		RequestId id = this.never.issue(inbound, "127.0.0.1");
		assertThat(id.value()).matches(FRESH).isNotEqualTo(inbound);
		assertThat(id.clientValue()).isEqualTo(inbound);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "abc-1", "A.b_C-9", "azAZ09", "550e8400-e29b-41d4-a716-446655440000" })
	void adoptsASafeIdWhereAlwaysAllowed(String inbound) {
		assertThat(this.always.issue(inbound, null)).isEqualTo(new RequestId(inbound, null));
	}

	@Test
	void adoptsUpTo128Characters() {
		assertThat(this.always.issue("x".repeat(128), null).value()).hasSize(128);
		assertThat(this.always.issue("x".repeat(129), null).value()).matches(FRESH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", " abc", "abc ", "a b", "a\r\nX-Evil: 1", "a\nb", "a\tb", "a\"b", "a\\b", "a/b",
			"a;b", "<script>", "é", "١٢٣", "a\u0000", "a\u2028b", "{\"a\":1}", "a`", "a{", "a@", "a[", "a:" })
	void replacesABadIdAndNeverTrimsIt(String inbound) {
		RequestId id = this.always.issue(inbound, null);
		assertThat(id.value()).matches(FRESH);
		assertThat(id.clientValue()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nERROR forged", "a\u001B[31mred", "a\u2028b", "a\u0085b", "a\u0000b" })
	void cleansTheCallersIdForTheLog(String inbound) {
		String cleaned = Objects.requireNonNull(this.never.issue(inbound, null).clientValue());
		assertThat(cleaned).startsWith("a").doesNotContainPattern("[\\p{Cntrl}\u0080-\u009F\u2028\u2029]");
	}

	@Test
	void cutsAnIdOfTenKilobytesForTheLog() {
		RequestId id = this.always.issue("x".repeat(10_240), null);
		assertThat(id.value()).matches(FRESH);
		assertThat(id.clientValue()).isEqualTo("x".repeat(128));
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.1.0.0", "10.1.255.255", "192.168.7.7", "2001:db8::1", "2001:db8:ffff::", "::1",
			"0:0:0:0:0:0:0:1", "::ffff:10.1.2.3" })
	void adoptsFromATrustedProxy(String peer) {
		assertThat(this.trusted.issue("abc", peer).value()).isEqualTo("abc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.2.0.0", "10.0.255.255", "192.168.7.8", "2001:db9::1", "::2", "fe80::1", "unknown",
			"10.1.0.0.example.org", "localhost", "" })
	void adoptsFromNobodyElse(String peer) {
		RequestId id = this.trusted.issue("abc", peer);
		assertThat(id.value()).matches(FRESH);
		assertThat(id.clientValue()).isEqualTo("abc");
	}

	@Test
	void adoptsFromNobodyWhereThePeerIsNotKnown() {
		assertThat(this.trusted.issue("abc", null).value()).matches(FRESH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b", "a\r\nb" })
	void replacesABadIdOfATrustedProxyToo(String inbound) {
		assertThat(this.trusted.issue(inbound, "10.1.0.1").value()).matches(FRESH);
	}

	@ParameterizedTest
	@CsvSource({ "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "2001:db8::/129", "proxy.example.org", "10.0.0", "''" })
	void refusesATrustedProxyThatIsNoNetwork(String proxy) {
		ApiErrorProperties.RequestIds properties = new ApiErrorProperties.RequestIds(
				ApiErrorProperties.AcceptInbound.TRUSTED, List.of(proxy));
		assertThatIllegalArgumentException().isThrownBy(() -> new RequestIdIssuer(properties))
			.withMessageContaining(proxy);
	}

	private static RequestIdIssuer issuer(String... properties) {
		return new RequestIdIssuer(Settings.of(properties).requestId());
	}

}
