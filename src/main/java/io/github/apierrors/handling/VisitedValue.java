package io.github.apierrors.handling;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/**
 * Where a walk through an object stands: the value, as far as it can be seen, and the
 * declared type for where it cannot. The value's own class knows of subtypes, the
 * declared one of absent values. Reads fields only: a getter might do anything.
 *
 * @param value the value, or {@code null} if it is absent or cannot be seen
 * @param declared its declared type, worked out only where it is needed
 */
record VisitedValue(@Nullable Object value, Supplier<ResolvableType> declared) {

	static VisitedValue of(@Nullable Object root, @Nullable Class<?> type) {
		return new VisitedValue(root, () -> (type != null) ? ResolvableType.forClass(type) : ResolvableType.NONE);
	}

	@Nullable Class<?> type() {
		return (this.value != null) ? this.value.getClass() : this.declared.get().resolve();
	}

	VisitedValue next(PropertyStep step) {
		return switch (step.kind()) {
			case PROPERTY -> property(step.name());
			case INDEX -> new VisitedValue(elementAt(step.index()), this::elementType);
			case KEY -> new VisitedValue(valueOf(step.key()), () -> this.declared.get().asMap().getGeneric(1));
			case ELEMENT -> new VisitedValue(null, this::elementType);
		};
	}

	private VisitedValue property(String name) {
		Class<?> type = type();
		Field field = (type != null) ? ReflectionUtils.findField(type, name) : null;
		if (field == null) {
			return new VisitedValue(null, () -> ResolvableType.NONE);
		}
		Object read = read(field);
		return (field.getType() != Optional.class) ? new VisitedValue(read, () -> typeOf(field))
				: new VisitedValue((read instanceof Optional<?> optional) ? optional.orElse(null) : read,
						() -> typeOf(field).getGeneric(0));
	}

	private ResolvableType typeOf(Field field) {
		ResolvableType owner = (this.value != null) ? ResolvableType.forInstance(this.value) : this.declared.get();
		return ResolvableType.forField(field, owner);
	}

	private @Nullable Object read(Field field) {
		try {
			if (this.value == null || !field.trySetAccessible()) {
				return null;
			}
			return field.get(this.value);
		}
		catch (IllegalAccessException | IllegalArgumentException ex) {
			return null;
		}
	}

	private @Nullable Object elementAt(int index) {
		if (this.value instanceof List<?> list) {
			return (index < list.size()) ? list.get(index) : null;
		}
		if (this.value instanceof Object[] array) {
			return (index < array.length) ? array[index] : null;
		}
		return null;
	}

	private @Nullable Object valueOf(@Nullable Object key) {
		try {
			return (this.value instanceof Map<?, ?> map) ? map.get(key) : null;
		}
		catch (ClassCastException | NullPointerException ex) {
			// A sorted map that is asked for text and holds something else.
			return null;
		}
	}

	private ResolvableType elementType() {
		ResolvableType container = this.declared.get();
		return container.isArray() ? container.getComponentType() : container.as(Iterable.class).getGeneric(0);
	}

}
