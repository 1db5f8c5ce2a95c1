/**
 * The room of Tomcat: answers what Tomcat rejects before the application sees it, in
 * place of Tomcat's own error page, and ends the connection of a response that failed on
 * its way.
 */
@NullMarked
package io.github.apierrors.tomcat;

import org.jspecify.annotations.NullMarked;
