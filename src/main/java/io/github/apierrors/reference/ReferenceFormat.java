package io.github.apierrors.reference;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * The forms of the reference.
 */
enum ReferenceFormat {

	/** For people: the default. */
	HTML("text/html;charset=UTF-8", "error-codes.html", (content) -> new HtmlPage().render(content)),

	/** For people, in a repository or a wiki. */
	MARKDOWN("text/markdown;charset=UTF-8", "error-codes.md", (content) -> new MarkdownPage().render(content)),

	/** For programs. */
	JSON("application/json", "error-codes.json", CatalogueJson::render),

	/** For the description of the API. */
	OPENAPI("application/vnd.oai.openapi+json", "error-codes.openapi.json", OpenApiJson::render);

	private final String contentType;

	@SuppressWarnings("ImmutableEnumChecker") // a type of Spring's that cannot change
	private final MimeType mediaType;

	private final String fileName;

	@SuppressWarnings("ImmutableEnumChecker") // has no state
	private final Function<ReferenceContent, String> renderer;

	ReferenceFormat(String contentType, String fileName, Function<ReferenceContent, String> renderer) {
		this.contentType = contentType;
		this.mediaType = MimeType.valueOf(contentType);
		this.fileName = fileName;
		this.renderer = renderer;
	}

	String contentType() {
		return this.contentType;
	}

	String fileName() {
		return this.fileName;
	}

	String render(ReferenceContent content) {
		return this.renderer.apply(content);
	}

	/**
	 * What a client asks for: the first form that its best media type includes, the page
	 * if none does or if the header cannot be read.
	 */
	static ReferenceFormat of(String accept) {
		if (accept.isBlank()) {
			return HTML;
		}
		try {
			List<MimeType> wanted = MimeTypeUtils.parseMimeTypes(accept)
				.stream()
				.filter((range) -> weight(range) > 0)
				.sorted(Comparator.comparingDouble(ReferenceFormat::weight).reversed())
				.toList();
			for (MimeType range : wanted) {
				for (ReferenceFormat format : values()) {
					if (range.includes(format.mediaType)) {
						return format;
					}
				}
			}
			return HTML;
		}
		catch (InvalidMimeTypeException | NumberFormatException ex) {
			return HTML;
		}
	}

	private static double weight(MimeType range) {
		String q = range.getParameter("q");
		return (q != null) ? Double.parseDouble(q) : 1;
	}

}
