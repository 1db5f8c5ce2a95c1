package io.github.apierrors.input;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.LuhnCheck;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What the service under test takes, as a record. Its mapper writes names in snake case.
 */
@SuppressWarnings({ "NullableOptional", "MultipleNullnessAnnotations", "ArrayRecordComponent" })
record Order(@NotBlank @Size(min = 2, max = 12) @Nullable String orderNo, @Nullable @Valid List<@Valid Item> items,
		@Nullable @Valid Address shipTo, @Nullable Status status, @Nullable @Past LocalDate orderedOn,
		@Nullable @Valid Payment payment, @Nullable Map<String, @Valid Item> extras,
		@Nullable Map<@Size(max = 3) String, @NotBlank String> labels, @Nullable Set<@NotBlank String> tags,
		@Nullable @UniqueElements List<@NotNull @Max(31) Integer> days, @Nullable @Email String email,
		@Nullable @Valid Scalars scalars, @Nullable @Valid Period period, @Nullable @LuhnCheck String card,
		@Nullable Map<Status, @Min(1) Integer> counts, @Nullable @Valid Voucher voucher,
		@Nullable Optional<@Size(max = 5) String> note, @Nullable List<@NotEmpty List<@NotBlank String>> matrix,
		@Nullable @Valid Sku sku) {

	record Item(@JsonProperty("unit_price") @NotNull @DecimalMin("0.01") @Digits(integer = 5,
			fraction = 2) @Nullable BigDecimal price, @Min(1) int quantity) {
	}

	/** A bean with setters, and members that stand in its parent. */
	static class Address {

		@NotBlank
		@JsonProperty("postal-code")
		@Nullable String zip;

		@JsonUnwrapped(prefix = "geo_")
		@Valid
		@Nullable Geo geo;

		private @Nullable String countryCode;

		@Pattern(regexp = "[A-Z]{2}")
		public @Nullable String getCountryCode() {
			return this.countryCode;
		}

		public void setCountryCode(String countryCode) {
			this.countryCode = countryCode;
		}

	}

	static class Geo {

		@Max(90)
		public @Nullable Integer lat;

		@JsonProperty("long")
		@Max(180)
		public @Nullable Integer lng;

	}

	enum Status {

		@JsonProperty("new")
		NEW,

		PAID

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Card.class, name = "card"),
			@JsonSubTypes.Type(value = Transfer.class, name = "transfer") })
	interface Payment {

	}

	record Card(@JsonProperty("pan") @Size(max = 4) @Nullable String number, int cvc) implements Payment {
	}

	record Transfer(@NotBlank @Nullable String bankCode) implements Payment {
	}

	record Scalars(@Nullable Integer integer, @Nullable Long big, @Nullable Short small, @Nullable Double decimal,
			@Nullable BigDecimal money, @Nullable BigInteger huge, @Nullable Boolean flag, @Nullable Character letter,
			@Nullable UUID id, @Nullable LocalTime time, @Nullable LocalDateTime at, @Nullable Instant instant,
			@Nullable OffsetDateTime offset, @Nullable Duration delay, @Nullable URI link, byte @Nullable [] bytes,
			@Nullable String text, @Nullable Map<UUID, Integer> byId) {
	}

	@InOrder
	record Period(@Nullable LocalDate from, @Nullable LocalDate until) {
	}

	/** Needs its members at creation. */
	record Voucher(@JsonProperty(required = true) String code, @JsonSetter(nulls = Nulls.FAIL) @Nullable String shop,
			@Nullable Integer percent) {

		Voucher {
			if (percent != null && percent > 100) {
				throw new IllegalArgumentException("percent is " + percent);
			}
		}

		@AssertTrue
		boolean isRedeemable() {
			return percent() == null || percent() > 0;
		}

	}

	record Sku(@JsonValue @Pattern(regexp = "[A-Z]+", message = "must be in capitals") String text) {
	}

}
