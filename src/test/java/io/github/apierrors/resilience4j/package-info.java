/**
 * What is refused or given up, by Resilience4j, by Spring and by the JDK.
 */
@NullMarked
package io.github.apierrors.resilience4j;

import org.jspecify.annotations.NullMarked;
