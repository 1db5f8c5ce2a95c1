package io.github.apierrors.handling;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.ValidationErrorException;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the cost of an answer depends on, in bytes, which are steady where times are not.
 */
class CostTests {

	private static final int WARM_UP = 1000;

	private static final int MEASURED = 200;

	private static final Percentage NOISE = Percentage.withPercentage(30);

	@Test
	void growsLinearlyWithDetails() {
		double first = bytesOf(50) - bytesOf(10);
		double second = bytesOf(90) - bytesOf(50);
		assertThat(second).isCloseTo(first, NOISE);
	}

	@Test
	void writesNoMoreThanTheCapAllows() {
		ErrorBodyWriter writer = new ErrorBodyWriter(Settings.of());
		ApiError error = ApiError.of(ApiErrorCode.VALIDATION_ERROR);
		List<ErrorDetail> atTheCap = details(100);
		List<ErrorDetail> beyond = details(1000);
		double expected = bytes(() -> writer.write(error, "failed", atTheCap, "req_1"));
		assertThat(bytes(() -> writer.write(error, "failed", beyond, "req_1"))).isCloseTo(expected, NOISE);
	}

	@Test
	void doesNotDependOnHowMuchIsMapped() {
		Engine many = new Engine();
		ExceptionMappings.Builder room = ExceptionMappings.builder();
		for (Class<?> type : Hostile.class.getDeclaredClasses()) {
			room.on(type, ApiErrorCode.RESOURCE_CONFLICT);
		}
		for (int i = 0; i < 50; i++) {
			many.room(room.build());
		}
		double expected = bytesOfNotFound(new Engine().handler());
		assertThat(bytesOfNotFound(many.handler())).isCloseTo(expected, NOISE);
	}

	private static double bytesOfNotFound(ApiErrorHandler handler) {
		ResourceNotFoundException failure = new ResourceNotFoundException("order", "7");
		return bytes(() -> handler.handle(failure, Facts.request()));
	}

	private static double bytesOf(int details) {
		ApiErrorHandler handler = new Engine().handler();
		ValidationErrorException failure = new ValidationErrorException(details(details));
		return bytes(() -> handler.handle(failure, Facts.request()));
	}

	private static List<ErrorDetail> details(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> new ErrorDetail("lines[" + (100000 + i) + "].sku", "must not be blank"))
			.toList();
	}

	private static double bytes(Runnable work) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		IntStream.range(0, WARM_UP).forEach((i) -> work.run());
		long before = threads.getCurrentThreadAllocatedBytes();
		IntStream.range(0, MEASURED).forEach((i) -> work.run());
		return (double) (threads.getCurrentThreadAllocatedBytes() - before) / MEASURED;
	}

}
