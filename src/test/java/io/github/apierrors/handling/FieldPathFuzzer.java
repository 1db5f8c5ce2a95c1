package io.github.apierrors.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.support.FuzzedInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the members of a document are called, the path to a value can be told from any
 * other, its pointer leads there, and a path that was shortened is a path.
 */
public final class FieldPathFuzzer {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final FieldPaths PATHS = new FieldPaths(List.of());

	/** One step, as the contract's section 1 describes it. */
	private static final Pattern STEP = Pattern
		.compile("\\[\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"]|\\[([0-9]*)]|\\.?([^.\\[\\]\"\\\\]+)", Pattern.DOTALL);

	private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");

	private FieldPathFuzzer() {
	}

	/**
	 * Called by the fuzzer.
	 * @param data the input
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzedInput input = new FuzzedInput(data);
		if (input.below(4) == 3) {
			checkText(input.longText(2000));
			return;
		}
		List<PropertyStep> steps = steps(input);
		FieldPath path = path(steps);
		assertThat(PATHS.resolve(FieldPath.root(), Location.BODY, null, null, steps)).isEqualTo(path);
		assertThat(read(path.text())).isEqualTo(steps.stream().map(FieldPathFuzzer::nameOf).toList());
		checkPointer(steps, JsonPointer.of(path.text()));
		checkShortened(path.text(), steps);
		checkText(path.text());
	}

	private static void checkPointer(List<PropertyStep> steps, String pointer) {
		JsonNode document = MAPPER.getNodeFactory().stringNode("found");
		JsonNode expected = document;
		for (int i = steps.size() - 1; i >= 0; i--) {
			document = around(document, steps.get(i));
			expected = (steps.get(i).kind() == PropertyStep.Kind.ELEMENT) ? document : expected;
		}
		assertThat(document.at(pointer)).as(pointer).isSameAs(expected);
	}

	private static JsonNode around(JsonNode value, PropertyStep step) {
		return switch (step.kind()) {
			case PROPERTY, KEY -> MAPPER.createObjectNode().set(step.name(), value);
			case ELEMENT -> MAPPER.createArrayNode().add(value);
			case INDEX -> {
				ArrayNode array = MAPPER.createArrayNode();
				while (array.size() < step.index()) {
					array.addNull();
				}
				yield array.add(value);
			}
		};
	}

	private static void checkShortened(String text, List<PropertyStep> steps) {
		List<String> names = read(SafeText.path(text));
		assertThat(names).hasSizeLessThanOrEqualTo(steps.size()).allMatch((name) -> name.length() <= 64 + 2);
		if (names.size() < steps.size()) {
			assertThat(text.length()).isGreaterThan(512 - 2 * 64);
		}
		for (int i = 0; i < names.size(); i++) {
			assertThat(nameOf(steps.get(i)).replaceAll("[\\p{Cntrl}\\x80-\\x9F\u2028\u2029]", ""))
				.startsWith(names.get(i));
		}
	}

	private static void checkText(String text) {
		String safe = SafeText.path(text);
		assertThat(safe).hasSizeLessThanOrEqualTo(512);
		assertThat(safe.chars()).noneMatch(Character::isISOControl).doesNotContain((int) '\u2028', (int) '\u2029');
		assertThat(List.of(JsonPointer.of(text), JsonPointer.of(safe)))
			.allMatch((pointer) -> pointer.isEmpty() || pointer.startsWith("/"))
			.noneMatch(BAD_ESCAPE.asPredicate());
	}

	/**
	 * The names in a path; an index has its brackets left.
	 */
	private static List<String> read(String path) {
		List<String> names = new ArrayList<>();
		Matcher step = STEP.matcher(path);
		int end = 0;
		while (end < path.length()) {
			assertThat(step.find(end) && step.start() == end).as("a step at %d of %s", end, path).isTrue();
			boolean dotted = path.charAt(end) == '.';
			assertThat(dotted || step.group(3) == null || end == 0).as("a dot at %d of %s", end, path).isTrue();
			assertThat(dotted && end == 0).as(path).isFalse();
			end = step.end();
			names.add((step.group(1) != null) ? step.group(1).replaceAll("(?s)\\\\(.)", "$1")
					: (step.group(2) != null) ? "[" + step.group(2) + "]" : step.group(3));
		}
		return names;
	}

	private static String nameOf(PropertyStep step) {
		return switch (step.kind()) {
			case PROPERTY, KEY -> step.name();
			case INDEX -> "[" + step.index() + "]";
			case ELEMENT -> "[]";
		};
	}

	private static FieldPath path(List<PropertyStep> steps) {
		FieldPath path = FieldPath.root();
		for (PropertyStep step : steps) {
			path = switch (step.kind()) {
				case PROPERTY, KEY -> path.member(step.name());
				case INDEX -> path.index(step.index());
				case ELEMENT -> path.element();
			};
		}
		return path;
	}

	private static List<PropertyStep> steps(FuzzedInput input) {
		List<PropertyStep> steps = new ArrayList<>();
		while (input.hasMore() && steps.size() < 64) {
			steps.add(switch (input.below(5)) {
				case 0 -> PropertyStep.key(input.text(80));
				case 1 -> PropertyStep.key(input.longText(700));
				case 2 -> PropertyStep.index(input.below(16));
				case 3 -> PropertyStep.element();
				default -> PropertyStep.property("x" + input.text(80));
			});
		}
		return steps;
	}

}
