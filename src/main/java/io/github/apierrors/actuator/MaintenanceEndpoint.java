package io.github.apierrors.actuator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.github.apierrors.handling.Maintenance;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code /actuator/apimaintenance}: GET shows what is closed, POST closes for a time,
 * DELETE opens. Each takes the pattern of the paths, without it the whole service.
 */
@Endpoint(id = "apimaintenance")
final class MaintenanceEndpoint {

	private final Maintenance maintenance;

	MaintenanceEndpoint(Maintenance maintenance) {
		this.maintenance = maintenance;
	}

	@ReadOperation
	Map<String, Instant> windows() {
		return this.maintenance.windows();
	}

	@WriteOperation
	Map<String, Instant> begin(Duration duration, @Nullable String path) {
		this.maintenance.begin(orEverything(path), Instant.now().plus(duration));
		return windows();
	}

	@DeleteOperation
	Map<String, Instant> end(@Nullable String path) {
		this.maintenance.end(orEverything(path));
		return windows();
	}

	private static String orEverything(@Nullable String path) {
		return (path != null) ? path : Maintenance.EVERYTHING;
	}

}
