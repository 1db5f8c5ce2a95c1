/**
 * The room of HTTP clients, proven against a real server that misbehaves on request.
 */
@NullMarked
package io.github.apierrors.client;

import org.jspecify.annotations.NullMarked;
