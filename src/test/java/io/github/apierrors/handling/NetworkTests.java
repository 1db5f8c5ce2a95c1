package io.github.apierrors.handling;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NetworkTests {

	@ParameterizedTest
	@CsvSource({ "10.0.0.0/8, 10.255.255.255", "10.0.0.0/9, 10.127.0.1", "10.9.8.7/8, 10.0.0.1", "0.0.0.0/0, 8.8.8.8",
			"192.168.1.1, 192.168.1.1", "192.168.1.1/32, 192.168.1.1", "172.16.0.0/12, 172.31.255.255",
			"2001:db8::/32, 2001:db8:1::5", "2001:db8::/33, 2001:db8:7fff::", "::/0, ::1", "::1, 0:0:0:0:0:0:0:1",
			"fe80::/10, fe80::1%1", "fe80::/10, fe80::1%nosuchinterface", "127.0.0.1, ::ffff:127.0.0.1" })
	void containsWhatSharesItsLeadingBits(String network, String address) {
		assertThat(Network.parse(network).contains(address)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "10.0.0.0/8, 11.0.0.0", "10.0.0.0/9, 10.128.0.0", "192.168.1.1, 192.168.1.2",
			"172.16.0.0/12, 172.32.0.0", "2001:db8::/32, 2001:db9::", "2001:db8::/33, 2001:db8:8000::",
			"0.0.0.0/0, ::1", "::/0, 10.0.0.1" })
	void containsNothingElse(String network, String address) {
		assertThat(Network.parse(network).contains(address)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "unknown", "localhost", "a.b.c.d", "1.2.3", "999.1.1.1", "256.0.0.1", ":::",
			":::::::::", "1:2:3:4:5:6:7:8:9", "%1", ".:1", "10.0.0.1\r\n", "10.0.0.1:8080" })
	void doesNotContainWhatIsNoAddress(String candidate) {
		assertThat(Network.parse("0.0.0.0/0").contains(candidate)).isFalse();
		assertThat(Network.parse("::/0").contains(candidate)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/8", "10.0.0.0/", "10.0.0.0/x", "10.0.0.0/33", "10.0.0.0/-1", "::1/129", "256.0.0.1",
			"999.1.1.1/8", ":::", "localhost", "proxy.example.org/24" })
	void refusesWhatIsNoNetwork(String cidr) {
		assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(cidr)).withMessageContaining(cidr);
	}

}
