package io.github.apierrors.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ExtendedErrorCode;
import io.github.apierrors.support.CapturedLog;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ErrorCodeBaselineTests {

	private static final List<ErrorCode> SHOP = List.of(ShopCode.OUT_OF_STOCK, ShopCode.SOLD_OUT);

	@TempDir
	Path folder;

	private Path file = Path.of("");

	@BeforeEach
	void nameTheFile() {
		this.file = this.folder.resolve("error-codes.txt");
	}

	/**
	 * The library's own promise.
	 */
	@Test
	void libraryKeepsItsCodes() throws IOException {
		Path own = Path.of("src/docs/error-codes.baseline");
		List<ErrorCode> codes = Stream
			.<ErrorCode>concat(Stream.of(ApiErrorCode.values()), Stream.of(ExtendedErrorCode.values()))
			.toList();
		new ErrorCodeBaseline(own).assertKept(codes);
		assertThat(Files.readAllLines(own))
			.containsAll(codes.stream().map((code) -> code.code() + " " + code.status()).toList());
	}

	@Test
	void acceptsWhatWasPromised() throws IOException {
		promise("# ours", "", "out_of_stock 409", "sold_out 409", "gone_away 410 retired");
		try (CapturedLog log = CapturedLog.of("io.github.apierrors")) {
			assertThatCode(() -> check(SHOP)).doesNotThrowAnyException();
			assertThat(log.events()).isEmpty();
		}
	}

	@Test
	void allowsNewCodesAndSaysHowToPromiseThem() throws IOException {
		promise("out_of_stock 409");
		try (CapturedLog log = CapturedLog.of("io.github.apierrors")) {
			check(SHOP);
			assertThat(log.lines()).singleElement().asString().contains(this.file.toString(), "\nsold_out 409");
		}
	}

	@Test
	void failsForACodeThatVanished() throws IOException {
		promise("out_of_stock 409", "sold_out 409", "gone_away 410");
		assertBroken(SHOP, "'gone_away' has vanished").withMessageContaining("'gone_away 410 retired'")
			.withMessageContaining(this.file.toString());
	}

	@Test
	void failsForACodeWithAnotherStatus() throws IOException {
		promise("out_of_stock 404", "sold_out 409");
		assertBroken(SHOP, "'out_of_stock' had the status 404 and has 409");
	}

	@Test
	void failsForACodeThatIsReused() throws IOException {
		promise("out_of_stock 409 retired", "sold_out 409");
		assertBroken(SHOP, "'out_of_stock' is reused");
	}

	@Test
	void namesEveryBrokenPromise() throws IOException {
		promise("out_of_stock 404", "gone_away 410");
		assertBroken(SHOP, "'out_of_stock' had").withMessageContaining("'gone_away' has vanished");
	}

	@Test
	void failsForAFileThatIsAbsentOrCannotBeRead() throws IOException {
		assertBroken(SHOP, "Create the file");
		promise("out_of_stock");
		assertBroken(SHOP, "'out_of_stock', which is not like 'sold_out 409'");
	}

	@Test
	void recordsNewCodesAndNothingElse() throws IOException {
		ErrorCodeBaseline baseline = new ErrorCodeBaseline(this.file);
		baseline.record(List.of(ShopCode.SOLD_OUT));
		assertThat(Files.readAllLines(this.file)).hasSize(2).endsWith("sold_out 409");
		assertThatCode(() -> check(List.of(ShopCode.SOLD_OUT))).doesNotThrowAnyException();
		Files.write(this.file, List.of("# by hand", "sold_out 409"));
		baseline.record(SHOP);
		assertThat(Files.readAllLines(this.file)).containsExactly("# by hand", "sold_out 409", "out_of_stock 409");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> baseline.record(List.of(ShopCode.SOLD_OUT)));
		assertThat(Files.readAllLines(this.file)).hasSize(3);
	}

	private void promise(String... lines) throws IOException {
		Files.write(this.file, List.of(lines));
	}

	private void check(List<ErrorCode> codes) {
		new ErrorCodeBaseline(this.file).assertKept(codes);
	}

	private ThrowableAssertAlternative<AssertionError> assertBroken(List<ErrorCode> codes, String message) {
		return assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(codes))
			.withMessageContaining(message);
	}

}
