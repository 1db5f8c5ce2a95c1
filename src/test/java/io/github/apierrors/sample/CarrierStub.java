package io.github.apierrors.sample;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stands for the carrier's API, which is down.
 */
@RestController
class CarrierStub {

	@GetMapping("/stub/carrier/quotes/{reference}")
	ResponseEntity<String> quote() {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("host carrier-db-7 is down");
	}

}
