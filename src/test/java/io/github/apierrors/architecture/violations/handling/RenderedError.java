package io.github.apierrors.architecture.violations.handling;

/**
 * What only the engine may make.
 */
public class RenderedError {

}
