package io.github.apierrors.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.apierrors.test.Attack.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The attacks on one service, one after the other.
 */
final class ContractRun {

	/** Beyond this a server may close the connection before its answer is read. */
	private static final int READ_FOR_SURE = 8 * 1024;

	private static final int SHOWN = 4096;

	private final ApiErrorContract contract;

	private final AttackedService service;

	private final ContractTerms terms;

	private final Judge judge;

	private final long start = System.nanoTime();

	private final List<ContractResult> results = new ArrayList<>();

	/** What requests with an endpoint's own method were answered with. */
	private final Map<Endpoint, Set<Answered>> answers = new HashMap<>();

	ContractRun(ApiErrorContract contract) {
		this.contract = contract;
		this.service = AttackedService.of(contract);
		this.terms = ContractTerms.of(contract.service());
		this.judge = new Judge(this.terms);
	}

	ContractReport run() {
		this.results.addAll(this.service.targets().left());
		this.service.targets().endpoints().forEach((endpoint) -> {
			attack(endpoint, Attacks.ALL);
			compare(endpoint);
		});
		attack(this.service.nowhere(), ServerAttacks.of(this.service.everywhere()));
		return new ContractReport(this.results);
	}

	private void attack(Endpoint endpoint, List<Attack> attacks) {
		for (Attack attack : attacks) {
			if (System.nanoTime() - this.start > this.contract.patience().toNanos()) {
				this.results.add(new ContractResult(endpoint.name(), attack.name() + " and the rest", "not sent", true,
						List.of("the time of " + this.contract.patience() + " is up: set more with within(…)"), ""));
				return;
			}
			attempts(endpoint, attack)
				.forEach((attempt) -> this.results.add(result(endpoint, attack.label(attempt.request()), attempt)));
		}
	}

	private void compare(Endpoint endpoint) {
		Set<Answered> answered = this.answers.getOrDefault(endpoint, Set.of());
		this.service.description()
			.of(endpoint)
			.filter((operation) -> !answered.isEmpty())
			.map((operation) -> operation.compare(answered, this.terms))
			.ifPresent(this.results::add);
	}

	private Stream<Attempt> attempts(Endpoint endpoint, Attack attack) {
		List<Request> requests = attack.requests()
			.apply(endpoint)
			.map((request) -> from(attack.caller(), request))
			.toList();
		Stream<Attempt> rehearsed = requests.stream()
			.map((request) -> new Attempt(request, this.service.turnsDown(request)));
		return attack.every() ? rehearsed
				: Stream
					.concat(rehearsed.filter(this::maySend),
							requests.stream().map((request) -> new Attempt(request, false)))
					.limit(1);
	}

	private boolean maySend(Attempt attempt) {
		return attempt.mustFail() || this.contract.handlersRun();
	}

	private ContractResult result(Endpoint endpoint, String attack, Attempt attempt) {
		if (!maySend(attempt)) {
			return ContractResult.notSent(endpoint.name(), attack, "not sent: it might succeed");
		}
		@Nullable ErrorAnswer answer = this.service.send(attempt.request());
		String bytes = this.service.bytes(attempt.request());
		if (answer == null) {
			return new ContractResult(endpoint.name(), attack, "no answer", true,
					(bytes.length() > READ_FOR_SURE) ? List.of() : List.of("there was no answer"), shown(bytes));
		}
		Answered answered = Answered.with(answer);
		if (answer.status() >= 400 && attempt.request().method().equals(endpoint.method())) {
			this.answers.computeIfAbsent(endpoint, (any) -> new TreeSet<>()).add(answered);
		}
		List<String> problems = this.judge.problems(attempt.request(), attempt.mustFail(), answer);
		return new ContractResult(endpoint.name(), attack, answered.toString(), true, problems,
				problems.isEmpty() ? "" : shown(bytes) + "\n\n" + shown(answer.toString()));
	}

	/**
	 * The request as the caller sends it. What is rehearsed is what is sent.
	 */
	private Request from(Caller caller, Request request) {
		Map<String, String> headers = new LinkedHashMap<>(this.contract.headers());
		if (caller == Caller.UNKNOWN) {
			headers.putIfAbsent("Authorization", "Bearer nobody");
			headers.replaceAll((name, value) -> value.replaceFirst("\\S*$", "nobody-has-this"));
		}
		Request sent = request;
		for (Map.Entry<String, String> header : headers.entrySet()) {
			sent = (caller == Caller.ANONYMOUS) ? sent : sent.withHeader(header.getKey(), header.getValue());
		}
		return sent;
	}

	private static String shown(String text) {
		return (text.length() <= SHOWN) ? text : text.substring(0, SHOWN) + " …";
	}

	/**
	 * A request, and what its rehearsal told.
	 *
	 * @param request the request
	 * @param mustFail whether it is certain to be turned down
	 */
	private record Attempt(Request request, boolean mustFail) {
	}

}
