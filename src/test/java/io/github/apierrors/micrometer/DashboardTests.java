package io.github.apierrors.micrometer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.apierrors.InvalidApiKeyException;
import io.github.apierrors.ServiceUnavailableException;
import io.github.apierrors.micrometer.PromQuery.Selector;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Checks the queries of the dashboard and of the alerts against what a service emits.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DashboardTests {

	private static final Path DASHBOARD = Path.of("src/docs/grafana/api-errors.json");

	private static final Path ALERTS = Path.of("src/docs/prometheus/api-errors.rules.yml");

	private static final Pattern SERIES = Pattern.compile("(?<metric>\\w+)\\{(?<labels>.*)} .*");

	private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

	@LocalServerPort
	int port;

	@Autowired
	PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

	static Stream<PromQuery> queries() throws IOException {
		return Stream.concat(dashboard(), alerts());
	}

	@BeforeEach
	void failInEveryWayThatTheQueriesAskFor() {
		for (String path : List.of("/ok", "/key", "/unavailable", "/nowhere")) {
			HttpExchange.get(this.port, path);
		}
		// An observation ends after the answer is on its way.
		await().until(this.registry::scrape, (scraped) -> Stream.of("SUCCESS", "CLIENT_ERROR", "SERVER_ERROR")
			.allMatch((outcome) -> scraped.contains("outcome=\"" + outcome + "\"")));
	}

	@ParameterizedTest
	@MethodSource("queries")
	void asksForWhatIsEmitted(PromQuery query) {
		Map<String, Map<String, Set<String>>> emitted = emitted();
		assertThat(query.unknownWords()).isEmpty();
		assertThat(query.selectors()).isNotEmpty().allSatisfy((selector) -> {
			assertThat(emitted).containsKey(selector.metric());
			assertThat(selector.matchers()).allSatisfy(
					(matcher) -> assertThat(labels(emitted, selector).get(matcher.label())).contains(matcher.value()));
		});
		assertThat(query.groupedBy()).isSubsetOf(labels(emitted, query.selectors().get(0)).keySet());
	}

	@Test
	void hasQueriesToCheck() throws IOException {
		assertThat(dashboard()).hasSizeGreaterThanOrEqualTo(7);
		assertThat(alerts()).hasSizeGreaterThanOrEqualTo(5);
	}

	private static Map<String, Set<String>> labels(Map<String, Map<String, Set<String>>> emitted, Selector selector) {
		return Objects.requireNonNull(emitted.get(selector.metric()));
	}

	/**
	 * The values by label by metric.
	 */
	private Map<String, Map<String, Set<String>>> emitted() {
		Map<String, Map<String, Set<String>>> emitted = new TreeMap<>();
		this.registry.scrape().lines().map(SERIES::matcher).filter((series) -> series.matches()).forEach((series) -> {
			Map<String, Set<String>> labels = emitted.computeIfAbsent(series.group("metric"), (key) -> new TreeMap<>());
			LABEL.matcher(series.group("labels"))
				.results()
				.forEach((label) -> labels.computeIfAbsent(label.group(1), (key) -> new TreeSet<>())
					.add(label.group(2)));
		});
		return emitted;
	}

	private static Stream<PromQuery> dashboard() throws IOException {
		JsonNode root = new JsonMapper().readTree(Files.readString(DASHBOARD));
		return root.findValues("expr").stream().map((query) -> new PromQuery(query.asString()));
	}

	private static Stream<PromQuery> alerts() throws IOException {
		Object root = new Yaml().load(Files.readString(ALERTS));
		return new JsonMapper().valueToTree(root)
			.findValues("expr")
			.stream()
			.map((query) -> new PromQuery(query.asString()));
	}

	@MvcService
	@RestController
	@ImportAutoConfiguration({ MetricsAutoConfiguration.class, ObservationAutoConfiguration.class,
			WebMvcObservationAutoConfiguration.class, ApiErrorMicrometerAutoConfiguration.class })
	static class Service {

		@Bean
		PrometheusMeterRegistry registry() {
			return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		}

		@GetMapping("/ok")
		String ok() {
			return "fine";
		}

		@GetMapping("/key")
		void key() {
			throw new InvalidApiKeyException();
		}

		@GetMapping("/unavailable")
		void unavailable() {
			throw new ServiceUnavailableException();
		}

	}

}
