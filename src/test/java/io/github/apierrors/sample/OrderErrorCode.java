package io.github.apierrors.sample;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.Published;

/**
 * The codes that this API has beyond the documented ones.
 */
enum OrderErrorCode implements ErrorCode {

	/** 409: fewer are in stock than were ordered. */
	@Published(since = "1.4", when = "The warehouse has fewer pieces than were ordered")
	SOLD_OUT("sold_out", 409, "Fewer are in stock than were ordered", "Order less, or try again tomorrow");

	private final String code;

	private final int status;

	private final String description;

	private final String action;

	OrderErrorCode(String code, int status, String description, String action) {
		this.code = code;
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

}
