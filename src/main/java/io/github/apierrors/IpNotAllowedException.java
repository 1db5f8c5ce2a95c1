package io.github.apierrors;

/**
 * 403 {@code ip_not_allowed}: the request's address is not on the key's allowlist.
 * Neither the address nor the list reaches the client.
 */
public class IpNotAllowedException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * An address that is not allowed.
	 */
	public IpNotAllowedException() {
		super(ApiErrorCode.IP_NOT_ALLOWED);
	}

}
