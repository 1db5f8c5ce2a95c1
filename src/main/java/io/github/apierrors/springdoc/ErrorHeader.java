package io.github.apierrors.springdoc;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/**
 * The headers that tell a client something.
 *
 * @param description what
 * @param numeric whether the value is a number, which is positive
 */
record ErrorHeader(String description, boolean numeric) {

	private static final Map<String, ErrorHeader> HEADERS = Map.of( //
			"X-Request-ID", text("The id of the request, as in the body"), //
			"WWW-Authenticate", text("How to authenticate, and what is wrong with the credentials"), //
			"Retry-After", number("The seconds to wait before trying again"), //
			"X-RateLimit-Limit", number("The requests of a window"), //
			"X-RateLimit-Remaining", number("The requests that are left in the window"), //
			"X-RateLimit-Reset", number("When the window ends, in Unix seconds"), //
			"RateLimit", text("The state of the limit, as in the IETF's draft"), //
			"RateLimit-Policy", text("The limit, as in the IETF's draft"), //
			"Allow", text("The methods of the resource"), //
			"Accept", text("The media types that the resource takes"));

	static boolean isDescribed(String name) {
		return HEADERS.containsKey(name);
	}

	static Header describe(String name) {
		ErrorHeader header = Objects.requireNonNull(HEADERS.get(name));
		Schema<?> schema = header.numeric ? new IntegerSchema().format("int64").minimum(BigDecimal.ZERO)
				: new StringSchema();
		return new Header().description(header.description).schema(schema);
	}

	private static ErrorHeader text(String description) {
		return new ErrorHeader(description, false);
	}

	private static ErrorHeader number(String description) {
		return new ErrorHeader(description, true);
	}

}
