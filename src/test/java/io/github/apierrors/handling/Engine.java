package io.github.apierrors.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.apierrors.ApiError;

import org.springframework.context.support.StaticMessageSource;

/**
 * The engine with the parts that a test gives it.
 */
final class Engine {

	static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private ApiErrorProperties properties = Settings.of();

	private final List<ErrorCodes> codes = new ArrayList<>();

	private final List<ExceptionUnwrapper> unwrappers = new ArrayList<>();

	private final List<ExceptionMapper> mappers = new ArrayList<>();

	private final Map<Class<?>, ApiError> configured = new LinkedHashMap<>();

	private final List<ExceptionMappings> rooms = new ArrayList<>();

	private final List<ErrorListener> listeners = new ArrayList<>();

	Engine with(String... settings) {
		this.properties = Settings.of(settings);
		return this;
	}

	Engine codes(ErrorCodes codes) {
		this.codes.add(codes);
		return this;
	}

	Engine unwrapper(ExceptionUnwrapper unwrapper) {
		this.unwrappers.add(unwrapper);
		return this;
	}

	Engine mapper(ExceptionMapper mapper) {
		this.mappers.add(mapper);
		return this;
	}

	Engine configured(Class<?> type, ApiError error) {
		this.configured.put(type, error);
		return this;
	}

	Engine room(ExceptionMappings room) {
		this.rooms.add(room);
		return this;
	}

	Engine listener(ErrorListener listener) {
		this.listeners.add(listener);
		return this;
	}

	ErrorResolver resolver() {
		ErrorCatalogue catalogue = new ErrorCatalogue(this.properties.undocumentedStatus(), this.codes);
		List<ExceptionMapper> all = new ArrayList<>();
		all.add(new ApiExceptionMapper(new RateLimitHeaders(false, Clock.fixed(NOW, ZoneOffset.UTC)),
				new Challenge(this.properties.challenge())));
		all.addAll(this.mappers);
		List<ExceptionMappings> tables = new ArrayList<>();
		tables.add(ApiErrorAutoConfiguration.ownMappings(catalogue));
		tables.addAll(this.rooms);
		return new ErrorResolver(this.unwrappers, all, new MappingTable(this.configured, tables), catalogue,
				this.properties);
	}

	ApiErrorHandler handler() {
		ErrorFlow flow = new ErrorFlow(resolver(),
				new ErrorRenderer(this.properties, new Challenge(this.properties.challenge()),
						new ErrorMessages(new StaticMessageSource(), this.properties.localization())),
				List.of(), this.listeners);
		return new ApiErrorHandler(() -> flow,
				new ErrorLogger(
						new LogLevels(this.properties.logging().levels(),
								new ErrorCatalogue(UndocumentedStatus.PRESERVE, this.codes)),
						new RepeatedFaults(this.properties.logging().foldRepeats(), Clock.systemUTC())));
	}

	ApiError resolve(Throwable failure) {
		ErrorResolver resolver = resolver();
		return resolver.resolve(resolver.unwrap(failure), Facts.request());
	}

}
