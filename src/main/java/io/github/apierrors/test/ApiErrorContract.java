package io.github.apierrors.test;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;

import org.springframework.context.ApplicationContext;

/**
 * Attacks a running service, endpoint by endpoint, and looks whether an answer leaves the
 * contract: wrong methods and media types, malformed and wrong-typed JSON, missing and
 * unusable values, no and unknown credentials, odd paths, headers and request ids.
 *
 * <pre>{@code
 * ApiErrorContract.of(context).withHeader("Authorization", "Bearer demo-all").run().assertNoFindings();
 * }</pre>
 *
 * The endpoints are those of annotated controllers and router functions, of Spring MVC or
 * WebFlux, as far as {@code api-errors.paths} covers them, and what the OpenAPI
 * description of the service tells of besides. The service must run in this JVM on a
 * port, on plain HTTP ({@code @SpringBootTest(webEnvironment = RANDOM_PORT)}).
 * <p>
 * Only requests are sent that must fail before a handler runs. Each is rehearsed first:
 * the mappings, argument resolvers, converters and validators of the service are asked,
 * within the JVM, whether they turn the request down. What a handler reads itself, as
 * handler functions do, they do not know. Filters and interceptors do run.
 * {@link #runningHandlers()} sends the others, too.
 * <p>
 * Errors that an operation answered are compared with those that it describes, if it
 * describes any. What HTTP allows for any request (405, 406, 413, 414, 431) need not be.
 * <p>
 * An answer of more than 1 MiB is cut, a request has 10 seconds to be answered, and an
 * endpoint has at most 16 values and 8 members of the body that are attacked.
 *
 * @param service the context of the service
 * @param headers what a caller with credentials sends with each request
 * @param excluded patterns of the paths that are left alone
 * @param handlersRun whether requests are sent that might succeed
 * @param patience how long all attacks may take
 * @param description where the service publishes its OpenAPI description, empty for
 * nowhere, or {@code null} for where springdoc does
 */
public record ApiErrorContract(ApplicationContext service, Map<String, String> headers, List<String> excluded,
		boolean handlersRun, Duration patience, @Nullable String description) {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	/**
	 * Copies the collections.
	 */
	public ApiErrorContract {
		headers = Map.copyOf(headers);
		excluded = List.copyOf(excluded);
	}

	/**
	 * The contract of a service that is running.
	 * @param service the context of the service
	 * @return its contract, for a caller without credentials
	 */
	public static ApiErrorContract of(ApplicationContext service) {
		return new ApiErrorContract(service, Map.of(), List.of(), false, PATIENCE, null);
	}

	/**
	 * Adds a header of a caller with credentials, so that the attacks get behind the
	 * authentication.
	 * @param name for instance {@code Authorization}
	 * @param value for instance {@code Bearer demo-all}
	 * @return a copy with this header
	 */
	public ApiErrorContract withHeader(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(name, value);
		return new ApiErrorContract(this.service, more, this.excluded, this.handlersRun, this.patience,
				this.description);
	}

	/**
	 * Leaves endpoints alone.
	 * @param patterns patterns that their paths match, within the context path, for
	 * instance {@code /internal/**}
	 * @return a copy without these endpoints
	 */
	public ApiErrorContract except(String... patterns) {
		List<String> more = Stream.concat(this.excluded.stream(), Stream.of(patterns)).toList();
		return new ApiErrorContract(this.service, this.headers, more, this.handlersRun, this.patience,
				this.description);
	}

	/**
	 * Sends requests that might succeed, too. Handlers run with invented values: do this
	 * where nothing can be damaged.
	 * @return a copy that sends all requests
	 */
	public ApiErrorContract runningHandlers() {
		return new ApiErrorContract(this.service, this.headers, this.excluded, true, this.patience, this.description);
	}

	/**
	 * Sets how long all attacks may take, five minutes if not set. What has not been
	 * attacked by then is reported as a problem.
	 * @param time the time
	 * @return a copy with this time
	 */
	public ApiErrorContract within(Duration time) {
		return new ApiErrorContract(this.service, this.headers, this.excluded, this.handlersRun, time,
				this.description);
	}

	/**
	 * Names the OpenAPI description of the service, which has to be JSON of at most 1
	 * MiB. Where nothing is named, that of springdoc is read, if there is one.
	 * @param path the path that it is published at, within the context path; empty to
	 * read none
	 * @return a copy that reads this description
	 */
	public ApiErrorContract describedBy(String path) {
		return new ApiErrorContract(this.service, this.headers, this.excluded, this.handlersRun, this.patience, path);
	}

	/**
	 * Attacks the service.
	 * @return what came of it
	 */
	public ContractReport run() {
		return new ContractRun(this).run();
	}

	/**
	 * Attacks the service, and tells what came of it as JUnit's tests.
	 * @return the nodes for a {@code @TestFactory}: a container for each endpoint, a test
	 * for each attack
	 */
	public Stream<DynamicNode> tests() {
		return run().tests();
	}

}
