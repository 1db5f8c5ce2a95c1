package io.github.apierrors.aot;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.RespondsWith;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.agent.RecordedInvocation;
import org.springframework.aot.agent.RecordedInvocationsPublisher;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * A service that fails in many ways in a process with Spring's recording agent, and
 * prints what the library reached by reflection or as a resource meanwhile: whether a
 * hint of those that preparing the service ahead of time contributes covers it, and what
 * it was.
 */
@MvcService
@RestController
public class RecordedService {

	private static final List<String> UTILITIES = List.of("java.", "jdk.", "org.springframework.aot.",
			"org.springframework.core.", "org.springframework.util.", "org.springframework.context.support.");

	/**
	 * Fails and tells.
	 * @param arguments none
	 */
	public static void main(String[] arguments) {
		Queue<RecordedInvocation> recorded = new ConcurrentLinkedQueue<>();
		RecordedInvocationsPublisher.addListener(recorded::add);
		try (RunningService service = RunningService.start(RecordedService.class, "api-errors.localization.enabled",
				"true", "api-errors.body.include", "action,retryable,detail-code,detail-pointer")) {
			fail(service);
		}
		RuntimeHints hints = hints();
		recorded.stream()
			.filter(RecordedService::isOfTheLibrary)
			.filter((invocation) -> !isOfAnAnnotation(invocation))
			.map((invocation) -> (invocation.matches(hints) ? "covered " : "open ") + invocation.getMethodReference()
					+ (invocation.isStatic() ? "" : " of " + invocation.getInstance()) + " with "
					+ invocation.getArguments())
			.distinct()
			.forEach(System.err::println);
	}

	private static void fail(RunningService service) {
		for (String path : List.of("/missing", "/bug", "/declared", "/nowhere", "/numbers/x", "/search",
				"/search?limit=x", "/search?limit=0", "/form?quantity=0&labels%5Ba%5D=")) {
			service.get(path);
			service.get(path, "Accept-Language", "de", "Accept", "application/problem+json");
		}
		for (String body : List.of("{", "{\"lines\":[{}]}", "{\"lines\":[{\"article\":\"\",\"quantity\":0}]}",
				"{\"lines\":[{\"quantity\":\"x\"}]}", "{\"kind\":\"x\"}", "{\"labels\":{\"a b\":\"\"}}", "[]")) {
			service.post("/orders", body, "Content-Type", "application/json");
		}
		service.post("/orders", "<x/>", "Content-Type", "text/xml");
		service.post("/missing", "");
	}

	/**
	 * Whether the library asked, itself or through a utility of Spring.
	 */
	private static boolean isOfTheLibrary(RecordedInvocation invocation) {
		return invocation.getStackFrames()
			.map(StackWalker.StackFrame::getClassName)
			.filter((type) -> UTILITIES.stream().noneMatch(type::startsWith))
			.findFirst()
			.filter((type) -> type.startsWith("io.github.apierrors.")
					&& !type.startsWith(RecordedService.class.getName()))
			.isPresent();
	}

	/**
	 * The attributes of annotations are visible in a native image without any hint.
	 */
	private static boolean isOfAnAnnotation(RecordedInvocation invocation) {
		return !invocation.isStatic() && invocation.getInstance() instanceof Class<?> type && type.isAnnotation();
	}

	private static RuntimeHints hints() {
		GenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("io.github.apierrors", "Service")), new InMemoryGeneratedFiles());
		try (GenericWebApplicationContext context = new GenericWebApplicationContext()) {
			new AnnotatedBeanDefinitionReader(context).register(RecordedService.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		return generation.getRuntimeHints();
	}

	@GetMapping("/missing")
	void missing() {
		throw new ResourceNotFoundException("order", 1);
	}

	@GetMapping("/bug")
	void bug() {
		throw new IllegalStateException();
	}

	@GetMapping("/declared")
	void declared() {
		throw new Declared();
	}

	@GetMapping("/numbers/{number}")
	void number(@PathVariable int number) {
	}

	@GetMapping("/search")
	void search(@RequestParam @Min(1) int limit) {
	}

	@GetMapping("/form")
	void form(@ModelAttribute @Valid Form form) {
	}

	@PostMapping("/orders")
	void order(@RequestBody @Valid Order order) {
	}

	/**
	 * A body.
	 *
	 * @param lines its lines
	 * @param labels its labels
	 * @param kind its kind
	 */
	record Order(@Nullable List<@Valid Line> lines, @Nullable Map<String, @NotBlank String> labels,
			@Nullable Kind kind) {
	}

	/**
	 * A line.
	 *
	 * @param article what is ordered
	 * @param quantity how many
	 */
	record Line(@NotBlank String article, @Min(1) int quantity) {
	}

	/**
	 * A form.
	 *
	 * @param quantity how many
	 * @param labels labels by name
	 */
	record Form(@Min(1) int quantity, @Nullable Map<String, @NotBlank String> labels) {
	}

	enum Kind {

		FIRST, SECOND

	}

	@RespondsWith(ApiErrorCode.RESOURCE_CONFLICT)
	static final class Declared extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
