package io.github.apierrors.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.ErrorCodes;
import io.github.apierrors.handling.ErrorReference;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The content of references with all kinds of settings.
 */
final class Contents {

	/** Settings with which the library says all that it can. */
	static final String[] EVERYTHING = { "undocumented-status=extended", "problem-json=true",
			"localization.enabled=true", "rate-limit.draft-fields=true",
			"reference.base-url=https://example.com/errors", "reference.product=Shop",
			"body.include=action,retryable,retry_after,trace_id,metadata,detail_code,detail_location,detail_pointer" };

	private Contents() {
	}

	/**
	 * The content for the codes of the library and of an application.
	 * @param settings each as {@code name=value}, without the prefix
	 */
	static ReferenceContent of(List<ErrorCodes> codes, String... settings) {
		Map<String, String> properties = new LinkedHashMap<>();
		for (String setting : settings) {
			int equals = setting.indexOf('=');
			properties.put("api-errors." + setting.substring(0, equals), setting.substring(equals + 1));
		}
		Binder binder = new Binder(new MapConfigurationPropertySource(properties));
		ApiErrorProperties service = binder.bindOrCreate("api-errors", ApiErrorProperties.class);
		return ReferenceContent.of(binder.bindOrCreate("api-errors.reference", ReferenceProperties.class), service,
				ErrorReference.of(service, codes), false);
	}

	static ReferenceContent ofShop(String... settings) {
		return of(List.of(ErrorCodes.of(ShopCode.values())), settings);
	}

}
