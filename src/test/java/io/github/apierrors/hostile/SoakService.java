package io.github.apierrors.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * The service that is soaked, in a process of its own. Writes its port to the standard
 * error, and for each line that it reads how it is.
 */
@MvcService
@RestController
public class SoakService {

	/** The threads that Tomcat makes as it needs them. */
	static final int MAX_WORKERS = 32;

	private static final AtomicInteger ACTIVE = new AtomicInteger();

	private static final AtomicInteger LEFT_BEHIND = new AtomicInteger();

	/**
	 * Starts the service.
	 * @param arguments none
	 * @throws Exception if it cannot be asked how it is
	 */
	public static void main(String[] arguments) throws Exception {
		try (RunningService service = RunningService.start(SoakService.class, "server.tomcat.max-keep-alive-requests",
				"-1", "server.tomcat.threads.max", Integer.toString(MAX_WORKERS), "spring.mvc.async.request-timeout",
				"10s");
				BufferedReader questions = new BufferedReader(
						new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
			System.err.println("soak " + service.port());
			while (questions.readLine() != null) {
				System.err.println("soak " + state());
			}
		}
	}

	/**
	 * Bytes of heap in use after a collection, threads of Tomcat's pool, other threads,
	 * the most thread locals that a thread has, and requests that found an entry in the
	 * MDC when they began.
	 */
	private static String state() throws Exception {
		for (int i = 0; i < 1000 && ACTIVE.get() > 0; i++) {
			TimeUnit.MILLISECONDS.sleep(10);
		}
		MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
		for (int i = 0; i < 3; i++) {
			memory.gc();
		}
		int workers = 0;
		int others = 0;
		int locals = 0;
		for (Thread thread : Thread.getAllStackTraces().keySet()) {
			boolean worker = thread.getName().contains("-exec-");
			workers += worker ? 1 : 0;
			others += worker ? 0 : 1;
			locals = Math.max(locals, threadLocals(thread));
		}
		return memory.getHeapMemoryUsage().getUsed() + " " + workers + " " + others + " " + locals + " " + LEFT_BEHIND;
	}

	private static int threadLocals(Thread thread) throws ReflectiveOperationException {
		Field field = Thread.class.getDeclaredField("threadLocals");
		field.setAccessible(true);
		Object map = field.get(thread);
		if (map == null) {
			return 0;
		}
		Field size = map.getClass().getDeclaredField("size");
		size.setAccessible(true);
		return size.getInt(map);
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> witness() {
		return (factory) -> factory.addEngineValves(new Witness());
	}

	@GetMapping("/missing")
	void missing() {
		throw new ResourceNotFoundException("order", 1);
	}

	@GetMapping("/bug")
	void bug() {
		throw new IllegalStateException("secret");
	}

	@GetMapping("/gone")
	void gone(HttpServletResponse response) throws IOException {
		response.sendError(410);
	}

	@PostMapping("/orders")
	void order(@RequestBody @Valid Order order) {
	}

	@GetMapping("/callable")
	Callable<String> callable() {
		return () -> {
			throw new ResourceConflictException("The order is shipped.");
		};
	}

	@GetMapping("/deferred")
	DeferredResult<String> deferred() {
		DeferredResult<String> result = new DeferredResult<>();
		Thread thread = new Thread(() -> result.setErrorResult(new ResourceNotFoundException("order", 1)));
		thread.start();
		return result;
	}

	@GetMapping("/late")
	DeferredResult<String> late() {
		return new DeferredResult<>(1L);
	}

	@GetMapping("/broken")
	void broken(HttpServletResponse response) throws IOException {
		response.getOutputStream().write("half".getBytes(StandardCharsets.US_ASCII));
		response.flushBuffer();
		throw new IllegalStateException("secret");
	}

	/**
	 * A body with as many faults as it has lines.
	 *
	 * @param lines its lines
	 */
	record Order(List<@Valid Line> lines) {
	}

	/**
	 * A line of it.
	 *
	 * @param article what is ordered
	 * @param quantity how many
	 */
	record Line(@NotBlank String article, @Min(1) int quantity) {
	}

	/**
	 * Looks at the thread that a request is given, ahead of all filters.
	 */
	private static final class Witness extends ValveBase {

		private Witness() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			ACTIVE.incrementAndGet();
			try {
				if (!Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of()).isEmpty()) {
					LEFT_BEHIND.incrementAndGet();
				}
				getNext().invoke(request, response);
			}
			finally {
				ACTIVE.decrementAndGet();
			}
		}

	}

}
