package io.github.apierrors.architecture.violations.handling;

/**
 * Properties that are no record; without the annotation, which would write metadata.
 */
public class MutableProperties {

}
