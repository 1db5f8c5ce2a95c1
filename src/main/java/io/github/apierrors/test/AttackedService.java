package io.github.apierrors.test;

import java.util.List;
import java.util.Set;

import io.github.apierrors.handling.ApiErrorProperties;
import org.jspecify.annotations.Nullable;

/**
 * A running service, as its attackers see it.
 *
 * @param wire the way to its port
 * @param stack what its web stack tells
 * @param targets what there is to attack
 * @param description what it tells of itself
 * @param nowhere a path that is none of the service's
 * @param everywhere whether the library answers the failures of every path
 */
record AttackedService(Wire wire, WebStack stack, Targets targets, Description description, Endpoint nowhere,
		boolean everywhere) {

	static AttackedService of(ApiErrorContract contract) {
		@Nullable Integer port = contract.service().getEnvironment().getProperty("local.server.port", Integer.class);
		if (port == null) {
			throw new IllegalStateException(
					"The service does not run on a port: @SpringBootTest(webEnvironment = RANDOM_PORT) starts it on one.");
		}
		Wire wire = new Wire(port);
		WebStack stack = WebStack.of(contract.service());
		List<Endpoint> mapped = new Endpoints(contract.service()).of(stack.mappings());
		Description description = Description.read(contract, wire, stack.prefix(), mapped);
		Targets targets = Targets.of(contract, stack.rehearsal(), mapped, description);
		List<String> scope = contract.service().getBean(ApiErrorProperties.class).paths();
		String path = scope.get(0).replaceFirst("/?\\*.*", "") + "/api-error-contract/nowhere";
		return new AttackedService(wire, stack, targets, description,
				new Endpoint("GET", Set.of(), path, List.of(), List.of(), ""), scope.contains("/**"));
	}

	/**
	 * The bytes of a request to the service.
	 * @param request the request
	 * @return head and body
	 */
	String bytes(Request request) {
		return request.bytes(this.stack.prefix());
	}

	/**
	 * Sends a request.
	 * @param request the request
	 * @return the answer, or {@code null} if none came
	 */
	@Nullable ErrorAnswer send(Request request) {
		return this.wire.send(bytes(request));
	}

	boolean turnsDown(Request request) {
		return this.stack.rehearsal().turnsDown(request);
	}

}
