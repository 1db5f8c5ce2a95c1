package io.github.apierrors.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.support.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page in a browser.
 */
class ReferencePageTests {

	private static final String ESCAPE = "\uE00C";

	private static final String ENTER = "\uE007";

	private static final String TAB = "\uE004";

	private static RunningService service;

	private static Browser browser;

	@BeforeAll
	static void start() {
		boolean mandatory = "true".equals(System.getenv("CI"));
		Assumptions.assumeTrue(mandatory || Browser.isInstalled(), Browser.HOW_TO_GET_IT);
		browser = Browser.start();
		service = ShopService.start("api-errors.reference.product", "Tea & <Co>");
	}

	@AfterAll
	static void stop() {
		if (browser != null) {
			browser.close();
		}
		if (service != null) {
			service.close();
		}
	}

	@BeforeEach
	void openThePage() {
		browser.open(url());
		browser.run("localStorage.clear(); document.documentElement.style.colorScheme = ''; scrollTo(0, 0);");
	}

	@AfterEach
	void resetTheBrowser() {
		browser.tools("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
		browser.tools("Emulation.clearDeviceMetricsOverride", Map.of());
		browser.tools("Emulation.setScriptExecutionDisabled", Map.of("value", false));
	}

	@Test
	void keepsToItsOwnPolicyAndLogsNothing() {
		browser.run("document.querySelectorAll('.copy')[0].click(); document.querySelector('.theme').click();");
		assertThat(browser.log()).isEmpty();
		assertThat(browser.run("return performance.getEntriesByType('resource').length;").asInt()).isZero();
	}

	@Test
	void runsNothingThatStandsInAText() {
		assertThat(browser.run("return window.harmed === undefined;").asBoolean()).isTrue();
		assertThat(textOf("#hostile .description")).isEqualTo(ShopCode.HOSTILE.description());
		assertThat(textOf("#hostile dd")).isEqualTo(ShopCode.HOSTILE.action());
		assertThat(browser.run("return document.querySelectorAll('main img, main script').length;").asInt()).isZero();
		assertThat(browser.run("return document.title;").asString()).isEqualTo("Errors · Tea & <Co>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rate_limit_exceeded | rate_limit_exceeded
			rate limit          | rate_limit_exceeded
			422                 | validation_error missing_required_field
			5xx                 | internal_error service_unavailable
			allowlist           | ip_not_allowed
			REVOKED             | api_key_revoked
			authentication 403  | insufficient_scope ip_not_allowed
			warehouse           | out_of_stock
			""")
	void findsCodesByNameStatusAndWord(String words, String codes) {
		browser.click("#q");
		browser.press(words);
		assertThat(shownCodes()).containsExactly(codes.split(" "));
		assertThat(shown(".side .codes li")).hasSameSizeAs(codes.split(" "));
		assertThat(textOf("#search-hits")).isEqualTo(codes.split(" ").length + " of 19 codes");
		assertThat(isShown(".guide")).isFalse();
	}

	@Test
	void saysWhenNothingIsFound() {
		browser.click("#q");
		browser.press("zzz");
		assertThat(shownCodes()).isEmpty();
		assertThat(isShown(".none")).isTrue();
		assertThat(shown(".group")).isEmpty();
		browser.press(ESCAPE);
		assertThat(shownCodes()).hasSize(19);
		assertThat(isShown(".none")).isFalse();
		assertThat(isShown(".guide")).isTrue();
		assertThat(textOf("#search-hits")).isEmpty();
	}

	@Test
	void isWorkedByKeyboard() {
		browser.press(TAB);
		assertThat(focused()).isEqualTo("Skip to the content");
		browser.press("/");
		assertThat(browser.run("return document.activeElement.id + document.activeElement.value;").asString())
			.isEqualTo("q");
		browser.press("conflict" + ENTER);
		assertThat(browser.run("return location.hash;").asString()).isEqualTo("#resource_conflict");
		assertThat(focused()).isEqualTo("resource_conflict");
		browser.press(ESCAPE);
		assertThat(shownCodes()).hasSize(19);
	}

	@ParameterizedTest
	@EnumSource
	void showsACodeByItsAnchor(ApiErrorCode code) {
		browser.open(url() + "#" + code.code());
		assertThat(top(code)).isBetween(0.0, 200.0);
		assertThat(textOf("#" + code.code() + " h3")).isEqualTo(code.code() + " " + code.status());
		assertThat(textOf("#" + code.code() + " .description")).isEqualTo(code.description());
	}

	@Test
	void showsTheTargetOfALinkThatASearchHasHidden() {
		browser.click("#q");
		browser.press("out_of_stock");
		browser.run("location.hash = '#internal_error';");
		browser.await("await new Promise(requestAnimationFrame);");
		assertThat(isShown("#internal_error")).isTrue();
		assertThat(top(ApiErrorCode.INTERNAL_ERROR)).isBetween(0.0, 200.0);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void copiesRequestsAndResponses(boolean clipboardApi) {
		browser.tools("Browser.grantPermissions",
				Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
		if (!clipboardApi) {
			browser.run("navigator.clipboard.writeText = () => Promise.reject();");
		}
		browser.click("#validation_error figure:last-child .copy");
		assertThat(copied())
			.isEqualTo(browser
				.run("return document.querySelector('#validation_error figure:last-child code').textContent;")
				.asString())
			.contains("\"code\": \"validation_error\"");
		assertThat(textOf("#copy-result")).isEqualTo("Copied");
		browser.click("#validation_error figure:first-child .copy");
		assertThat(copied()).startsWith("curl -i --json '{\"email\":\"me\"");
	}

	@Test
	void isReadableWithoutScripts() {
		browser.tools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
		browser.open(url());
		assertThat(shownCodes()).hasSize(19);
		assertThat(isShown(".search")).isFalse();
		assertThat(isShown(".theme")).isFalse();
		assertThat(shown(".copy")).isEmpty();
		assertThat(isShown(".guide")).isTrue();
		assertThat(isShown(".none")).isFalse();
	}

	@Test
	void printsWhatIsToBeReadAndNothingElse() {
		browser.click("#q");
		browser.press("conflict" + ESCAPE);
		browser.tools("Emulation.setEmulatedMedia",
				Map.of("media", "print", "features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
		assertThat(shownCodes()).hasSize(19);
		assertThat(shown(".top, .side, .copy, footer")).isEmpty();
		assertThat(color("body", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
		assertThat(color("figure", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
		assertThat(color("figure .k", "color")).isEqualTo("rgb(0, 0, 0)");
		String pdf = browser.tools("Page.printToPDF", Map.of()).get("data").asString();
		assertThat(pdf.length()).isGreaterThan(50_000);
	}

	@Test
	void followsTheSystemsThemeUntilTheReaderChooses() {
		prefer("dark");
		assertThat(color("body", "backgroundColor")).isEqualTo("rgb(16, 19, 31)");
		browser.click(".theme");
		assertThat(color("body", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
		browser.open(url());
		assertThat(color("body", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
		browser.click(".theme");
		prefer("light");
		assertThat(color("body", "backgroundColor")).isEqualTo("rgb(16, 19, 31)");
	}

	@ParameterizedTest
	@ValueSource(ints = { 320, 390, 768, 1024, 1400 })
	void needsNoScrollingSideways(int width) {
		width(width);
		assertThat(browser.run("return innerWidth;").asInt()).isEqualTo(width);
		assertThat(browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth;")
			.asInt()).isZero();
		assertThat(isShown("#q")).isTrue();
		assertThat(isShown("#missing_api_key .copy")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "light, 1400", "dark, 1400", "light, 390", "dark, 390" })
	void hasNoSeriousBarrier(String theme, int width) throws IOException {
		prefer(theme);
		width(width);
		assertThat(barriers()).isEmpty();
		browser.click("#q");
		browser.press("key");
		assertThat(barriers()).isEmpty();
	}

	@Test
	void checkerOfBarriersIsAbleToFail() throws IOException {
		browser.run("document.querySelector('.intro').style.color = '#ddd'; document.querySelector('label').remove();"
				+ " document.querySelector('#q').removeAttribute('placeholder');");
		assertThat(barriers()).anyMatch((barrier) -> barrier.startsWith("color-contrast"))
			.anyMatch((barrier) -> barrier.startsWith("label"));
	}

	private static String url() {
		return "http://localhost:" + service.port() + "/errors";
	}

	private static void prefer(String theme) {
		browser.tools("Emulation.setEmulatedMedia",
				Map.of("media", "screen", "features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
	}

	private static void width(int width) {
		browser.tools("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", width < 800));
	}

	private static List<String> barriers() throws IOException {
		try (InputStream axe = ReferencePageTests.class.getResourceAsStream("/axe.min.js")) {
			browser.run(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
		}
		JsonNode violations = browser.await("return (await axe.run()).violations;");
		return violations.valueStream()
			.filter((violation) -> List.of("serious", "critical").contains(violation.get("impact").asString()))
			.map((violation) -> violation.get("id").asString() + ": " + violation.get("nodes").get(0).get("html"))
			.toList();
	}

	private static String copied() {
		return browser.await("return navigator.clipboard.readText();").asString();
	}

	private static double top(ApiErrorCode code) {
		return browser.run("return document.getElementById(arguments[0]).getBoundingClientRect().top;", code.code())
			.asDouble();
	}

	private static List<String> shownCodes() {
		return shown(".code");
	}

	private static List<String> shown(String selector) {
		return browser
			.run("return [...document.querySelectorAll(arguments[0])]"
					+ ".filter((e) => e.checkVisibility()).map((e) => e.id);", selector)
			.valueStream()
			.map(JsonNode::asString)
			.toList();
	}

	private static boolean isShown(String selector) {
		return browser.run("return document.querySelector(arguments[0]).checkVisibility();", selector).asBoolean();
	}

	private static String textOf(String selector) {
		return browser.run("return document.querySelector(arguments[0]).textContent;", selector).asString();
	}

	private static String focused() {
		return browser.run("return document.activeElement.textContent;").asString();
	}

	private static String color(String selector, String property) {
		return browser
			.run("return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]];", selector, property)
			.asString();
	}

}
