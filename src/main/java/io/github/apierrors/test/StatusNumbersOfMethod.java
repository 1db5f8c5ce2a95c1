package io.github.apierrors.test;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

/**
 * Looks for calls that set a status, right behind a number of an error.
 */
final class StatusNumbersOfMethod extends MethodVisitor {

	private static final String ENTITY = "org/springframework/http/ResponseEntity";

	/** What takes the number for its answer. */
	private static final Set<String> ANSWERS = Set.of(ENTITY + ".status(I)",
			ENTITY + ".<init>(Ljava/lang/Object;Lorg/springframework/util/MultiValueMap;I)",
			ENTITY + ".<init>(Ljava/lang/Object;Lorg/springframework/http/HttpHeaders;I)",
			"jakarta/servlet/http/HttpServletResponse.setStatus(I)",
			"jakarta/servlet/http/HttpServletResponseWrapper.setStatus(I)",
			"org/springframework/http/server/reactive/ServerHttpResponse.setRawStatusCode(Ljava/lang/Integer;)");

	/** What makes a typed status of it, which may have other uses. */
	private static final String TYPED = "org/springframework/http/HttpStatus(Code)?\\.(valueOf|resolve)\\(I\\)";

	/** What a typed status is answered with. */
	private static final String WITH_TYPED = "(" + ENTITY + "\\.(status|<init>)"
			+ "|org/springframework/http/server/(reactive/)?ServerHttpResponse\\.setStatusCode)\\(.*";

	private final IntConsumer found;

	private final Set<Integer> typed = new TreeSet<>();

	private boolean answers;

	/**
	 * The numbers that may be on top of the stack: two of them in {@code a ? 404 : 200}.
	 */
	private final Set<Integer> numbers = new TreeSet<>();

	private boolean jumped;

	StatusNumbersOfMethod(IntConsumer found) {
		super(SpringAsmInfo.ASM_VERSION);
		this.found = found;
	}

	@Override
	public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
		String call = owner + "." + name + descriptor.replaceFirst("\\).*", ")");
		if (call.equals("java/lang/Integer.valueOf(I)")) {
			return;
		}
		if (ANSWERS.contains(call)) {
			errors().forEach(this.found);
		}
		else if (call.matches(TYPED)) {
			errors().forEach(this.typed::add);
		}
		this.answers |= call.matches(WITH_TYPED);
		forget();
	}

	private IntStream errors() {
		return this.numbers.stream().mapToInt(Integer::intValue).filter((number) -> number >= 400 && number < 600);
	}

	private void forget() {
		this.numbers.clear();
		this.jumped = false;
	}

	@Override
	public void visitEnd() {
		if (this.answers) {
			this.typed.forEach(this.found::accept);
		}
	}

	@Override
	public void visitIntInsn(int opcode, int operand) {
		if (!this.jumped) {
			this.numbers.clear();
		}
		this.numbers.add(operand);
		this.jumped = false;
	}

	@Override
	public void visitJumpInsn(int opcode, Label label) {
		if (opcode == Opcodes.GOTO) {
			this.jumped = true;
		}
		else {
			forget();
		}
	}

	@Override
	public void visitLdcInsn(@Nullable Object value) {
		forget();
	}

	@Override
	public void visitInsn(int opcode) {
		forget();
	}

	@Override
	public void visitVarInsn(int opcode, int variable) {
		forget();
	}

	@Override
	public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
		forget();
	}

	@Override
	public void visitTypeInsn(int opcode, String type) {
		forget();
	}

}
