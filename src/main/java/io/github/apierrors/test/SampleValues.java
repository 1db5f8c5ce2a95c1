package io.github.apierrors.test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import org.springframework.util.ClassUtils;

/**
 * Text that can be read as a value of a type.
 */
final class SampleValues {

	private static final String TEXT = "a";

	private static final Map<Class<?>, String> SAMPLES = Map.of(Boolean.class, "true", UUID.class,
			"00000000-0000-4000-8000-000000000000", LocalDate.class, "2024-01-31", LocalTime.class, "12:30:00",
			LocalDateTime.class, "2024-01-31T12:30:00", OffsetDateTime.class, "2024-01-31T12:30:00Z", Instant.class,
			"2024-01-31T12:30:00Z");

	private SampleValues() {
	}

	static String of(Class<?> type) {
		Class<?> wrapper = ClassUtils.resolvePrimitiveIfNecessary(type);
		if (Number.class.isAssignableFrom(wrapper)) {
			return "1";
		}
		if (wrapper.isEnum()) {
			return ((Enum<?>) wrapper.getEnumConstants()[0]).name();
		}
		return SAMPLES.getOrDefault(wrapper, TEXT);
	}

}
