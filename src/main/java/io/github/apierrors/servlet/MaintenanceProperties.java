package io.github.apierrors.servlet;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of maintenance.
 *
 * @param except the path patterns, within the context path, that are never closed
 */
@ConfigurationProperties("api-errors.maintenance")
record MaintenanceProperties(@DefaultValue( {
		"/actuator/**", "/livez", "/readyz" }) List<String> except){
}
