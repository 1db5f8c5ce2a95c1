package io.github.apierrors.input;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A type that nests in every way, for random documents: a number above 9 is invalid.
 */
@SuppressWarnings("MultipleNullnessAnnotations")
record Tree(@NotNull @Max(9) @Nullable Integer bigNumber,
		@JsonProperty("odd.name [1]") @Max(9) @Nullable Integer oddName, @Valid @Nullable Tree onlyChild,
		@Nullable List<@Valid Tree> manyChildren, @Nullable Map<String, @Valid Tree> childByName,
		@Nullable List<@NotNull @Max(9) Integer> numberList, @Nullable List<List<@Max(9) Integer>> numberTable,
		@Nullable Map<String, @Max(9) Integer> numberMap, @Nullable Map<String, List<@Max(9) Integer>> listMap,
		@Nullable Set<@Max(9) Integer> numberSet, @Valid @Nullable Bean plainBean) {

	/** The same with fields and setters, and with members that stand in their parent. */
	static class Bean {

		@Max(9)
		public @Nullable Integer inField;

		@JsonUnwrapped(prefix = "in-")
		@Valid
		public @Nullable Leaf leaf;

		@Valid
		private @Nullable Tree subTree;

		public @Nullable Tree getSubTree() {
			return this.subTree;
		}

		public void setSubTree(Tree subTree) {
			this.subTree = subTree;
		}

	}

	static class Leaf {

		@Max(9)
		public @Nullable Integer deepNumber;

	}

}
