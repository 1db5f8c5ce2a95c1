package io.github.apierrors.handling;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.ErrorSection;
import io.github.apierrors.RetryRule;
import org.jspecify.annotations.Nullable;

/**
 * All that there is to tell a client's developer about one code.
 *
 * @param code the code
 * @param occasions when it occurs, one sentence each without a final full stop; may be
 * empty
 * @param since the version of the API in which it appeared, or {@code null}
 * @param deprecated the version since which it is deprecated, or {@code null}
 * @param replacedBy the wire name of the code that replaces it, or {@code null}
 * @param example an answer exactly as this service would give it
 */
public record DocumentedCode(ErrorCode code, List<String> occasions, @Nullable String since,
		@Nullable String deprecated, @Nullable String replacedBy, RenderedError example) {

	/**
	 * Copies the list.
	 */
	public DocumentedCode {
		occasions = List.copyOf(occasions);
	}

	/**
	 * The section under which the code is listed.
	 * @return the section
	 */
	public ErrorSection section() {
		return ErrorSection.of(this.code);
	}

	/**
	 * Whether trying again can help.
	 * @return the rule of the code's status
	 */
	public RetryRule retry() {
		return RetryRule.of(this.code.status());
	}

	/**
	 * The body of the example.
	 * @return JSON on one line
	 */
	public String exampleBody() {
		return StandardCharsets.UTF_8.decode(this.example.body()).toString();
	}

}
