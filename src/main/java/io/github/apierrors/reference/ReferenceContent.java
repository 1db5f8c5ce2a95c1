package io.github.apierrors.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.apierrors.ErrorSection;
import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.DocumentedCode;
import io.github.apierrors.handling.ErrorReference;

/**
 * What every form of the reference tells.
 *
 * @param properties the settings of the reference
 * @param service the settings of the service
 * @param codes every code
 * @param served whether a running service shows it, in whatever form is asked for
 */
record ReferenceContent(ReferenceProperties properties, ApiErrorProperties service, List<DocumentedCode> codes,
		boolean served) {

	static ReferenceContent of(ReferenceProperties properties, ApiErrorProperties service, ErrorReference reference,
			boolean served) {
		return new ReferenceContent(properties, service, reference.codes(), served);
	}

	/**
	 * The codes by section, without the sections that have none.
	 */
	Map<ErrorSection, List<DocumentedCode>> sections() {
		return this.codes.stream()
			.collect(Collectors.groupingBy(DocumentedCode::section, () -> new EnumMap<>(ErrorSection.class),
					Collectors.toList()));
	}

}
