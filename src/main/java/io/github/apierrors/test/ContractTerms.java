package io.github.apierrors.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.ApiErrorProperties.AcceptInbound;
import io.github.apierrors.handling.ErrorCatalogue;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

/**
 * What a service may settle for itself within the contract.
 *
 * @param flat whether the members may stand in the body itself, without an envelope
 * @param requestId what request ids look like
 * @param codes the registered codes by name, or {@code null} if they are not known
 */
record ContractTerms(boolean flat, Pattern requestId, @Nullable Map<String, ErrorCode> codes) {

	private static final Pattern OWN_ID = Pattern.compile("req_[0-7][0-9A-HJKMNP-TV-Z]{25}");

	private static final Pattern ADOPTED_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

	static ContractTerms ofAnyService() {
		return new ContractTerms(true, ADOPTED_ID, null);
	}

	static ContractTerms of(ApplicationContext service) {
		ApiErrorProperties properties = service.getBean(ApiErrorProperties.class);
		Map<String, ErrorCode> codes = new LinkedHashMap<>();
		service.getBean(ErrorCatalogue.class).codes().forEach((code) -> codes.put(code.code(), code));
		boolean adopts = properties.requestId().acceptInbound() != AcceptInbound.NEVER;
		return new ContractTerms(!properties.body().envelope(), adopts ? ADOPTED_ID : OWN_ID, codes);
	}

	boolean adoptsIds() {
		return this.requestId == ADOPTED_ID;
	}

	boolean isRequestId(@Nullable String id) {
		return id != null && this.requestId.matcher(id).matches();
	}

	boolean knows(String code) {
		return this.codes == null || this.codes.containsKey(code);
	}

	/**
	 * Whether a code may have a status: its own, or one that no code has, for which it is
	 * the nearest one.
	 * @param code the code's name
	 * @param status the status of the answer
	 * @return whether they go together
	 */
	boolean allows(String code, int status) {
		ErrorCode known = (this.codes != null) ? this.codes.get(code) : null;
		return known == null || known.status() == status
				|| (this.codes != null && this.codes.values().stream().noneMatch((other) -> other.status() == status));
	}

}
