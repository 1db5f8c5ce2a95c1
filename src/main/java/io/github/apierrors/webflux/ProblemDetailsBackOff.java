package io.github.apierrors.webflux;

import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;

/**
 * Makes Spring Boot's ProblemDetails advice, which would answer ahead of everything, back
 * off from {@code spring.webflux.problemdetails.enabled=true}. It is no advice itself.
 */
final class ProblemDetailsBackOff extends ResponseEntityExceptionHandler {

}
