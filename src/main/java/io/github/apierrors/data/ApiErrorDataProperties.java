package io.github.apierrors.data;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the room of databases.
 *
 * @param constraints the field that a violation names, by the name of the database
 * constraint
 */
@ConfigurationProperties("api-errors.data")
record ApiErrorDataProperties(@DefaultValue Map<String, String> constraints) {
}
