package io.github.apierrors.architecture;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which package is what, and which technology belongs to whom.
 */
final class Rooms {

	/** The one flow. */
	static final String ENGINE = "handling";

	/** Each adds its web stack. */
	static final List<String> TRANSPORTS = List.of("servlet", "webflux");

	/** Each adds one technology. */
	static final List<String> ROOMS = List.of("web", "jackson", "jackson2", "validation", "security", "data",
			"resilience4j", "client", "micrometer", "actuator", "springdoc", "tomcat", "jetty", "netty", "reference",
			"test");

	/** Rooms that are APIs of their own, so that more than the door is public. */
	static final List<String> APIS = List.of("client", "reference", "test");

	/**
	 * Technology package to those who may use it: the one room, and who stands upon it.
	 */
	static final Map<String, List<String>> TECHNOLOGIES = technologies(
	// @formatter:off
			"jakarta.servlet..",                             "servlet security tomcat jetty actuator micrometer test reference",
			"org.springframework.web.servlet..",             "servlet web test reference",
			"org.springframework.web.reactive..",            "webflux client reference test",
			"reactor..",                                     "webflux client netty security reference test",
			"org.springframework.web.bind..",                "web servlet webflux test springdoc",
			"org.springframework.web.multipart..",           "web servlet webflux test",
			"reactor.netty..",                               "netty",
			"io.netty..",                                    "netty",
			"org.springframework.web.accept..",              "web",
			"org.springframework.validation..",              "web validation test",
			"tools.jackson..",                               "jackson",
			"com.fasterxml.jackson.annotation..",            "jackson jackson2",
			"com.fasterxml.jackson.core..",                  "jackson2 springdoc",
			"com.fasterxml.jackson.databind..",              "jackson2 springdoc",
			"jakarta.validation..",                          "validation",
			"org.hibernate.validator..",                     "validation",
			"org.springframework.security..",                "security",
			"org.springframework.dao..",                     "data",
			"org.springframework.jdbc..",                    "data",
			"org.springframework.orm..",                     "data",
			"org.springframework.transaction..",             "data",
			"org.springframework.data..",                    "data",
			"org.hibernate",                                 "data",
			"org.hibernate.exception..",                     "data",
			"jakarta.persistence..",                         "data",
			"java.sql..",                                    "data",
			"io.github.resilience4j..",                      "resilience4j",
			"org.springframework.web.client..",              "client test",
			"org.springframework.http.client..",             "client",
			"org.springframework.web.reactive.function.client..", "client",
			"feign..",                                       "client",
			"io.r2dbc..",                                    "data",
			"org.postgresql..",                              "data",
			"io.micrometer..",                               "micrometer",
			"org.springframework.boot.actuate..",            "actuator",
			"org.springdoc..",                               "springdoc",
			"io.swagger..",                                  "springdoc",
			"org.apache.catalina..",                         "tomcat",
			"org.apache.coyote..",                           "tomcat",
			"org.apache.tomcat..",                           "tomcat",
			"org.eclipse.jetty..",                           "jetty",
			"org.assertj..",                                 "test",
			"org.springframework.test..",                    "test",
			"org.springframework.mock..",                    "test",
			"org.junit..",                                   "test",
			"com.tngtech.archunit..",                        "test"
			// @formatter:on
	);

	private Rooms() {
	}

	static Stream<String> everyPackage() {
		return Stream.of(Stream.of(ENGINE), TRANSPORTS.stream(), ROOMS.stream()).flatMap((names) -> names);
	}

	private static Map<String, List<String>> technologies(String... columns) {
		Map<String, List<String>> table = new LinkedHashMap<>();
		for (int i = 0; i < columns.length; i += 2) {
			table.put(columns[i], Arrays.asList(columns[i + 1].split(" ")));
		}
		return table;
	}

}
