/**
 * The vocabulary: what application code imports to say why a request failed.
 *
 * <pre>{@code
 * throw new ResourceNotFoundException("order", id);
 * throw new InsufficientScopeException("orders:write");
 * throw new ApiException(OrderErrorCode.SOLD_OUT, "Only 3 left.");
 * }</pre>
 *
 * Each of them reaches the client as the documented body with the code, status and
 * headers that belong to it. Nothing here needs Spring, a servlet container or a JSON
 * library, so that a domain module can throw these exceptions with this package alone.
 */
@NullMarked
package io.github.apierrors;

import org.jspecify.annotations.NullMarked;
