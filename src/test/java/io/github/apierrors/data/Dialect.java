package io.github.apierrors.data;

import org.springframework.transaction.annotation.Isolation;

/**
 * What databases do not have in common.
 *
 * @param lockTimeout sets the time that a statement waits for a lock
 * @param statementTimeout sets the time that a statement takes at most
 * @param slowQuery takes longer than that
 * @param snapshot the isolation in which a row that someone else has changed cannot be
 * changed
 */
record Dialect(String lockTimeout, String statementTimeout, String slowQuery, Isolation snapshot) {
}
