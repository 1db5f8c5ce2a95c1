package io.github.apierrors.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.github.apierrors.support.MvcService;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UrlPathHelper;

/**
 * A service that takes the same input in every way that Spring MVC knows.
 */
@MvcService
@Import({ InputService.Bodies.class, InputService.Parameters.class, InputService.Forms.class,
		InputService.CheckedByAspect.class, InputService.Desk.class })
class InputService implements WebMvcConfigurer {

	@Override
	@SuppressWarnings("removal")
	public void configurePathMatch(PathMatchConfigurer configurer) {
		UrlPathHelper helper = new UrlPathHelper();
		helper.setRemoveSemicolonContent(false);
		configurer.setUrlPathHelper(helper);
	}

	@Bean
	RouterFunction<ServerResponse> routes(Validator validator) {
		return RouterFunctions.route().POST("/functional/orders", (request) -> {
			Order order = request.body(Order.class);
			Set<ConstraintViolation<Order>> violations = validator.validate(order);
			if (!violations.isEmpty()) {
				throw new ConstraintViolationException(violations);
			}
			return ServerResponse.noContent().build();
		}).GET("/functional/search", (request) -> {
			request.bind(Search.BySetters.class);
			return ServerResponse.noContent().build();
		}).build();
	}

	@RestController
	static class Bodies {

		private final Desk desk;

		Bodies(Desk desk) {
			this.desk = desk;
		}

		@PostMapping("/orders")
		void order(@RequestBody @Valid Order order) {
		}

		/** The constraint on the other parameter makes this method validation. */
		@PostMapping("/method/orders")
		void orderByMethod(@RequestBody @Valid Order order,
				@RequestParam(required = false) @Max(9) @Nullable Integer priority) {
		}

		@PostMapping("/service/orders")
		void orderAtTheDesk(@RequestBody Order order) {
			this.desk.place(order);
		}

		@PostMapping("/service/quantity")
		void quantityAtTheDesk() {
			this.desk.count(0, List.of(1, 99));
		}

		@PostMapping("/service/period")
		void periodAtTheDesk(@RequestBody Order.Period period) {
			this.desk.open(period);
		}

		@PostMapping("/service/broken")
		void brokenDesk() {
			this.desk.answer();
		}

		@PostMapping("/list")
		void list(@RequestBody @Valid List<Order.@Valid Item> items) {
		}

		@PostMapping("/map")
		void map(@RequestBody Map<String, Order.@Valid Item> items) {
		}

		@PostMapping("/payment")
		void payment(@RequestBody @Valid Order.Payment payment) {
		}

		@PostMapping(path = "/parts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
		void parts(@RequestPart("order") @Valid Order order,
				@RequestPart(required = false) @Nullable MultipartFile file) {
		}

		@PostMapping(path = "/method/parts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
		void partsByMethod(@RequestPart("order") @Valid Order order, @RequestPart("scan") @NotNull MultipartFile scan,
				@RequestParam(name = "note-text") @Size(max = 5) String note) {
		}

	}

	@RestController
	static class Parameters {

		@GetMapping("/query")
		void query(@RequestParam(name = "page-size") @Max(100) int size,
				@RequestParam(required = false) Order.@Nullable Status status,
				@RequestParam(required = false) @Nullable LocalDate day,
				@RequestParam(required = false) @Nullable List<@Max(9) Integer> stars,
				@RequestParam(required = false) @Nullable Boolean flag) {
		}

		@GetMapping("/query/plain")
		void plain(@Max(9) int limit) {
		}

		@GetMapping("/path/{order-id}")
		void path(@PathVariable("order-id") UUID id) {
		}

		@GetMapping("/path/{name}/lines/{line}")
		void paths(@PathVariable @Size(max = 3) String name, @PathVariable @Min(1) int line) {
		}

		@GetMapping("/header")
		void header(@RequestHeader("X-Tenant") @Size(max = 3) String tenant,
				@RequestHeader(name = "X-Depth", required = false) @Nullable Integer depth) {
		}

		@GetMapping("/cookie")
		void cookie(@CookieValue("basket") @Min(1) Long basket) {
		}

		@GetMapping("/matrix/{car}")
		void matrix(@PathVariable String car, @MatrixVariable("max-speed") @Max(250) int speed) {
		}

		@GetMapping("/key")
		void key(@RequestHeader("X-API-Key") String key) {
		}

	}

	@RestController
	static class Forms {

		@RequestMapping("/form/constructor")
		void constructor(@Valid @ModelAttribute Search.ByConstructor search) {
		}

		@RequestMapping("/form/setters")
		void setters(@Valid @ModelAttribute Search.BySetters search) {
		}

		@GetMapping("/form/method")
		void method(@Valid @ModelAttribute Search.BySetters search,
				@RequestParam(name = "x-limit", required = false) @Max(9) @Nullable Integer limit) {
		}

	}

	/** Validated by an aspect around it rather than by Spring MVC. */
	@RestController
	@Validated
	static class CheckedByAspect {

		@GetMapping("/aspect")
		public void query(@RequestParam(name = "page-size", required = false) @Max(100) @Nullable Integer size,
				@RequestHeader(name = "X-Tenant", required = false) @Size(max = 3) @Nullable String tenant) {
		}

		@PostMapping("/aspect/orders")
		public void order(@RequestBody @Valid Order order) {
		}

	}

	@Service
	@Validated
	static class Desk {

		public void place(@Valid Order order) {
		}

		public void count(@Min(1) int quantity, List<@Max(9) Integer> sizes) {
		}

		public void open(@Valid Order.Period period) {
		}

		public @NotBlank String answer() {
			return "";
		}

	}

}
