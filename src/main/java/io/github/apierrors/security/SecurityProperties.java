package io.github.apierrors.security;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the security room. Realm and scheme of a challenge that nobody made are
 * {@code api-errors.challenge}.
 *
 * @param collapseAuthCodes whether every 401 says invalid_api_key, so that a caller
 * cannot tell an unknown key from a revoked or expired one
 * @param hideForbidden the path patterns, within the context path, under which a 403
 * looks like a 404
 * @param credentialHeaders the request headers that carry credentials: whoever sent one
 * of them has not forgotten its key
 */
@ConfigurationProperties("api-errors.security")
record SecurityProperties(@DefaultValue("false") boolean collapseAuthCodes, @DefaultValue List<String> hideForbidden,
		@DefaultValue( {
				"Authorization", "X-API-Key", "Api-Key" }) List<String> credentialHeaders){
}
