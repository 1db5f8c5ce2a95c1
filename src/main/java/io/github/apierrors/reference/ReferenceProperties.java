package io.github.apierrors.reference;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the published reference.
 *
 * @param enabled whether the application serves the reference
 * @param path the path of the reference, within the context path
 * @param title the title of the page
 * @param product the name of the product that the API belongs to
 * @param intro the text below the title
 * @param apiUrl the URL of the API in the examples of requests
 */
@ConfigurationProperties("api-errors.reference")
record ReferenceProperties(@DefaultValue("false") boolean enabled, @DefaultValue("/errors") String path,
		@DefaultValue("Errors") String title, @Nullable String product,
		@DefaultValue("Whatever goes wrong, the answer is one JSON object with one of these codes.") String intro,
		@DefaultValue("https://api.example.com") String apiUrl) {
}
