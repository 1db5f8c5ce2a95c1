package io.github.apierrors.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * Finds the methods that answer with the number of an error, such as 404: ArchUnit shows
 * calls without their arguments, so the class file itself is read. Constants like
 * {@code HttpServletResponse.SC_NOT_FOUND} are such numbers there.
 */
final class StatusNumbers extends ClassVisitor {

	private final Set<String> methods = new TreeSet<>();

	private StatusNumbers() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	/**
	 * Reads a class.
	 * @param type the class
	 * @return what its methods do, for instance {@code find answers 404}
	 */
	static Set<String> in(JavaClass type) {
		StatusNumbers numbers = new StatusNumbers();
		type.getSource()
			.map(Source::getUri)
			.ifPresent((uri) -> read(uri).accept(numbers, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
		return numbers.methods;
	}

	private static ClassReader read(URI uri) {
		try (InputStream in = uri.toURL().openStream()) {
			return new ClassReader(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		String written = name.replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
		return new StatusNumbersOfMethod((number) -> this.methods.add(written + " answers " + number));
	}

}
