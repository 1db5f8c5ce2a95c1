package io.github.apierrors.handling;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Makes <code>req_</code> and a ULID: 48 bits of milliseconds and 80 random bits in
 * Crockford's base 32.
 * <p>
 * The random bits come from a {@link SecureRandom}, drawn for {@value #IDS_PER_BLOCK} ids
 * at a time: a request takes its ten bytes with one atomic addition, so neither the
 * generator's lock nor its price is paid per request. An id says nothing about the next
 * one, and ids of one millisecond have no order.
 * <p>
 * The source of entropy is asked when the generator is made, and no request ever waits
 * for it: see decision 80.
 */
final class UlidGenerator {

	private static final byte[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] PREFIX = "req_".getBytes(StandardCharsets.US_ASCII);

	private static final int LENGTH = 30;

	private static final int RANDOM_BYTES = 10;

	private static final int IDS_PER_BLOCK = 256;

	private final Clock clock;

	private final SecureRandom random = seededOnce();

	private volatile Block block = draw();

	/**
	 * Where an id is put together, and empty while one is: who finds it so makes another.
	 */
	private final AtomicReference<byte @Nullable []> workplace = new AtomicReference<>();

	UlidGenerator() {
		this(Clock.systemUTC());
	}

	UlidGenerator(Clock clock) {
		this.clock = clock;
	}

	String generate() {
		byte[] present = this.workplace.getAndSet(null);
		byte[] id = (present != null) ? present : Arrays.copyOf(PREFIX, LENGTH);
		encode(id, 4, 10, this.clock.millis() & 0xFFFF_FFFF_FFFFL);
		encodeRandom(id);
		String text = new String(id, StandardCharsets.ISO_8859_1);
		this.workplace.set(id);
		return text;
	}

	private void encodeRandom(byte[] id) {
		while (true) {
			Block current = this.block;
			int position = current.take();
			if (position >= 0) {
				encode(id, 14, 8, current.fortyBits(position));
				encode(id, 22, 8, current.fortyBits(position + RANDOM_BYTES / 2));
				return;
			}
			this.block = draw();
		}
	}

	private Block draw() {
		byte[] bytes = new byte[RANDOM_BYTES * IDS_PER_BLOCK];
		this.random.nextBytes(bytes);
		return new Block(bytes);
	}

	/**
	 * The generator of NIST SP 800-90A, which each JDK has; another Java platform may
	 * not.
	 */
	private static SecureRandom seededOnce() {
		try {
			return SecureRandom.getInstance("DRBG");
		}
		catch (NoSuchAlgorithmException ex) {
			return new SecureRandom();
		}
	}

	private static void encode(byte[] target, int from, int length, long bits) {
		for (int i = length - 1; i >= 0; i--) {
			target[from + i] = ALPHABET[(int) (bits & 31)];
			bits >>>= 5;
		}
	}

	/**
	 * Random bytes of which each is given away once.
	 */
	private static final class Block {

		private final byte[] bytes;

		private final AtomicInteger next = new AtomicInteger();

		private Block(byte[] bytes) {
			this.bytes = bytes;
		}

		int take() {
			int position = this.next.getAndAdd(RANDOM_BYTES);
			// Negative after an overflow, which 200 million late comers would take.
			return (position >= 0 && position < this.bytes.length) ? position : -1;
		}

		long fortyBits(int position) {
			long bits = 0;
			for (int i = position; i < position + RANDOM_BYTES / 2; i++) {
				bits = (bits << 8) | (this.bytes[i] & 0xFF);
			}
			return bits;
		}

	}

}
