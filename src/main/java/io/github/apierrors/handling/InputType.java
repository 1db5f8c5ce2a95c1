package io.github.apierrors.handling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * What a client has to send for a Java type. Each kind has one fixed sentence.
 */
enum InputType {

	INTEGER("invalid_type", Byte.class, Short.class, Integer.class, Long.class, BigInteger.class, AtomicInteger.class,
			AtomicLong.class),

	NUMBER("invalid_type", Float.class, Double.class, BigDecimal.class, Number.class),

	BOOLEAN("invalid_type", Boolean.class),

	STRING("invalid_type", String.class, CharSequence.class),

	CHARACTER("invalid_format", Character.class),

	BASE64("invalid_format", byte[].class),

	ARRAY("invalid_type"),

	OBJECT("invalid_type"),

	UUID("invalid_format", UUID.class),

	DATE("invalid_format", LocalDate.class),

	TIME("invalid_format", LocalTime.class),

	OFFSET_TIME("invalid_format", OffsetTime.class),

	DATE_TIME("invalid_format", LocalDateTime.class),

	INSTANT("invalid_format", Instant.class, Date.class, Calendar.class),

	OFFSET_DATE_TIME("invalid_format", OffsetDateTime.class, ZonedDateTime.class),

	YEAR("invalid_format", Year.class),

	YEAR_MONTH("invalid_format", YearMonth.class),

	MONTH_DAY("invalid_format", MonthDay.class),

	DURATION("invalid_format", Duration.class),

	PERIOD("invalid_format", Period.class),

	TIME_ZONE("invalid_format", ZoneId.class),

	URL("invalid_format", URI.class, URL.class),

	CURRENCY("invalid_format", Currency.class),

	LANGUAGE("invalid_format", Locale.class),

	OTHER("invalid_format");

	private static final Map<Class<?>, InputType> BY_CLASS = new HashMap<>();

	static {
		for (InputType type : values()) {
			for (Class<?> javaType : type.classes) {
				BY_CLASS.put(javaType, type);
			}
		}
	}

	private final String detailCode;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	@SuppressWarnings("ImmutableEnumChecker")
	private final Class<?>[] classes;

	InputType(String detailCode, Class<?>... classes) {
		this.detailCode = detailCode;
		this.classes = classes;
	}

	static InputType of(@Nullable Class<?> type) {
		if (type == null) {
			return OTHER;
		}
		InputType known = BY_CLASS.get(ClassUtils.resolvePrimitiveIfNecessary(type));
		if (known != null) {
			return known;
		}
		if (type.isArray() || Collection.class.isAssignableFrom(type)) {
			return ARRAY;
		}
		return isObject(type) ? OBJECT : OTHER;
	}

	/**
	 * The kind of a value that is written as text, of which no structure can be asked.
	 */
	static InputType ofText(@Nullable Class<?> type) {
		InputType kind = of(type);
		return (kind == ARRAY || kind == OBJECT) ? OTHER : kind;
	}

	String key() {
		return this.key;
	}

	String detailCode() {
		return this.detailCode;
	}

	private static boolean isObject(Class<?> type) {
		return Map.class.isAssignableFrom(type) || !type.getName().startsWith("java");
	}

}
