package io.github.apierrors.reference;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.Published;

/**
 * Codes of an application, one of them with text that means to do harm.
 */
public enum ShopCode implements ErrorCode {

	/** A plain one. */
	@Published(since = "1.4", when = "The warehouse has fewer pieces than were ordered")
	OUT_OF_STOCK("out_of_stock", 409, "Fewer are left than were ordered", "Order less, or try again tomorrow"),

	/** One that another has replaced. */
	@Published(deprecated = "1.4", replacedBy = "out_of_stock")
	SOLD_OUT("sold_out", 409, "Nothing is left", "Order something else"),

	/** One that needs escaping. */
	@Published(when = "<img src=x onerror=\"window.harmed = 1\"> | [x](javascript:alert(1))")
	HOSTILE("hostile", 418, "</script><script>window.harmed = 1</script> & 'quoted' \"text\"",
			"<b>Do</b> `not` *run* _this_ {{title}} {{{body}}}");

	private final String code;

	private final int status;

	private final String description;

	private final String action;

	ShopCode(String code, int status, String description, String action) {
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
