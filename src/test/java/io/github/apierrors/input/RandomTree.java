package io.github.apierrors.input;

import java.util.Random;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes random documents for {@link Tree}, and counts what is wrong with them.
 */
final class RandomTree {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final String[] ALPHABET = { "a", "B", "1", ".", "[", "]", "\"", "\\", " ", "/", "~", "é", "😀",
			"_" };

	private final Random random;

	private final Names names;

	private int faults;

	RandomTree(Random random, Names names) {
		this.random = random;
		this.names = names;
	}

	int faults() {
		return this.faults;
	}

	ObjectNode make(int depth) {
		ObjectNode tree = MAPPER.createObjectNode();
		if (chance(8)) {
			this.faults++;
		}
		else {
			tree.put(this.names.of("bigNumber"), number());
		}
		maybe(() -> tree.put("odd.name [1]", number()));
		maybe(() -> numbers(tree.putArray(this.names.of("numberList"))));
		maybe(() -> numbers(tree.putArray(this.names.of("numberTable")).addArray()));
		maybe(() -> tree.putObject(this.names.of("numberMap")).put(key(), number()));
		maybe(() -> numbers(tree.putObject(this.names.of("listMap")).putArray(key())));
		maybe(() -> tree.putArray(this.names.of("numberSet")).add(1).add(number()));
		if (depth > 0) {
			nest(tree, depth - 1);
		}
		return tree;
	}

	private void nest(ObjectNode tree, int depth) {
		maybe(() -> tree.set(this.names.of("onlyChild"), make(depth)));
		maybe(() -> tree.putArray(this.names.of("manyChildren")).add(make(depth)).add(make(depth)));
		maybe(() -> tree.putObject(this.names.of("childByName")).set(key(), make(depth)));
		maybe(() -> {
			ObjectNode bean = tree.putObject(this.names.of("plainBean")).put(this.names.of("inField"), number());
			bean.put("in-" + this.names.of("deepNumber"), number());
			bean.set(this.names.of("subTree"), make(depth));
		});
	}

	private void numbers(ArrayNode array) {
		for (int i = this.random.nextInt(4); i > 0; i--) {
			array.add(number());
		}
	}

	private int number() {
		boolean fault = chance(5);
		this.faults += fault ? 1 : 0;
		return fault ? 10 + this.random.nextInt(1000) : 1;
	}

	private String key() {
		StringBuilder key = new StringBuilder();
		for (int i = this.random.nextInt(8); i > 0; i--) {
			key.append(ALPHABET[this.random.nextInt(ALPHABET.length)]);
		}
		return key.toString();
	}

	private void maybe(Runnable step) {
		if (chance(3)) {
			step.run();
		}
	}

	private boolean chance(int one) {
		return this.random.nextInt(one) == 0;
	}

	/**
	 * A naming strategy.
	 */
	@FunctionalInterface
	interface Names {

		String of(String property);

	}

}
