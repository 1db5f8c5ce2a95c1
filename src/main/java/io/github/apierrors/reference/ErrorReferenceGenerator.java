package io.github.apierrors.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.DocumentedCode;
import io.github.apierrors.handling.ErrorCodes;
import io.github.apierrors.handling.ErrorReference;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Writes the reference at build time and checks what clients were promised, without
 * starting the service. Its settings are those of the application, read from its
 * {@code application.properties} or {@code application.yaml} on the class path, and can
 * be overridden by arguments such as {@code --api-errors.reference.title=Errors}. Further
 * arguments:
 * <ul>
 * <li>{@code --codes=com.example.OrderErrorCode,…}: the enums of the application
 * <li>{@code --output=target/error-reference}: the directory to write the files to
 * <li>{@code --baseline=src/main/error-codes.txt}: the file of an
 * {@link ErrorCodeBaseline} to check
 * <li>{@code --record}: adds new codes to that file, which it creates if need be
 * </ul>
 */
public final class ErrorReferenceGenerator {

	private static final Set<String> OPTIONS = Set.of("codes", "output", "baseline", "record");

	private static final String SCHEMA = "error-catalogue.schema.json";

	private final ConfigurableEnvironment environment = new StandardEnvironment();

	private final SimpleCommandLinePropertySource options;

	private ErrorReferenceGenerator(String... arguments) {
		this.options = new SimpleCommandLinePropertySource(arguments);
		for (String name : this.options.getPropertyNames()) {
			if (!OPTIONS.contains(name) && !name.startsWith("api-errors.") && !name.startsWith("spring.")) {
				throw new IllegalArgumentException("There is no option --" + name + "; there are " + OPTIONS
						+ " and the properties of api-errors and spring.");
			}
		}
		String rest = option(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME);
		if (rest != null) {
			throw new IllegalArgumentException("An option starts with two hyphens: " + rest);
		}
		this.environment.getPropertySources().addFirst(this.options);
		ConfigDataEnvironmentPostProcessor.applyTo(this.environment);
	}

	/**
	 * Writes and checks. Throws, and so ends with an exit status other than 0, if a
	 * promise is broken or an argument is wrong.
	 * @param arguments the arguments
	 * @throws IOException if a file cannot be read or written
	 */
	public static void main(String... arguments) throws IOException {
		new ErrorReferenceGenerator(arguments).run();
	}

	private void run() throws IOException {
		Binder binder = Binder.get(this.environment);
		ApiErrorProperties service = binder.bindOrCreate("api-errors", ApiErrorProperties.class);
		ReferenceProperties properties = binder.bindOrCreate("api-errors.reference", ReferenceProperties.class);
		ErrorReference reference = ErrorReference.of(service, codes());
		ReferenceContent content = ReferenceContent.of(properties, service, reference, false);
		check(content.codes().stream().map(DocumentedCode::code).toList());
		String output = option("output");
		if (output != null) {
			write(content, Files.createDirectories(Path.of(output)));
		}
	}

	private void check(List<ErrorCode> codes) throws IOException {
		String file = option("baseline");
		if (file == null) {
			return;
		}
		ErrorCodeBaseline baseline = new ErrorCodeBaseline(Path.of(file));
		if (option("record") != null) {
			baseline.record(codes);
		}
		else {
			baseline.assertKept(codes);
		}
	}

	private static void write(ReferenceContent content, Path directory) throws IOException {
		for (ReferenceFormat format : ReferenceFormat.values()) {
			Files.writeString(directory.resolve(format.fileName()), format.render(content));
		}
		Files.writeString(directory.resolve(SCHEMA), Template.resource(SCHEMA));
	}

	private List<ErrorCodes> codes() {
		List<ErrorCodes> codes = new ArrayList<>();
		for (String name : StringUtils.commaDelimitedListToStringArray(option("codes"))) {
			codes.add(new ErrorCodes(constants(name)));
		}
		return codes;
	}

	private static List<ErrorCode> constants(String name) {
		Class<?> type = ClassUtils.resolveClassName(name, null);
		Object[] constants = type.getEnumConstants();
		if (constants == null || !ErrorCode.class.isAssignableFrom(type)) {
			throw new IllegalArgumentException(name + " is not an enum that implements ErrorCode");
		}
		return List.of(constants).stream().map(ErrorCode.class::cast).toList();
	}

	private @Nullable String option(String name) {
		// Not a property of the environment, where a variable might have the same name.
		return this.options.getProperty(name);
	}

}
