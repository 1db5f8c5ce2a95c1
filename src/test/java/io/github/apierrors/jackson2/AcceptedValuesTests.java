package io.github.apierrors.jackson2;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptedValuesTests {

	private final ObjectMapper mapper = new ObjectMapper();

	private final AcceptedValues values = new AcceptedValues(this.mapper);

	@Test
	void areTheConstantsThatAreReadBackAsTheyWereWritten() {
		assertThat(this.values.constantsOf(Mode.class)).containsExactly("by-sea", "BY_RAIL");
		assertThat(this.values.constantsOf(Graded.class)).containsExactly("good");
	}

	@Test
	void areNoObjects() {
		assertThat(this.values.constantsOf(Described.class)).isEmpty();
	}

	@Test
	void areTheNamesOfSubtypes() {
		assertThat(this.values.typeMember(this.mapper.constructType(Named.class))).isEqualTo("kind");
		assertThat(this.values.typeNames(this.mapper.constructType(Named.class))).containsExactly("one");
	}

	@Test
	void areNamedByNoMemberWhereTheNameStandsElsewhereOrIsAClass() {
		assertThat(this.values.typeMember(this.mapper.constructType(Wrapped.class))).isNull();
		assertThat(this.values.typeMember(this.mapper.constructType(ByClass.class))).isNull();
		assertThat(this.values.typeMember(this.mapper.constructType(Mode.class))).isNull();
		assertThat(this.values.typeMember(null)).isNull();
	}

	enum Mode {

		@JsonProperty("by-sea")
		BY_SEA,

		BY_RAIL

	}

	/** Reads only one of its constants, and that one under the names of two. */
	enum Graded {

		GOOD("good"), FINE("good"), POOR("poor");

		private final String grade;

		Graded(String grade) {
			this.grade = grade;
		}

		@JsonValue
		String grade() {
			return this.grade;
		}

		@JsonCreator
		static Graded of(String grade) {
			if (grade.equals("good")) {
				return GOOD;
			}
			throw new IllegalArgumentException(grade);
		}

	}

	@JsonFormat(shape = JsonFormat.Shape.OBJECT)
	enum Described {

		ONLY;

		public @Nullable String getText() {
			return null;
		}

		@JsonCreator
		static Described of(Object any) {
			return ONLY;
		}

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = One.class, name = "one"))
	interface Named {

	}

	record One() implements Named {
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
	interface Wrapped {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
	interface ByClass {

	}

}
