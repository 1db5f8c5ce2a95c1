package io.github.apierrors.test;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way to get an endpoint to fail.
 *
 * @param name what the report calls it
 * @param requests the requests of the attack for an endpoint; none where it makes no
 * sense
 * @param every whether each of the requests is sent, or only the first one that can be
 * @param caller who sends them
 */
record Attack(String name, Function<Endpoint, Stream<Request>> requests, boolean every, Caller caller) {

	/**
	 * An attack of which every request is sent.
	 * @param name what the report calls it
	 * @param requests the requests for an endpoint
	 * @return the attack of a caller with credentials
	 */
	static Attack each(String name, Function<Endpoint, Stream<Request>> requests) {
		return new Attack(name, requests, true, Caller.KNOWN);
	}

	/**
	 * An attack for which it is all one which of its requests is sent.
	 * @param name what the report calls it
	 * @param requests the requests for an endpoint
	 * @return the attack of a caller with credentials
	 */
	static Attack any(String name, Function<Endpoint, Stream<Request>> requests) {
		return new Attack(name, requests, false, Caller.KNOWN);
	}

	Attack by(Caller other) {
		return new Attack(this.name, this.requests, this.every, other);
	}

	/**
	 * What the report calls one of the requests.
	 * @param request the request
	 * @return the name of the attack, and what tells the request from the others
	 */
	String label(Request request) {
		return (this.every && !request.note().isEmpty()) ? this.name + ": " + request.note() : this.name;
	}

	/**
	 * Who attacks.
	 */
	enum Caller {

		/** The caller whose credentials the test gave. */
		KNOWN,

		/** One without credentials. */
		ANONYMOUS,

		/** One with credentials that nobody has. */
		UNKNOWN

	}

}
