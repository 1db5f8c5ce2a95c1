package io.github.apierrors.support;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON as the strictest of clients would.
 */
public final class StrictJson {

	private static final JsonMapper PARSER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private StrictJson() {
	}

	/**
	 * Reads a document.
	 * @param document the bytes
	 * @return what it says
	 * @throws RuntimeException if it is not valid JSON in valid UTF-8, or names a member
	 * twice
	 */
	public static JsonNode read(byte[] document) {
		try {
			return PARSER.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString());
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException("Not UTF-8", ex);
		}
	}

}
