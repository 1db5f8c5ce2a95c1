package io.github.apierrors.handling;

import java.util.List;
import java.util.Map;

import io.github.apierrors.ErrorDetail.Location;
import org.jspecify.annotations.Nullable;

/**
 * Turns the way through a Java object into the path that the client knows. For every room
 * that finds a value at fault; safe for use by many threads.
 */
public final class FieldPaths {

	private static final int CACHED_CLASSES = 1024;

	private final List<PropertyNames> rooms;

	private final BoundedCache<Place, Map<String, PropertyName>> names = new BoundedCache<>(CACHED_CLASSES,
			this::lookUp);

	FieldPaths(List<PropertyNames> rooms) {
		this.rooms = rooms;
	}

	/**
	 * Names the value at the end of the steps.
	 * @param base the path of the root, which is empty for a body
	 * @param location where the root stands in the request
	 * @param root the object that the request was read into, or {@code null} if it is not
	 * known
	 * @param type the declared type of the root, or {@code null} if it is not known
	 * @param steps the steps from the root to the value
	 * @return the path as the client writes it
	 */
	public FieldPath resolve(FieldPath base, Location location, @Nullable Object root, @Nullable Class<?> type,
			List<PropertyStep> steps) {
		Walk walk = new Walk(base, location, VisitedValue.of(root, type));
		steps.forEach(walk::go);
		return walk.path;
	}

	private PropertyName nameOf(@Nullable Class<?> type, Location location, String property) {
		PropertyName name = (type != null) ? this.names.get(new Place(type, location)).get(property) : null;
		return (name != null) ? name : PropertyName.of(property);
	}

	private Map<String, PropertyName> lookUp(Place place) {
		for (PropertyNames room : this.rooms) {
			Map<String, PropertyName> known = room.namesOf(place.type(), place.location());
			if (known != null) {
				return Map.copyOf(known);
			}
		}
		return Map.of();
	}

	private final class Walk {

		private final Location location;

		private FieldPath path;

		private VisitedValue owner;

		private String prefix = "";

		private String suffix = "";

		/** Taken only when the next one is, as the last one leads nowhere. */
		private @Nullable PropertyStep last;

		Walk(FieldPath path, Location location, VisitedValue owner) {
			this.path = path;
			this.location = location;
			this.owner = owner;
		}

		void go(PropertyStep step) {
			this.owner = (this.last != null) ? this.owner.next(this.last) : this.owner;
			this.last = step;
			switch (step.kind()) {
				case PROPERTY -> enter(nameOf(this.owner.type(), this.location, step.name()));
				case KEY -> this.path = isJson() ? this.path.member(keyOf(step)) : this.path.formKey(step.name());
				case INDEX -> this.path = this.path.index(step.index());
				case ELEMENT -> this.path = this.path.element();
			}
		}

		private void enter(PropertyName name) {
			if (name.isInlined()) {
				this.prefix = this.prefix + name.prefix();
				this.suffix = name.suffix() + this.suffix;
				return;
			}
			this.path = this.path.member(this.prefix + name.name() + this.suffix);
			this.prefix = "";
			this.suffix = "";
		}

		private String keyOf(PropertyStep step) {
			return (step.key() instanceof Enum<?> constant)
					? nameOf(constant.getDeclaringClass(), this.location, constant.name()).name() : step.name();
		}

		private boolean isJson() {
			return this.location == Location.BODY || this.location == Location.PART;
		}

	}

	private record Place(Class<?> type, Location location) {
	}

}
