package io.github.apierrors.performance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The CPU time of the measuring threads per operation, which a busy machine disturbs less
 * than the time on the clock.
 */
public final class CpuProfiler implements InternalProfiler {

	static final String LABEL = "cpu.norm";

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private long start;

	@Override
	public String getDescription() {
		return "CPU time per operation";
	}

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
		this.start = cpuTime();
	}

	@Override
	public Collection<? extends Result> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
			IterationResult result) {
		double each = (double) (cpuTime() - this.start) / result.getMetadata().getAllOps();
		return List.of(new ScalarResult(LABEL, each, "ns/op", AggregationPolicy.AVG));
	}

	private long cpuTime() {
		long sum = 0;
		for (ThreadInfo thread : this.threads.getThreadInfo(this.threads.getAllThreadIds())) {
			if (thread != null && thread.getThreadName().contains("jmh-worker")) {
				sum += Math.max(0, this.threads.getThreadCpuTime(thread.getThreadId()));
			}
		}
		return sum;
	}

}
