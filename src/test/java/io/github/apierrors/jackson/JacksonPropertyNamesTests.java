package io.github.apierrors.jackson;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.PropertyName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JacksonPropertyNamesTests {

	private final JacksonPropertyNames names = new JacksonPropertyNames(
			JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build());

	@ParameterizedTest
	@EnumSource(names = { "BODY", "PART" })
	void readsThemAsTheMapperDoes(Location location) {
		assertThat(this.names.namesOf(Item.class, location)).isEqualTo(Map.of("price", PropertyName.of("unit-price"),
				"itemCount", PropertyName.of("item_count"), "postcode", PropertyName.of("postcode"), "zip",
				PropertyName.of("postcode"), "size", PropertyName.inlined("size_", "_cm")));
	}

	@Test
	void readsTheConstantsOfAnEnum() {
		assertThat(this.names.namesOf(Mode.class, Location.BODY))
			.isEqualTo(Map.of("BY_SEA", PropertyName.of("by-sea"), "BY_RAIL", PropertyName.of("BY_RAIL")));
	}

	@Test
	void putsTheOnlyValueOfATypeInItsPlace() {
		assertThat(this.names.namesOf(Code.class, Location.BODY)).containsEntry("text", PropertyName.inlined("", ""));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "BODY", "PART" })
	void areNotThoseOfParameters(Location location) {
		assertThat(this.names.namesOf(Item.class, location)).isNull();
	}

	static class Item {

		@JsonProperty("unit-price")
		public int price;

		public int itemCount;

		@JsonUnwrapped(prefix = "size_", suffix = "_cm")
		public @Nullable Size size;

		@JsonProperty("postcode")
		private @Nullable String zip;

		public @Nullable String getPostcode() {
			return this.zip;
		}

		public void setPostcode(String postcode) {
			this.zip = postcode;
		}

	}

	static class Size {

		public int height;

	}

	enum Mode {

		@JsonProperty("by-sea")
		BY_SEA,

		BY_RAIL

	}

	record Code(@JsonValue String text) {
	}

}
