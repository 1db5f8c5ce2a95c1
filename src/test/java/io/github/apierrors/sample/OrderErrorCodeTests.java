package io.github.apierrors.sample;

import java.nio.file.Path;
import java.util.List;

import io.github.apierrors.reference.ErrorCodeBaseline;
import org.junit.jupiter.api.Test;

class OrderErrorCodeTests {

	@Test
	void keepsItsCodes() {
		new ErrorCodeBaseline(Path.of("src/test/resources/sample-error-codes.txt"))
			.assertKept(List.of(OrderErrorCode.values()));
	}

}
