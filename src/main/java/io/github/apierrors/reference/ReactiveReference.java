package io.github.apierrors.reference;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Serves the reference with WebFlux, which answers conditional requests by the tag.
 */
final class ReactiveReference implements HandlerFunction<ServerResponse> {

	private final ReferenceDocuments documents;

	private ReactiveReference(ReferenceDocuments documents) {
		this.documents = documents;
	}

	static RouterFunction<ServerResponse> at(String path, ReferenceDocuments documents) {
		return RouterFunctions.route(
				RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path)),
				new ReactiveReference(documents));
	}

	@Override
	public Mono<ServerResponse> handle(ServerRequest request) {
		ReferenceDocuments.Document document = this.documents.get(String.join(",", request.headers().header("Accept")));
		return ServerResponse.ok()
			.headers((headers) -> document.headers().forEach(headers::set))
			.bodyValue(document.body());
	}

}
