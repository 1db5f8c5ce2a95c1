package io.github.apierrors.handling;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class CarefulLogTests {

	@Test
	void namesTheClassOfAnExceptionThatCannotBeLogged() {
		List<Throwable> logged = new ArrayList<>();
		Throwable stubborn = new IllegalStateException("x");
		CarefulLog.log(stubborn, (failure) -> {
			if (failure == stubborn) {
				throw new IllegalArgumentException("no");
			}
			logged.add(failure);
		});
		assertThat(logged).singleElement()
			.satisfies((failure) -> assertThat(failure).hasMessageContaining(IllegalStateException.class.getName()));
	}

	@Test
	void tellsTheErrorStreamWhereNothingCanBeLogged(CapturedOutput output) {
		CarefulLog.log(() -> {
			throw new IllegalArgumentException("secret");
		});
		assertThat(output.getErr()).contains(IllegalArgumentException.class.getName()).doesNotContain("secret");
	}

}
