package io.github.apierrors.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UlidGeneratorTests {

	private static final Pattern SHAPE = Pattern.compile("^req_[0-7][0-9A-HJKMNP-TV-Z]{25}$");

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	@DisplayName("T10 a million ids on 16 threads")
	@Test
	void makesAMillionIdsOn16ThreadsThatDifferAndTellTheirTime() throws Exception {
		UlidGenerator generator = new UlidGenerator();
		long start = System.currentTimeMillis();
		List<String> ids = onThreads(16, 62_500, generator);
		long end = System.currentTimeMillis();
		assertThat(ids).hasSize(1_000_000);
		String[] sorted = ids.toArray(String[]::new);
		Arrays.parallelSort(sorted);
		for (int i = 0; i < sorted.length; i++) {
			String id = sorted[i];
			if (i > 0 && id.equals(sorted[i - 1])) {
				assertThat(id).as("given away twice").isNull();
			}
			if (!SHAPE.matcher(id).matches()) {
				assertThat(id).matches(SHAPE);
			}
			long time = time(id);
			if (time < start - 1000 || time > end + 1000) {
				assertThat(time).as(id).isBetween(start - 1000, end + 1000);
			}
		}
	}

	@Test
	void hasNoOrderWithinOneMillisecond() {
		UlidGenerator generator = new UlidGenerator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
		List<String> ids = Stream.generate(generator::generate).limit(64).toList();
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(ids).isNotEqualTo(ids.stream().sorted().toList());
	}

	@Test
	void keepsTheOrderOfMilliseconds() {
		assertThat(idAt(1_700_000_000_000L)).isLessThan(idAt(1_700_000_000_001L));
	}

	@Test
	void writesTheTimeAsTheSpecificationOfTheUlidDoes() {
		assertThat(idAt(1_469_918_176_385L)).startsWith("req_01ARYZ6S41");
		assertThat(idAt(0)).startsWith("req_0000000000");
		assertThat(idAt(0xFFFF_FFFF_FFFFL)).startsWith("req_7ZZZZZZZZZ").matches(SHAPE);
	}

	@Test
	void usesEveryLetterInEveryRandomPlace() {
		UlidGenerator generator = new UlidGenerator();
		List<String> ids = Stream.generate(generator::generate).limit(3000).toList();
		for (int place = 14; place < 30; place++) {
			int at = place;
			assertThat(ids.stream().map((id) -> id.charAt(at)).distinct()).as("place %d", place).hasSize(32);
		}
	}

	@Test
	void sharesNothingBetweenGenerators() {
		Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
		assertThat(new UlidGenerator(clock).generate()).isNotEqualTo(new UlidGenerator(clock).generate());
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 48, -(1L << 48) })
	void makesIdsWhateverTheClockSays(long millis) {
		Clock clock = Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
		UlidGenerator generator = new UlidGenerator(clock);
		assertThat(Stream.generate(generator::generate).limit(1000)).allMatch(SHAPE.asMatchPredicate())
			.doesNotHaveDuplicates();
	}

	@Test
	void makesOtherIdsWhenTheClockIsSetBack() {
		long[] now = { 5000 };
		InstantSource clock = () -> {
			now[0] = (now[0] + 4999) % 5001;
			return Instant.ofEpochMilli(now[0]);
		};
		UlidGenerator generator = new UlidGenerator(clock.withZone(ZoneOffset.UTC));
		assertThat(Stream.generate(generator::generate).limit(20_000)).doesNotHaveDuplicates();
	}

	private static String idAt(long millis) {
		return new UlidGenerator(Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC)).generate();
	}

	private static long time(String id) {
		long time = 0;
		for (int i = 4; i < 14; i++) {
			time = time * 32 + ALPHABET.indexOf(id.charAt(i));
		}
		return time;
	}

	private static List<String> onThreads(int threads, int each, UlidGenerator generator) throws Exception {
		Callable<List<String>> task = () -> Stream.generate(generator::generate).limit(each).toList();
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		try {
			List<String> ids = new ArrayList<>(threads * each);
			for (Future<List<String>> made : executor.invokeAll(Stream.generate(() -> task).limit(threads).toList())) {
				ids.addAll(made.get());
			}
			return ids;
		}
		finally {
			executor.shutdownNow();
		}
	}

}
