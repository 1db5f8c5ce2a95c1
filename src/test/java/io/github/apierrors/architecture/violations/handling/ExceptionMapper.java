package io.github.apierrors.architecture.violations.handling;

/**
 * The extension point of the wrong house.
 */
public interface ExceptionMapper {

}
