package io.github.apierrors.client;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told the request id.
 *
 * @param propagate the hosts whose calls carry the current request id; "*.example.com"
 * stands for all below it
 */
@ConfigurationProperties("api-errors.request-id")
record PropagationProperties(@DefaultValue List<String> propagate) {
}
