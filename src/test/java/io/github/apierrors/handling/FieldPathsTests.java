package io.github.apierrors.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.apierrors.ErrorDetail.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FieldPathsTests {

	private final List<Class<?>> asked = new ArrayList<>();

	private final FieldPaths paths = new FieldPaths(List.of((type, location) -> null, this::names));

	@Test
	void asksEachClassOnce() {
		for (int i = 0; i < 100; i++) {
			resolve(new Parent(new Child(1), null, Map.of()), PropertyStep.property("child"),
					PropertyStep.property("size"));
		}
		assertThat(this.asked).containsExactlyInAnyOrder(Parent.class, Child.class);
	}

	@Test
	void asksTheClassOfTheValueRatherThanTheDeclaredOne() {
		assertThat(resolve(new Parent(new SpecialChild(), null, Map.of()), PropertyStep.property("child"),
				PropertyStep.property("extra")))
			.isEqualTo("Parent:child.SpecialChild:extra");
	}

	@Test
	void fallsBackToTheDeclaredClassOfAnAbsentValue() {
		assertThat(resolve(new Parent(null, null, Map.of()), PropertyStep.property("child"),
				PropertyStep.property("size")))
			.isEqualTo("Parent:child.Child:size");
		assertThat(resolve(new Parent(null, null, Map.of()), PropertyStep.property("children"), PropertyStep.index(7),
				PropertyStep.property("size")))
			.isEqualTo("Parent:children[7].Child:size");
	}

	@Test
	void leavesOutAPropertyWhoseMembersStandInItsPlace() {
		PropertyNames names = (type, location) -> Map.of("child", PropertyName.inlined("pre_", "_post"));
		FieldPath path = new FieldPaths(List.of(names)).resolve(FieldPath.root(), Location.BODY,
				new Parent(new Child(1), null, Map.of()), null,
				List.of(PropertyStep.property("child"), PropertyStep.property("size"), PropertyStep.element()));
		assertThat(path).hasToString("pre_size_post[]");
	}

	@Test
	void goesOnWithoutNamesWhereNothingIsKnown() {
		assertThat(resolve(new Object(), PropertyStep.property("a"), PropertyStep.property("b")))
			.isEqualTo("Object:a.b");
	}

	@Test
	void asksTheClassOfAnElement() {
		Parent parent = new Parent(null, List.of(new SpecialChild()), Map.of());
		assertThat(resolve(parent, PropertyStep.property("children"), PropertyStep.index(0),
				PropertyStep.property("extra")))
			.isEqualTo("Parent:children[0].SpecialChild:extra");
		assertThat(resolve(parent, PropertyStep.property("children"), PropertyStep.index(1),
				PropertyStep.property("size")))
			.isEqualTo("Parent:children[1].Child:size");
		Child[] array = { new SpecialChild() };
		assertThat(resolve(array, PropertyStep.index(0), PropertyStep.property("extra")))
			.isEqualTo("[0].SpecialChild:extra");
		assertThat(resolve(array, PropertyStep.index(1), PropertyStep.property("size"))).isEqualTo("[1].size");
	}

	@Test
	void asksTheClassOfAMapsValue() {
		assertThat(resolve(new Parent(null, null, Map.of("x", new SpecialChild())), PropertyStep.property("byKey"),
				PropertyStep.key("x"), PropertyStep.property("extra")))
			.isEqualTo("Parent:byKey.x.SpecialChild:extra");
	}

	@Test
	void looksIntoAnOptional() {
		assertThat(resolve(new Holder(Optional.of(new SpecialChild())), PropertyStep.property("child"),
				PropertyStep.property("extra")))
			.isEqualTo("Holder:child.SpecialChild:extra");
		assertThat(resolve(new Holder(Optional.empty()), PropertyStep.property("child"), PropertyStep.property("size")))
			.isEqualTo("Holder:child.Child:size");
	}

	@Test
	void knowsTheDeclaredClassOfARootThatIsNotThere() {
		assertThat(this.paths.resolve(FieldPath.root(), Location.BODY, null, Parent.class,
				List.of(PropertyStep.property("child"), PropertyStep.property("size"))))
			.hasToString("Parent:child.Child:size");
	}

	@Test
	void writesKeysOfAFormInBrackets() {
		List<PropertyStep> steps = List.of(PropertyStep.property("byKey"), PropertyStep.key("a.b"));
		Parent parent = new Parent(null, null, Map.of());
		assertThat(this.paths.resolve(FieldPath.root(), Location.FORM, parent, null, steps))
			.hasToString("Parent:byKey[a.b]");
		assertThat(this.paths.resolve(FieldPath.root(), Location.PART, parent, null, steps))
			.hasToString("Parent:byKey[\"a.b\"]");
	}

	@Test
	void copesWithAMapThatCannotBeAskedForTheKey() {
		Map<Object, Child> byNumber = new TreeMap<>(Map.of(1, new SpecialChild()));
		assertThat(resolve(new Parent(null, null, byNumber), PropertyStep.property("byKey"), PropertyStep.key("x"),
				PropertyStep.property("size")))
			.isEqualTo("Parent:byKey.x.Child:size");
	}

	@Test
	void neverCallsAGetter() {
		assertThat(resolve(new Trap(), PropertyStep.property("child"), PropertyStep.property("size")))
			.isEqualTo("Trap:child.size");
	}

	private String resolve(Object root, PropertyStep... steps) {
		return this.paths.resolve(FieldPath.root(), Location.BODY, root, null, List.of(steps)).text();
	}

	private Map<String, PropertyName> names(Class<?> type, Location location) {
		this.asked.add(type);
		Map<String, PropertyName> names = new TreeMap<>();
		for (String property : List.of("child", "children", "byKey", "size", "extra", "a")) {
			names.put(property, PropertyName.of(type.getSimpleName() + ":" + property));
		}
		return names;
	}

	record Parent(@Nullable Child child, @Nullable List<Child> children, Map<Object, Child> byKey) {
	}

	record Holder(Optional<Child> child) {
	}

	static class Child {

		final int size;

		Child(int size) {
			this.size = size;
		}

	}

	static class SpecialChild extends Child {

		SpecialChild() {
			super(0);
		}

	}

	static class Trap {

		public Child getChild() {
			throw new IllegalStateException("do not touch");
		}

	}

}
