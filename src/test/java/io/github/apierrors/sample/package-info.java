/**
 * A small orders API that shows how a service uses the library: its code only throws, and
 * every failure reaches the client as the documented body. {@code mvn
 * spring-boot:test-run} starts it; the README's requests are sent to it.
 */
@NullMarked
package io.github.apierrors.sample;

import org.jspecify.annotations.NullMarked;
