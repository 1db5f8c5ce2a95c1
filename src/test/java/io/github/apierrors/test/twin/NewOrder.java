package io.github.apierrors.test.twin;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What a client orders.
 *
 * @param reference the client's name for it
 * @param unitPrice the price
 */
record NewOrder(@NotBlank String reference, @JsonProperty("unit_price") @NotNull @Min(1) Integer unitPrice) {

}
