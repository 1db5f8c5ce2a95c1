package io.github.apierrors.web;

import java.util.Locale;

import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ErrorMessages;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * The messages of errors that a Spring validator reported by code.
 *
 * @param messages the texts of the application and the library
 */
record ResolvableMessages(ErrorMessages messages) {

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
		String text = this.messages.find(error, locale);
		if (text != null) {
			return text;
		}
		return (own != null) ? own : this.messages.get("api-errors.input.invalid", locale);
	}

}
