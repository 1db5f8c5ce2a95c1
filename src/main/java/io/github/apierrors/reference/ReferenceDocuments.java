package io.github.apierrors.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The forms of the reference as they go over the wire, each made when it is first asked
 * for and kept. Knows no transport. Safe for use by many threads.
 */
final class ReferenceDocuments {

	private final Map<ReferenceFormat, Document> documents = new ConcurrentHashMap<>();

	private final Supplier<ReferenceContent> content;

	ReferenceDocuments(Supplier<ReferenceContent> content) {
		this.content = content;
	}

	/**
	 * The form that a client asks for.
	 * @param accept the value of its {@code Accept} header, empty without one
	 */
	Document get(String accept) {
		return this.documents.computeIfAbsent(ReferenceFormat.of(accept),
				(format) -> document(format, this.content.get()));
	}

	private static Document document(ReferenceFormat format, ReferenceContent content) {
		byte[] body = format.render(content).getBytes(StandardCharsets.UTF_8);
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Type", format.contentType());
		headers.put("ETag", '"' + digest(body) + '"');
		// It changes with a deployment, so a copy is good as long as its tag is.
		headers.put("Cache-Control", "no-cache");
		headers.put("Vary", "Accept");
		headers.put("X-Content-Type-Options", "nosniff");
		headers.put("Referrer-Policy", "no-referrer");
		if (format == ReferenceFormat.HTML) {
			headers.put("Content-Security-Policy", new HtmlPage().policy() + "; frame-ancestors 'none'");
		}
		return new Document(headers, body);
	}

	private static String digest(byte[] body) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A form of the reference.
	 *
	 * @param headers the values by name
	 * @param body the UTF-8 bytes, not to be changed
	 */
	@SuppressWarnings("ArrayRecordComponent") // written, never compared
	record Document(Map<String, String> headers, byte[] body) {
	}

}
