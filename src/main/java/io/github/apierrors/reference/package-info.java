/**
 * The room of the published reference: what the service promises its clients, made of the
 * codes that it runs with. The same content is a page, Markdown, a JSON catalogue and
 * components of an OpenAPI description; it is served by the application where
 * {@code api-errors.reference.enabled} says so, and written at build time by
 * {@link io.github.apierrors.reference.ErrorReferenceGenerator}. A promise that is broken
 * is found by {@link io.github.apierrors.reference.ErrorCodeBaseline}.
 */
@NullMarked
package io.github.apierrors.reference;

import org.jspecify.annotations.NullMarked;
