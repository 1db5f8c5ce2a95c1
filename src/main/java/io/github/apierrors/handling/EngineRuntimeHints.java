package io.github.apierrors.handling;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Keeps the texts of the answers in a native image. Everything else is reached by code
 * that the image builder follows.
 */
final class EngineRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources().registerResourceBundle(ErrorMessages.BUNDLE);
		// Spring's message source reads the files of a bundle itself.
		hints.resources().registerPattern(ErrorMessages.BUNDLE.replace('.', '/') + "*.properties");
		hints.resources().registerPattern(ErrorReference.OCCASIONS);
	}

}
