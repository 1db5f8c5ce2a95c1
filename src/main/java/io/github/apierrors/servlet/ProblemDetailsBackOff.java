package io.github.apierrors.servlet;

import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Makes Spring Boot's ProblemDetails advice, which would answer ahead of everything, back
 * off from {@code spring.mvc.problemdetails.enabled=true}. It is no advice itself.
 */
final class ProblemDetailsBackOff extends ResponseEntityExceptionHandler {

}
