package io.github.apierrors.security;

import java.io.IOException;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.servlet.ServletErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Answers what the firewall of Spring Security rejects.
 */
final class FirewallHandler implements RequestRejectedHandler {

	private final ServletErrorWriter writer;

	FirewallHandler(ServletErrorWriter writer) {
		this.writer = writer;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejection)
			throws IOException {
		this.writer.write(request, response, rejection, EntryPoint.FIREWALL);
	}

}
