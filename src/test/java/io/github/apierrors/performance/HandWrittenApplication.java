package io.github.apierrors.performance;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The application with what a team writes by itself.
 */
@Configuration(proxyBeanMethods = false)
@Import({ BareApplication.class, HandWrittenAdvice.class, HandWrittenRequestIdFilter.class })
public class HandWrittenApplication {

}
