package io.github.apierrors.springdoc;

import io.github.apierrors.ErrorCode;

/**
 * A code of an application.
 */
enum SoldOut implements ErrorCode {

	SOLD_OUT;

	@Override
	public String code() {
		return "sold_out";
	}

	@Override
	public int status() {
		return 409;
	}

	@Override
	public String description() {
		return "Fewer are in stock than were ordered";
	}

	@Override
	public String action() {
		return "Order less";
	}

}
