/**
 * The room of Reactor Netty: answers what the server rejects before a request of Spring
 * comes of it, and breaks connections off.
 */
@NullMarked
package io.github.apierrors.netty;

import org.jspecify.annotations.NullMarked;
