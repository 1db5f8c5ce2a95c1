package io.github.apierrors.web;

import java.util.Locale;

import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ErrorMessages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * The messages of errors that a Spring validator reported by code.
 */
final class ResolvableMessages {

	private static final Logger logger = LoggerFactory.getLogger(ResolvableMessages.class);

	private final MessageSource application;

	private final ErrorMessages messages;

	ResolvableMessages(MessageSource application, ErrorMessages messages) {
		this.application = application;
		this.messages = messages;
	}

	/**
	 * The error's own text; the application's, where there is none or localisation is on,
	 * unless its {@code MessageSource} fails.
	 */
	String text(MessageSourceResolvable error, ErrorContext context) {
		@Nullable String own = error.getDefaultMessage();
		if (own != null && !this.messages.isLocalized()) {
			return own;
		}
		Locale locale = this.messages.locale(context);
		try {
			return this.application.getMessage(error, locale);
		}
		catch (NoSuchMessageException ex) {
			// There is no text of its own either.
		}
		catch (RuntimeException ex) {
			logger.warn("The MessageSource failed with {} and is passed over", ex.getClass().getName());
		}
		return (own != null) ? own : this.messages.get("api-errors.input.invalid", locale);
	}

}
