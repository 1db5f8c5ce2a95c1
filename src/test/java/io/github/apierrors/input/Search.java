package io.github.apierrors.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.BindParam;

/**
 * What the service under test takes as a form or a query.
 */
@SuppressWarnings("MultipleNullnessAnnotations")
interface Search {

	/** Bound by its constructor. */
	record ByConstructor(@BindParam("search-text") @NotBlank @Size(max = 5) @Nullable String text,
			@BindParam("page-no") @Min(1) @Nullable Integer page, @Valid @Nullable Range range,
			@Nullable List<@Max(9) Integer> stars) {
	}

	record Range(@Nullable LocalDate from, @BindParam("to-day") @NotNull @Nullable LocalDate until,
			@Max(9) @Nullable Integer step) {
	}

	/** Bound by its setters. */
	class BySetters {

		@NotBlank
		@Size(max = 5)
		private @Nullable String text;

		@Min(1)
		private @Nullable Integer page;

		private Order.@Nullable Status status;

		private List<Order.Status> states = new ArrayList<>();

		@Valid
		private List<Line> lines = new ArrayList<>();

		private Map<String, @Max(9) Integer> weights = new HashMap<>();

		public @Nullable String getText() {
			return this.text;
		}

		public void setText(String text) {
			this.text = text;
		}

		public @Nullable Integer getPage() {
			return this.page;
		}

		public void setPage(Integer page) {
			this.page = page;
		}

		public Order.@Nullable Status getStatus() {
			return this.status;
		}

		public void setStatus(Order.Status status) {
			this.status = status;
		}

		public List<Order.Status> getStates() {
			return this.states;
		}

		public void setStates(List<Order.Status> states) {
			this.states = states;
		}

		public List<Line> getLines() {
			return this.lines;
		}

		public void setLines(List<Line> lines) {
			this.lines = lines;
		}

		public Map<String, Integer> getWeights() {
			return this.weights;
		}

		public void setWeights(Map<String, Integer> weights) {
			this.weights = weights;
		}

	}

	class Line {

		@Max(9)
		private @Nullable Integer unitPrice;

		public @Nullable Integer getUnitPrice() {
			return this.unitPrice;
		}

		public void setUnitPrice(Integer unitPrice) {
			this.unitPrice = unitPrice;
		}

	}

}
