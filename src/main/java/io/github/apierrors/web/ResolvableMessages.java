package io.github.apierrors.web;

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
	 * The error's own text; the application's, where there is none or localisation is on.
	 */
	String text(MessageSourceResolvable error, ErrorContext context) {
		@Nullable String own = error.getDefaultMessage();
		if (own != null && !this.messages.isLocalized()) {
			return own;
		}
		try {
			return this.application.getMessage(error, this.messages.locale(context));
		}
		catch (NoSuchMessageException ex) {
			return this.messages.get("api-errors.input.invalid", this.messages.locale(context));
		}
		catch (RuntimeException ex) {
			logger.warn("The MessageSource failed with {} and is passed over", ex.getClass().getName());
			return (own != null) ? own : this.messages.get("api-errors.input.invalid", this.messages.locale(context));
		}
	}

}
