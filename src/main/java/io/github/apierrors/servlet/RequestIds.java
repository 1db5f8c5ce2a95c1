package io.github.apierrors.servlet;

import io.github.apierrors.handling.RequestId;
import io.github.apierrors.handling.RequestIdIssuer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Keeps the id of a request as an attribute, so that every dispatch of it finds the same.
 */
final class RequestIds {

	static final String ATTRIBUTE = RequestId.class.getName();

	private RequestIds() {
	}

	/**
	 * The id of the request; a request that has none yet gets one, stamped on the
	 * response.
	 */
	static RequestId of(HttpServletRequest request, HttpServletResponse response, RequestIdIssuer issuer) {
		if (request.getAttribute(ATTRIBUTE) instanceof RequestId known) {
			return known;
		}
		RequestId id = issuer.issue(request.getHeader(RequestId.HEADER), request.getRemoteAddr());
		request.setAttribute(ATTRIBUTE, id);
		response.setHeader(RequestId.HEADER, id.value());
		return id;
	}

}
