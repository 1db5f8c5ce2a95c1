package io.github.apierrors.handling;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A network in CIDR notation, or a single address.
 *
 * @param address the network's address
 * @param prefix the number of leading bits that count
 */
record Network(InetAddress address, int prefix) {

	private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

	private static final Pattern LITERAL = Pattern
		.compile("((?:" + BYTE + "\\.){3}" + BYTE + "|(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]*)(?:%\\w+)?");

	private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

	static Network parse(String cidr) {
		int slash = cidr.indexOf('/');
		InetAddress address = literal((slash < 0) ? cidr : cidr.substring(0, slash));
		if (address == null) {
			throw new IllegalArgumentException("Not a network: " + cidr);
		}
		int bits = address.getAddress().length * 8;
		String prefix = (slash < 0) ? Integer.toString(bits) : cidr.substring(slash + 1);
		if (!PREFIX.matcher(prefix).matches() || Integer.parseInt(prefix) > bits) {
			throw new IllegalArgumentException("Not a network: " + cidr);
		}
		return new Network(address, Integer.parseInt(prefix));
	}

	boolean contains(String candidate) {
		InetAddress other = literal(candidate);
		return other != null && contains(other.getAddress());
	}

	private boolean contains(byte[] actual) {
		byte[] expected = this.address.getAddress();
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

	/**
	 * The address that a literal writes, without its zone, or {@code null}: a name would
	 * be looked up, and a proxy's header can hold anything.
	 */
	private static @Nullable InetAddress literal(String address) {
		Matcher matcher = LITERAL.matcher(address);
		try {
			return matcher.matches() ? InetAddress.getByName(matcher.group(1)) : null;
		}
		catch (UnknownHostException ex) {
			return null;
		}
	}

}
