/**
 * The room of Spring Security: tells why a request was turned away, without taking the
 * place of anything that the application configured.
 * <p>
 * Entry points, denied handlers and failure handlers do their work; what they leave, a
 * bare 401 or 403 with its challenge, is explained by the first of these that is there:
 * the exception that {@code CaptureFilter} saw on its way to
 * {@code ExceptionTranslationFilter}, the last authentication failure of the request,
 * whether credentials were sent at all. {@code ChainPreparation} puts the filters into
 * every security filter chain.
 */
@NullMarked
package io.github.apierrors.security;

import org.jspecify.annotations.NullMarked;
