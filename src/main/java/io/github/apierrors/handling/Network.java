package io.github.apierrors.handling;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A network in CIDR notation, or a single address.
 *
 * @param address the network's address
 * @param prefix the number of leading bits that count
 */
record Network(InetAddress address, int prefix) {

	private static final Pattern LITERAL = Pattern
		.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?");

	static Network parse(String cidr) {
		int slash = cidr.indexOf('/');
		InetAddress address = literal((slash < 0) ? cidr : cidr.substring(0, slash));
		int bits = address.getAddress().length * 8;
		int prefix = (slash < 0) ? bits : Integer.parseInt(cidr.substring(slash + 1));
		if (prefix < 0 || prefix > bits) {
			throw new IllegalArgumentException("Not a network: " + cidr);
		}
		return new Network(address, prefix);
	}

	boolean contains(String candidate) {
		if (!LITERAL.matcher(candidate).matches()) {
			return false;
		}
		byte[] expected = this.address.getAddress();
		byte[] actual = literal(candidate).getAddress();
		if (actual.length != expected.length) {
			return false;
		}
		for (int bit = 0; bit < this.prefix; bit++) {
			int mask = 0x80 >> (bit % 8);
			if ((actual[bit / 8] & mask) != (expected[bit / 8] & mask)) {
				return false;
			}
		}
		return true;
	}

	private static InetAddress literal(String address) {
		// Only literals: a name would be looked up.
		if (!LITERAL.matcher(address).matches()) {
			throw new IllegalArgumentException("Not an IP address: " + address);
		}
		try {
			return InetAddress.getByName(address);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException("Not an IP address: " + address, ex);
		}
	}

}
