package io.github.apierrors.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI description that a service publishes.
 *
 * @param operations the operations of the service
 * @param unread why there is none to be read, where there should be one
 */
record Description(List<DescribedOperation> operations, List<ContractResult> unread) {

	private static final Description NONE = new Description(List.of(), List.of());

	/**
	 * Reads the description at the path that the test gave, or that of springdoc.
	 * @param contract what the test gave
	 * @param wire the way to the service
	 * @param prefix what stands ahead of every path
	 * @param mapped the endpoints that the mappings show
	 * @return the description
	 */
	static Description read(ApiErrorContract contract, Wire wire, String prefix, List<Endpoint> mapped) {
		@Nullable String given = contract.description();
		String path = (given != null) ? given
				: contract.service().getEnvironment().getProperty("springdoc.api-docs.path", "/v3/api-docs");
		boolean published = (given != null) ? !given.isEmpty()
				: mapped.stream().anyMatch((endpoint) -> endpoint.name().equals("GET " + path));
		if (!published) {
			return NONE;
		}
		@Nullable ErrorAnswer answer = wire.send(get(path, contract.headers()).bytes(prefix));
		if (answer != null && answer.status() == 200 && answer.json().containsKey("paths")) {
			return new Description(new OperationReader(new Document(answer.json())).read(), List.of());
		}
		String found = (answer != null) ? String.valueOf(answer.status()) : "no answer";
		if (given != null) {
			throw new IllegalStateException("No OpenAPI description can be read at " + path + ": " + found);
		}
		return new Description(List.of(),
				List.of(ContractResult.notSent("GET " + path, "description", "not read: " + found)));
	}

	private static Request get(String path, Map<String, String> headers) {
		Request request = Request.of("GET", path);
		for (Map.Entry<String, String> header : headers.entrySet()) {
			request = request.withHeader(header.getKey(), header.getValue());
		}
		return request;
	}

	/**
	 * The operations that no mapping shows.
	 * @param mapped the endpoints that the mappings show
	 * @return endpoints as they are described
	 */
	Stream<Endpoint> beyond(List<Endpoint> mapped) {
		return this.operations.stream()
			.filter((operation) -> mapped.stream().noneMatch(operation::isAt))
			.map(DescribedOperation::endpoint);
	}

	/**
	 * What is told of an endpoint, if that is anything about errors.
	 * @param endpoint the endpoint
	 * @return its operation
	 */
	Optional<DescribedOperation> of(Endpoint endpoint) {
		return this.operations.stream()
			.filter((operation) -> operation.isAt(endpoint) && !operation.errors().isEmpty())
			.findFirst();
	}

}
