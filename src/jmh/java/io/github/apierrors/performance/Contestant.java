package io.github.apierrors.performance;

import java.util.HashMap;
import java.util.Map;

/**
 * What answers the failures of the measured application.
 */
public enum Contestant {

	/** The yardstick. */
	HAND_WRITTEN("hand-written", HandWrittenApplication.class),

	/** This library. */
	LIBRARY("API Errors", LibraryApplication.class),

	/** Spring Boot as it comes. */
	BOOT("Boot default", BareApplication.class),

	/** Spring Boot's ProblemDetails. */
	PROBLEM_DETAILS("ProblemDetails", BareApplication.class),

	/** The best-known other library. */
	STARTER("error-handling starter", StarterApplication.class);

	private final String title;

	private final Class<?> application;

	Contestant(String title, Class<?> application) {
		this.title = title;
		this.application = application;
	}

	String title() {
		return this.title;
	}

	MeasuredService start(Scenario scenario) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("spring.mvc.problemdetails.enabled", this == PROBLEM_DETAILS);
		properties.put("server.tomcat.max-keep-alive-requests", -1);
		properties.put("api-errors.problem-json", scenario == Scenario.PROBLEM_JSON);
		properties.put("api-errors.localization.enabled", scenario == Scenario.LOCALISED);
		return scenario.name().startsWith("SECURITY")
				? MeasuredService.start(properties, this.application, SecuredApplication.class)
				: MeasuredService.start(properties, this.application);
	}

}
