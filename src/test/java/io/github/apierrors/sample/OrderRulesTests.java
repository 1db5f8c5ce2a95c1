package io.github.apierrors.sample;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.apierrors.test.ApiErrorRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderRulesTests {

	private final JavaClasses classes = new ClassFileImporter()
		// It stands for a service of others, which does as it likes.
		.withImportOption((location) -> !location.contains("CarrierStub"))
		.importPackages("io.github.apierrors.sample");

	@Test
	void leavesErrorsToTheLibrary() {
		ApiErrorRules.all(StockTakingException.class).check(this.classes);
	}

	@Test
	void wouldNoticeTheCarrierAndTheStockTaking() {
		JavaClasses all = new ClassFileImporter().importPackages("io.github.apierrors.sample");
		assertThat(ApiErrorRules.all().evaluate(all).getFailureReport().getDetails()).hasSize(2)
			.anyMatch((detail) -> detail.contains("CarrierStub.quote("))
			.anyMatch((detail) -> detail.contains("StockTakingException"));
	}

}
