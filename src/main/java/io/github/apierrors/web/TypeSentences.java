package io.github.apierrors.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * One fixed sentence per target type of a conversion that failed. The sentences say what
 * to send, and nothing of Java.
 */
final class TypeSentences {

	private static final Map<Class<?>, String> SENTENCES = Map.ofEntries(Map.entry(Byte.class, "must be an integer"),
			Map.entry(Short.class, "must be an integer"), Map.entry(Integer.class, "must be an integer"),
			Map.entry(Long.class, "must be an integer"), Map.entry(BigInteger.class, "must be an integer"),
			Map.entry(Float.class, "must be a number"), Map.entry(Double.class, "must be a number"),
			Map.entry(BigDecimal.class, "must be a number"), Map.entry(Boolean.class, "must be true or false"),
			Map.entry(Character.class, "must be a single character"), Map.entry(UUID.class, "must be a UUID"),
			Map.entry(LocalDate.class, "must be a date like 2024-01-31"),
			Map.entry(LocalTime.class, "must be a time like 14:30:00"),
			Map.entry(LocalDateTime.class, "must be a date and time like 2024-01-31T14:30:00"),
			Map.entry(Instant.class, "must be a date and time like 2024-01-31T14:30:00Z"),
			Map.entry(OffsetDateTime.class, "must be a date and time like 2024-01-31T14:30:00+01:00"),
			Map.entry(ZonedDateTime.class, "must be a date and time like 2024-01-31T14:30:00+01:00"),
			Map.entry(Duration.class, "must be a duration like PT1H30M"));

	private static final int MAX_CONSTANTS = 20;

	private TypeSentences() {
	}

	static String of(@Nullable Class<?> type) {
		if (type == null) {
			return "has an invalid format";
		}
		if (type.isEnum() && type.getEnumConstants().length <= MAX_CONSTANTS) {
			return "must be one of: " + Arrays.stream(type.getEnumConstants())
				.map((constant) -> ((Enum<?>) constant).name())
				.collect(Collectors.joining(", "));
		}
		return SENTENCES.getOrDefault(ClassUtils.resolvePrimitiveIfNecessary(type), "has an invalid format");
	}

}
