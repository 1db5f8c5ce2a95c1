package consumer;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A body with what bodies have: names of their own, lists, enums and dates.
 */
public record Thing(@NotBlank String name, @NotNull @Min(1) Integer quantity, Kind kind, LocalDate due,
		@Valid List<Price> prices) {

	public enum Kind {

		NEW, USED

	}

	public record Price(@JsonProperty("unit_price") @NotNull @Min(0) Long unitPrice) {
	}

}
