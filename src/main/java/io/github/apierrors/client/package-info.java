/**
 * The room of HTTP clients: what it means for our own caller when a service that we call
 * fails, and an API for calling services that speak the same contract.
 *
 * <pre>{@code
 * RestClient orders = builder.defaultStatusHandler(new RemoteApiErrorHandler()).build();
 * try {
 *     return orders.get().uri("/orders/{id}", id).retrieve().body(Order.class);
 * }
 * catch (RemoteApiException ex) {
 *     if (ex.hasCode(ApiErrorCode.RESOURCE_NOT_FOUND)) {
 *         return null;
 *     }
 *     throw ex;
 * }
 * }</pre>
 *
 * An answer of another service is never mirrored: its 404 is not a 404 of ours. Nothing
 * of it reaches our caller but a wait of at most five minutes; where it speaks the
 * contract, its code and request id go to the log.
 */
@NullMarked
package io.github.apierrors.client;

import org.jspecify.annotations.NullMarked;
