package io.github.apierrors.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The parts of the engine: making an id by one and by many threads, finding out what an
 * exception means, writing a body.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {

	private final UlidGenerator ids = new UlidGenerator();

	private final ErrorBodyWriter writer = new ErrorBodyWriter(Settings.of());

	private final MappingTable table = new MappingTable(Map.of(),
			List.of(ApiErrorAutoConfiguration.ownMappings(new ErrorCatalogue(UndocumentedStatus.PRESERVE, List.of()))));

	private final ApiError error = ApiError.of(ApiErrorCode.VALIDATION_ERROR);

	private final List<ErrorDetail> details = List.of(new ErrorDetail("customer", "This field is required."),
			new ErrorDetail("lines[0].quantity", "must be greater than or equal to 1"),
			new ErrorDetail("lines[0].sku", "must not be blank"));

	@Benchmark
	@Threads(1)
	public String requestIdBy1() {
		return this.ids.generate();
	}

	@Benchmark
	@Threads(4)
	public String requestIdBy4() {
		return this.ids.generate();
	}

	@Benchmark
	@Threads(8)
	public String requestIdBy8() {
		return this.ids.generate();
	}

	/** What an id is compared with. */
	@Benchmark
	@Threads(1)
	public String uuidBy1() {
		return UUID.randomUUID().toString();
	}

	@Benchmark
	@Threads(8)
	public String uuidBy8() {
		return UUID.randomUUID().toString();
	}

	@Benchmark
	public byte[] writer() {
		return this.writer.write(this.error, "3 fields failed validation.", this.details,
				"req_01HX9P3NXVQMJRFT8K2BWYC7EZ");
	}

	@Benchmark
	public List<ExceptionMapper> resolver() {
		return this.table.mappersFor(IllegalStateException.class);
	}

}
