package io.github.apierrors.reference;

import java.io.IOException;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves the reference with Spring MVC, which answers conditional requests by the tag.
 */
final class ServletReference implements HandlerFunction<ServerResponse> {

	private final ReferenceDocuments documents;

	private ServletReference(ReferenceDocuments documents) {
		this.documents = documents;
	}

	static RouterFunction<ServerResponse> at(String path, ReferenceDocuments documents) {
		return RouterFunctions.route(
				RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path)),
				new ServletReference(documents));
	}

	@Override
	public ServerResponse handle(ServerRequest request) throws IOException {
		ReferenceDocuments.Document document = this.documents.get(String.join(",", request.headers().header("Accept")));
		return ServerResponse.ok()
			.headers((headers) -> document.headers().forEach(headers::set))
			.build((servletRequest, servletResponse) -> {
				servletResponse.setContentLength(document.body().length);
				if (!servletRequest.getMethod().equals("HEAD")) {
					servletResponse.getOutputStream().write(document.body());
				}
				return null;
			});
	}

}
