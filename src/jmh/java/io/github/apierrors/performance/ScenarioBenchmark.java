package io.github.apierrors.performance;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One request through the whole of Tomcat, the filters and the dispatcher servlet.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScenarioBenchmark {

	private static final int REQUESTS = 250;

	/** Who answers. */
	@Param
	public Contestant contestant;

	/** What is sent. */
	@Param
	public Scenario scenario;

	private MeasuredService service;

	private InProcessTomcat connection;

	private InProcessRequest request;

	/**
	 * Starts the service and looks at its answer.
	 */
	@Setup
	public void start() {
		this.service = this.contestant.start(this.scenario);
		MeasuredService.discardLog();
		this.connection = this.service.connect();
		this.request = this.scenario.request();
		int status = this.connection.send(this.request);
		if (status / 100 != this.scenario.status() / 100 && this.scenario != Scenario.TYPED_NOT_FOUND) {
			throw new IllegalStateException(this.connection.exchange(this.request));
		}
	}

	/**
	 * Sends a number of requests: the time that a busy machine leaves does not decide how
	 * warm the code is.
	 * @return the sum of their statuses
	 */
	@Benchmark
	@OperationsPerInvocation(REQUESTS)
	public int send() {
		int sum = 0;
		for (int i = 0; i < REQUESTS; i++) {
			sum += this.connection.send(this.request);
		}
		return sum;
	}

	/**
	 * Stops the service.
	 */
	@TearDown
	public void stop() {
		this.service.close();
	}

}
