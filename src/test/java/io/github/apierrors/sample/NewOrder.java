package io.github.apierrors.sample;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The body of a request for a new order.
 *
 * @param reference what the client calls the order
 * @param item what is ordered
 * @param quantity how many of it
 */
record NewOrder(@NotBlank @Size(max = 20) String reference, @NotBlank String item,
		@NotNull @Min(1) @Max(1000) Integer quantity) {

}
