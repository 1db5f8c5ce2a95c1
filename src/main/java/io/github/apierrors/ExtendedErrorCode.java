package io.github.apierrors;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The additional codes that {@code api-errors.undocumented-status=extended} puts on the
 * wire for statuses outside the documented table. In the other modes they are never sent;
 * their descriptions still serve as the message of such a status.
 */
public enum ExtendedErrorCode implements ErrorCode {

	/** 405: the resource does not know this method; {@code Allow} lists the others. */
	METHOD_NOT_ALLOWED(405, "The resource does not support this method", "Use one of the methods in the Allow header"),

	/** 406: nothing that the client accepts can be produced. */
	NOT_ACCEPTABLE(406, "No acceptable representation can be produced", "Accept application/json"),

	/** 408: the request did not arrive whole in time. */
	REQUEST_TIMEOUT(408, "The request was not received in time", "Send the request again"),

	/** 410: the resource existed and will not come back. */
	RESOURCE_GONE(410, "The requested resource is no longer available", "Stop requesting this resource"),

	/** 412: a precondition header did not hold. */
	PRECONDITION_FAILED(412, "A precondition of the request does not hold",
			"Retrieve the resource again and repeat the change on its current state"),

	/** 413: the body is larger than the server takes. */
	CONTENT_TOO_LARGE(413, "The request body is too large", "Send a smaller body"),

	/** 414: the URL is longer than the server takes. */
	URI_TOO_LONG(414, "The request URL is too long", "Shorten the URL or send the data in the body"),

	/** 415: the body's media type is not supported; {@code Accept} lists the others. */
	UNSUPPORTED_MEDIA_TYPE(415, "The media type of the request body is not supported",
			"Use one of the media types in the Accept header"),

	/** 428: the change must be made conditional. */
	PRECONDITION_REQUIRED(428, "The request must be conditional", "Send an If-Match header"),

	/** 431: the headers are larger than the server takes. */
	REQUEST_HEADER_FIELDS_TOO_LARGE(431, "The request headers are too large", "Send fewer or smaller headers"),

	/** 501: the server does not know this method at all. */
	NOT_IMPLEMENTED(501, "The request method is not implemented", "Use a documented method"),

	/** 502: a service behind this one failed. */
	BAD_GATEWAY(502, "A service that the API depends on failed", "Retry with exponential backoff"),

	/** 504: a service behind this one did not answer in time. */
	GATEWAY_TIMEOUT(504, "A service that the API depends on did not answer in time", "Retry with exponential backoff");

	private final String code = name().toLowerCase(Locale.ROOT);

	private final int status;

	private final String description;

	private final String action;

	ExtendedErrorCode(int status, String description, String action) {
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
	 * The additional code of a status.
	 * @param status an HTTP status
	 * @return the code, or {@code null} if the status has none
	 */
	public static @Nullable ExtendedErrorCode of(int status) {
		for (ExtendedErrorCode code : values()) {
			if (code.status == status) {
				return code;
			}
		}
		return null;
	}

}
