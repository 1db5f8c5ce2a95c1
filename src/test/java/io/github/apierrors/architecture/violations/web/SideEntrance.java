package io.github.apierrors.architecture.violations.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * A second door, named after nothing.
 */
@AutoConfiguration
class SideEntrance {

}
