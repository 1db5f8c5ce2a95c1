package io.github.apierrors.performance;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the cost of a request in bytes where it is, relative to the same application with
 * a hand-written advice, in the same process. Bytes are steady where times are not: the
 * bounds leave 2 % and what a code that is not compiled yet allocates in addition.
 */
class BytesPerRequestTests {

	private static final int WARM_UP = 2000;

	private static final int MEASURED = 500;

	private static MeasuredService library;

	private static MeasuredService handWritten;

	private static MeasuredService bare;

	@BeforeAll
	static void start() {
		library = MeasuredService.start(Map.of(), LibraryApplication.class);
		handWritten = MeasuredService.start(Map.of(), HandWrittenApplication.class);
		bare = MeasuredService.start(Map.of(), BareApplication.class);
	}

	@AfterAll
	static void stop() {
		List.of(library, handWritten, bare).forEach(MeasuredService::close);
	}

	@Test
	void requestIdOnSuccessIsCheap() {
		assertThat(bytes(library, Scenario.OK) - bytes(bare, Scenario.OK)).isLessThan(480);
	}

	@Test
	void notFoundIsCheaperThanByHand() {
		assertThat(ratio(Scenario.NOT_FOUND)).isLessThan(0.76);
	}

	@Test
	void validationIsCheaperThanByHand() {
		assertThat(ratio(Scenario.VALIDATION_3)).isLessThan(0.70);
	}

	private static double ratio(Scenario scenario) {
		return (double) bytes(library, scenario) / bytes(handWritten, scenario);
	}

	private static long bytes(MeasuredService service, Scenario scenario) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		InProcessTomcat connection = service.connect();
		InProcessRequest request = scenario.request();
		send(connection, request, WARM_UP);
		long before = threads.getCurrentThreadAllocatedBytes();
		send(connection, request, MEASURED);
		return (threads.getCurrentThreadAllocatedBytes() - before) / MEASURED;
	}

	private static void send(InProcessTomcat connection, InProcessRequest request, int times) {
		for (int i = 0; i < times; i++) {
			connection.send(request);
		}
	}

}
