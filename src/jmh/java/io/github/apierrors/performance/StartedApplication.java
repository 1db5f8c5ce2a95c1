package io.github.apierrors.performance;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application that knows nothing of the library: Spring Boot decides what there is.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class StartedApplication {

	@GetMapping("/")
	String hello() {
		return "hello";
	}

}
