package io.github.apierrors.handling;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.Published;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.ReflectionUtils;

/**
 * What can be told about every code of the catalogue: for the published reference and for
 * descriptions of the API. The examples are rendered by the renderer of the service, with
 * its settings. Nothing is logged, counted or told to a listener. Safe for use by many
 * threads.
 */
public final class ErrorReference {

	/** The request id of every example. */
	public static final String REQUEST_ID = "req_01HX9P3NXVQMJRFT8K2BWYC7EZ";

	/** The resource that says when each code of the library occurs. */
	static final String OCCASIONS = "io/github/apierrors/occasions.properties";

	private static final String TRACE = "traceId";

	private final ErrorCatalogue catalogue;

	private final ErrorRenderer renderer;

	private final ExampleErrors examples;

	private final Properties occasions = occasions();

	ErrorReference(ErrorCatalogue catalogue, ErrorRenderer renderer, ApiErrorProperties properties) {
		this.catalogue = catalogue;
		this.renderer = renderer;
		this.examples = new ExampleErrors(properties);
	}

	/**
	 * The reference of a service that is not running, for use at build time.
	 * @param properties the settings of the service
	 * @param codes the codes of the application
	 * @return the reference, the same as that of the running service
	 * @throws RuntimeException if a code is malformed, or two have one name
	 */
	public static ErrorReference of(ApiErrorProperties properties, List<ErrorCodes> codes) {
		ErrorMessages messages = new ErrorMessages(new StaticMessageSource(), properties.localization());
		return new ErrorReference(new ErrorCatalogue(properties.undocumentedStatus(), codes),
				new ErrorRenderer(properties, new Challenge(properties.challenge()), messages), properties);
	}

	/**
	 * Every code, the documented ones first, in the order of their registration. Made
	 * anew for each call, so a caller keeps what it gets.
	 * @return the codes
	 */
	public List<DocumentedCode> codes() {
		return this.catalogue.codes().stream().map(this::document).toList();
	}

	/**
	 * One code.
	 * @param code a code of the catalogue
	 * @return what can be told about it
	 */
	public DocumentedCode document(ErrorCode code) {
		Published published = published(code);
		if (published == null) {
			return new DocumentedCode(code, occasionsOf(code), null, null, null, example(code));
		}
		String replacement = orNull(published.replacedBy());
		if (replacement != null) {
			this.catalogue.require(replacement, "@Published of the error code '" + code.code() + "'");
		}
		return new DocumentedCode(code, List.of(published.when()), orNull(published.since()),
				orNull(published.deprecated()), replacement, example(code));
	}

	private RenderedError example(ErrorCode code) {
		String current = MDC.get(TRACE);
		MDC.put(TRACE, "4bf92f3577b34da6a3ce929d0e0e4736");
		try {
			return this.renderer.render(this.examples.of(code), ExampleContext.INSTANCE);
		}
		finally {
			if (current != null) {
				MDC.put(TRACE, current);
			}
			else {
				MDC.remove(TRACE);
			}
		}
	}

	private List<String> occasionsOf(ErrorCode code) {
		return this.occasions.getProperty(code.code(), "").lines().toList();
	}

	private static @Nullable Published published(ErrorCode code) {
		if (code instanceof Enum<?> constant) {
			// Absent in a native image that was not told of the application's enum.
			Field field = ReflectionUtils.findField(constant.getDeclaringClass(), constant.name());
			return (field != null) ? field.getAnnotation(Published.class) : null;
		}
		return null;
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	private static Properties occasions() {
		Properties occasions = new Properties();
		try (InputStreamReader in = new InputStreamReader(
				Objects.requireNonNull(ErrorReference.class.getResourceAsStream("/" + OCCASIONS), OCCASIONS),
				StandardCharsets.UTF_8)) {
			occasions.load(in);
			return occasions;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
