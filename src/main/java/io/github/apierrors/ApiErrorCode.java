package io.github.apierrors;

import java.util.Locale;

/**
 * The 16 documented codes, with status, description and action exactly as published.
 * <p>
 * The order is that of the published table. A code is never renamed, reused or given
 * another status; new codes may come, and clients treat one that they do not know by its
 * status class.
 */
public enum ApiErrorCode implements ErrorCode {

	/** 401: No Authorization header present. */
	MISSING_API_KEY(401, "No Authorization header present", "Add Authorization: Bearer YOUR_KEY header"),

	/** 401: Key does not exist or is malformed. */
	INVALID_API_KEY(401, "Key does not exist or is malformed", "Check the key in your dashboard"),

	/** 401: Key was revoked. */
	API_KEY_REVOKED(401, "Key was revoked", "Generate a new key"),

	/** 401: Key has passed its expiry date. */
	API_KEY_EXPIRED(401, "Key has passed its expiry date", "Generate a new key"),

	/** 403: Key lacks required permissions. */
	INSUFFICIENT_SCOPE(403, "Key lacks required permissions", "Create a key with the appropriate scope"),

	/** 403: Request IP not on the key's allowlist. */
	IP_NOT_ALLOWED(403, "Request IP not on the key\u2019s allowlist", "Update the IP allowlist or use an allowed IP"),

	/** 400: Request is malformed or unparseable. */
	INVALID_REQUEST(400, "Request is malformed or unparseable", "Check request body format and Content-Type"),

	/** 422: One or more fields failed validation. */
	VALIDATION_ERROR(422, "One or more fields failed validation",
			"Check the details array for field-specific messages"),

	/** 400: A query parameter has an invalid value. */
	INVALID_PARAMETER(400, "A query parameter has an invalid value", "Review the parameter documentation"),

	/** 422: A required field is absent. */
	MISSING_REQUIRED_FIELD(422, "A required field is absent", "Add the missing field to the request body"),

	/** 404: The requested resource does not exist. */
	RESOURCE_NOT_FOUND(404, "The requested resource does not exist", "Verify the resource ID"),

	/** 409: A resource with this identifier already exists. */
	RESOURCE_ALREADY_EXISTS(409, "A resource with this identifier already exists",
			"Use a different identifier or retrieve the existing resource"),

	/** 409: Operation conflicts with current resource state. */
	RESOURCE_CONFLICT(409, "Operation conflicts with current resource state",
			"Check the resource\u2019s current status before retrying"),

	/** 429: Too many requests in the current window. */
	RATE_LIMIT_EXCEEDED(429, "Too many requests in the current window",
			"Wait for Retry-After seconds, then retry with backoff"),

	/** 500: Unexpected server error. */
	INTERNAL_ERROR(500, "Unexpected server error", "Retry after a short delay; contact support if persistent"),

	/** 503: API is temporarily unavailable. */
	SERVICE_UNAVAILABLE(503, "API is temporarily unavailable", "Check the status page; retry with exponential backoff");

	private final String code = name().toLowerCase(Locale.ROOT);

	private final int status;

	private final String description;

	private final String action;

	ApiErrorCode(int status, String description, String action) {
		this.status = status;
		this.description = description;
		this.action = action;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public int status() {
		return this.status;
	}

	@Override
	public String description() {
		return this.description;
	}

	@Override
	public String action() {
		return this.action;
	}

	/**
	 * The documented code that comes nearest to an HTTP status, for failures of which
	 * only the status is known.
	 * @param status an HTTP status; below 400 counts as a server error
	 * @return for instance {@link #RESOURCE_NOT_FOUND} for 404 and 410
	 */
	public static ApiErrorCode nearest(int status) {
		return switch (status) {
			case 401 -> INVALID_API_KEY;
			case 403, 451 -> INSUFFICIENT_SCOPE;
			case 404, 410 -> RESOURCE_NOT_FOUND;
			case 409, 412, 423 -> RESOURCE_CONFLICT;
			case 422 -> VALIDATION_ERROR;
			case 429 -> RATE_LIMIT_EXCEEDED;
			case 502, 503, 504 -> SERVICE_UNAVAILABLE;
			default -> (status >= 400 && status < 500) ? INVALID_REQUEST : INTERNAL_ERROR;
		};
	}

}
