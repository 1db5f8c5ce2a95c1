package io.github.apierrors.handling;

import java.time.Clock;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.support.LogCapture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorLoggerTests {

	private static final String LIBRARY = "io.github.apierrors";

	private static final String SECURITY = "io.github.apierrors.security";

	@RegisterExtension
	final LogCapture log = new LogCapture();

	@AfterEach
	void forgetTheTrace() {
		MDC.remove("traceId");
	}

	@ParameterizedTest
	@CsvSource({ "400, DEBUG, " + LIBRARY, "401, WARN, " + SECURITY, "403, WARN, " + SECURITY, "404, DEBUG, " + LIBRARY,
			"405, DEBUG, " + LIBRARY, "409, DEBUG, " + LIBRARY, "422, DEBUG, " + LIBRARY, "429, INFO, " + LIBRARY,
			"500, ERROR, " + LIBRARY, "501, ERROR, " + LIBRARY, "502, ERROR, " + LIBRARY, "503, ERROR, " + LIBRARY })
	void logsEachStatusAtItsLevelWithItsLogger(int status, String level, String logger) {
		ILoggingEvent event = logged(ApiError.ofStatus(status), Facts.request());
		assertThat(event.getLevel()).isEqualTo(Level.valueOf(level));
		assertThat(event.getLoggerName()).isEqualTo(logger);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 414, 431, 500, 501, 505 })
	void logsTheContainersOwnRejectionsAtDebugWithoutAStackTrace(int status) {
		ILoggingEvent event = logged(ApiError.ofStatus(status), Facts.request().at(EntryPoint.CONTAINER));
		assertThat(event.getLevel()).isEqualTo(Level.DEBUG);
		assertThat(event.getThrowableProxy()).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void showsTheStackTraceOnlyOfAFaultOfTheService(ApiErrorCode code) {
		assertThat(logged(ApiError.of(code), Facts.request()).getThrowableProxy() != null)
			.isEqualTo(code.status() >= 500);
	}

	@Test
	void tellsAllThatTheContractAsksFor() {
		MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
		ILoggingEvent event = logged(ApiError.ofStatus(404), Facts.request().of("GET", "/orders/{id}", "client-7"));
		assertThat(LogCapture.pairs(event)).hasToString("{client_request_id=client-7, code=resource_not_found, "
				+ "entry_point=handler, exception=java.lang.IllegalStateException, method=GET, "
				+ "request_id=req_01HX9P3NXVQMJRFT8K2BWYC7EZ, route=/orders/{id}, status=404, "
				+ "trace_id=4bf92f3577b34da6a3ce929d0e0e4736}");
		assertThat(event.getFormattedMessage()).isEqualTo("resource_not_found 404: GET /orders/{id} failed with "
				+ "java.lang.IllegalStateException, request_id=req_01HX9P3NXVQMJRFT8K2BWYC7EZ, "
				+ "client_request_id=client-7");
	}

	@Test
	void namesWhatLedToABareStatus() {
		ErrorStatusException bare = new ErrorStatusException(503, null);
		ErrorStatusException caused = new ErrorStatusException(503, new IllegalStateException("x"));
		logger().log(new ErrorEvent(ApiError.ofStatus(503), bare, Facts.request()));
		logger().log(new ErrorEvent(ApiError.ofStatus(503), caused, Facts.request()));
		assertThat(this.log.events()).extracting((event) -> LogCapture.pairs(event).get("exception"))
			.containsExactly(ErrorStatusException.class.getName(), IllegalStateException.class.getName());
	}

	@Test
	void leavesOutWhatIsNotKnown() {
		ILoggingEvent event = logged(ApiError.ofStatus(404), Facts.request().of("GET", null, null));
		assertThat(LogCapture.pairs(event)).doesNotContainKeys("client_request_id", "route", "trace_id");
		assertThat(event.getFormattedMessage()).contains("(no route)").doesNotContain("client_request_id");
	}

	@Test
	void keepsTheStatusANumber() {
		assertThat(logged(ApiError.ofStatus(404), Facts.request()).getKeyValuePairs())
			.anySatisfy((pair) -> assertThat(pair.value).isEqualTo(404));
	}

	@Test
	void neverLogsTheMessageOfTheClientsMistake() {
		ILoggingEvent event = logged(ApiError.ofStatus(400), Facts.request());
		assertThat(event.getFormattedMessage() + LogCapture.pairs(event)).doesNotContain("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\nERROR forged", "\n", "\r", "\u001B[31m", "\u2028", "\u2029", "\u0085", "\u0000" })
	void keepsEveryValueOnOneLine(String evil) {
		ILoggingEvent event = logged(ApiError.ofStatus(404), Facts.request().of("G" + evil, "/r" + evil, "c" + evil));
		assertThat(event.getFormattedMessage() + LogCapture.pairs(event))
			.doesNotContainPattern("[\\p{Cntrl}\u0080-\u009F\u2028\u2029]");
	}

	@Test
	void warnsOfAnExpectedFailureWithoutAStackTrace() {
		ILoggingEvent event = logged(ApiError.of(ApiErrorCode.SERVICE_UNAVAILABLE).asExpected(), Facts.request());
		assertThat(event.getLevel()).isEqualTo(Level.WARN);
		assertThat(event.getThrowableProxy()).isNull();
	}

	@Test
	void addsTheFieldsThatAMapperNoted() {
		ILoggingEvent event = logged(ApiError.ofStatus(502).withLogField("upstream_code", "a\r\nb"), Facts.request());
		assertThat(LogCapture.pairs(event)).containsEntry("upstream_code", "a b");
		assertThat(event.getFormattedMessage()).endsWith(", upstream_code=a b");
	}

	@Test
	void boundsEveryValue() {
		String endless = "x".repeat(100_000);
		ILoggingEvent event = logged(ApiError.ofStatus(404), Facts.request().of(endless, endless, endless));
		assertThat(LogCapture.pairs(event).values())
			.allSatisfy((value) -> assertThat(value.length()).isLessThanOrEqualTo(256));
		assertThat(event.getFormattedMessage()).hasSizeLessThan(1500);
	}

	@Test
	void logsAClientThatHasGoneAtDebugOnly() {
		logger().logClientGone(new IllegalStateException("secret"), Facts.request());
		assertThat(this.log.events()).singleElement().satisfies((event) -> {
			assertThat(event.getLevel()).isEqualTo(Level.DEBUG);
			assertThat(event.getFormattedMessage()).contains(Facts.ID).doesNotContain("secret");
			assertThat(event.getThrowableProxy()).isNull();
		});
	}

	@Test
	void logsAFaultThatCannotBePrinted() {
		for (Throwable failure : new Throwable[] { new Hostile(), new Hostile.WithItself() }) {
			logger().log(new ErrorEvent(ApiError.of(ApiErrorCode.INTERNAL_ERROR), failure, Facts.request()));
		}
		assertThat(this.log.events()).hasSize(2).allSatisfy((event) -> {
			assertThat(event.getLevel()).isEqualTo(Level.ERROR);
			assertThat(LogCapture.pairs(event)).containsKey("exception");
			assertThat(event.getThrowableProxy().getMessage()).contains("cannot be printed");
		});
	}

	@Test
	void leavesToTheMdcWhatItSaysAlready() {
		MDC.put("request_id", Facts.ID);
		try {
			ILoggingEvent event = logged(ApiError.ofStatus(404), Facts.request());
			assertThat(LogCapture.pairs(event)).doesNotContainKey("request_id").containsKey("code");
			assertThat(event.getMDCPropertyMap()).containsEntry("request_id", Facts.ID);
		}
		finally {
			MDC.remove("request_id");
		}
	}

	@Test
	void hidesAnMdcEntryThatSaysSomethingElseWhileItLogs() {
		MDC.put("method", "OrderService.ship");
		try {
			ILoggingEvent event = logged(ApiError.ofStatus(404), Facts.request());
			assertThat(LogCapture.pairs(event)).containsEntry("method", "GET");
			assertThat(event.getMDCPropertyMap()).doesNotContainKey("method");
			assertThat(MDC.get("method")).isEqualTo("OrderService.ship");
		}
		finally {
			MDC.remove("method");
		}
	}

	@Test
	void asksForNothingAtALevelThatIsOff() {
		ErrorEvent event = new ErrorEvent(ApiError.ofStatus(404), new IllegalStateException(), Facts.request());
		logger("logging.levels.404=trace").log(event);
		assertThat(this.log.events()).isEmpty();
	}

	@Test
	void logsAtTheConfiguredLevelAndKeepsTheStackTraceOfAFault() {
		ErrorEvent event = new ErrorEvent(ApiError.ofStatus(503), new IllegalStateException(), Facts.request());
		logger("logging.levels.service_unavailable=info").log(event);
		assertThat(this.log.events()).singleElement().satisfies((logged) -> {
			assertThat(logged.getLevel()).isEqualTo(Level.INFO);
			assertThat(logged.getThrowableProxy()).isNotNull();
		});
	}

	@Test
	@DisplayName("T46 the exception's own text adds no line to its stack trace")
	void logsAnExceptionThatForgesLines() {
		logger().log(new ErrorEvent(ApiError.of(ApiErrorCode.INTERNAL_ERROR),
				new IllegalStateException("a\r\nERROR forged"), Facts.request()));
		assertThat(this.log.events()).singleElement()
			.satisfies((event) -> assertThat(event.getThrowableProxy().getMessage())
				.isEqualTo("java.lang.IllegalStateException: a ERROR forged"));
	}

	@Test
	void logsARepeatedFaultOnceWhereRepeatsAreFolded() {
		ErrorLogger logger = logger("logging.fold-repeats=1h");
		for (int i = 0; i < 3; i++) {
			logger.log(new ErrorEvent(ApiError.ofStatus(500), new IllegalStateException("down"), Facts.request()));
		}
		assertThat(this.log.events()).hasSize(1);
	}

	@Test
	void logsEachMistakeOfAClientThoughRepeatsAreFolded() {
		ErrorLogger logger = logger("logging.fold-repeats=1h");
		for (int i = 0; i < 3; i++) {
			logger.log(new ErrorEvent(ApiError.ofStatus(401), new IllegalStateException("no key"), Facts.request()));
		}
		assertThat(this.log.events()).hasSize(3);
	}

	private static ErrorLogger logger(String... settings) {
		ApiErrorProperties.Logging logging = Settings.of(settings).logging();
		return new ErrorLogger(
				new LogLevels(logging.levels(), new ErrorCatalogue(UndocumentedStatus.PRESERVE, List.of())),
				new RepeatedFaults(logging.foldRepeats(), Clock.systemUTC()));
	}

	private ILoggingEvent logged(ApiError error, Facts request) {
		logger().log(new ErrorEvent(error, new IllegalStateException("secret"), request));
		assertThat(this.log.events()).hasSize(1);
		return this.log.events().get(0);
	}

}
