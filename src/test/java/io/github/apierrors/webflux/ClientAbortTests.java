package io.github.apierrors.webflux;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;

import org.apache.catalina.connector.ClientAbortException;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.channel.AbortedException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAbortTests {

	@ParameterizedTest
	@MethodSource("aborts")
	void knowsTheExceptionsOfTheServers(Exception abort) {
		assertThat(ClientAbort.isCauseOf(abort, false)).isTrue();
		assertThat(ClientAbort.isCauseOf(new IllegalStateException(abort), true)).isTrue();
	}

	static Exception[] aborts() {
		return new Exception[] { new AbortedException("gone"), new ClientAbortException(), new EofException() };
	}

	@ParameterizedTest
	@ValueSource(strings = { "Broken pipe", "sendmsg(..) failed: Connection reset by peer" })
	void takesABrokenConnectionForTheClientsOnceTheResponseIsOnItsWay(String message) {
		IOException broken = new IOException(message);
		assertThat(ClientAbort.isCauseOf(new IllegalStateException(broken), true)).isTrue();
		assertThat(ClientAbort.isCauseOf(broken, false)).isFalse();
	}

	@Test
	void takesNothingElseForTheClients() {
		assertThat(ClientAbort.isCauseOf(new EOFException(), true)).isFalse();
		assertThat(ClientAbort.isCauseOf(new IOException("disk full"), true)).isFalse();
		assertThat(ClientAbort.isCauseOf(new IllegalStateException("Broken pipe"), true)).isFalse();
	}

	@Test
	void tellsTheConnectionToAServiceThatWasCalled() {
		for (IOException broken : new IOException[] { new IOException("Connection reset"), new EofException() }) {
			assertThat(ClientAbort.isCauseOf(new WebClientRequestException(broken, HttpMethod.GET,
					URI.create("http://orders"), new HttpHeaders()), true))
				.isFalse();
		}
	}

	@Test
	@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void endsAtACircleOfCauses() {
		IllegalStateException failure = new IllegalStateException("a");
		failure.initCause(new IllegalStateException("b", failure));
		assertThat(ClientAbort.isCauseOf(failure, true)).isFalse();
	}

}
