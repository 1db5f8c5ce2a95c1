package io.github.apierrors.handling;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.github.apierrors.ApiError;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/**
 * Which mappers answer for an exception class, in this order: the configured code, an
 * annotation on the class, the built-in mappings by most specific type. Looked up once
 * per class, so its size costs nothing.
 */
final class MappingTable {

	private static final int CACHED_CLASSES = 512;

	private final Map<Class<?>, ApiError> configured = new LinkedHashMap<>();

	private final Map<Class<? extends Annotation>, Function<Annotation, @Nullable ApiError>> annotations = new LinkedHashMap<>();

	private final Map<Class<?>, List<ExceptionMapper>> types = new LinkedHashMap<>();

	private final BoundedCache<Class<?>, List<ExceptionMapper>> cache = new BoundedCache<>(CACHED_CLASSES,
			this::lookUp);

	MappingTable(Map<Class<?>, ApiError> configured, Collection<ExceptionMappings> rooms) {
		this.configured.putAll(configured);
		for (ExceptionMappings room : rooms) {
			this.annotations.putAll(room.annotations());
			room.types()
				.forEach((type, mapper) -> this.types.computeIfAbsent(type, (key) -> new ArrayList<>()).add(mapper));
		}
	}

	List<ExceptionMapper> mappersFor(Class<? extends Throwable> failure) {
		return this.cache.get(failure);
	}

	/**
	 * The same mappers, not remembered, for operators.
	 */
	List<NamedMapper> explain(Class<?> failure) {
		List<NamedMapper> mappers = new ArrayList<>();
		Set<Class<?>> lineage = lineage(failure);
		lineage.forEach(
				(type) -> addConstant(mappers, "api-errors.codes[" + type.getName() + "]", this.configured.get(type)));
		addAnnotated(mappers, failure);
		lineage.forEach((type) -> this.types.getOrDefault(type, List.of())
			.forEach((mapper) -> mappers.add(new NamedMapper(type.getName(), mapper))));
		return mappers;
	}

	private List<ExceptionMapper> lookUp(Class<?> failure) {
		return explain(failure).stream().map(NamedMapper::mapper).toList();
	}

	private void addAnnotated(List<NamedMapper> mappers, Class<?> failure) {
		MergedAnnotations present = MergedAnnotations.from(failure, SearchStrategy.TYPE_HIERARCHY);
		this.annotations.forEach((type, mapper) -> {
			MergedAnnotation<?> annotation = present.get(type);
			if (annotation.isPresent()) {
				addConstant(mappers, "@" + type.getName(), mapper.apply(annotation.synthesize()));
			}
		});
	}

	private static void addConstant(List<NamedMapper> mappers, String source, @Nullable ApiError error) {
		if (error != null) {
			mappers.add(new NamedMapper(source, new Constant(error)));
		}
	}

	/**
	 * The class and all that it extends or implements, most specific first: what a class
	 * declares itself comes before what it inherits.
	 */
	private static Set<Class<?>> lineage(Class<?> failure) {
		Set<Class<?>> lineage = new LinkedHashSet<>();
		for (Class<?> type = failure; type != null; type = type.getSuperclass()) {
			lineage.add(type);
			addInterfaces(lineage, type);
		}
		return lineage;
	}

	private static void addInterfaces(Set<Class<?>> lineage, Class<?> type) {
		for (Class<?> declared : type.getInterfaces()) {
			lineage.add(declared);
			addInterfaces(lineage, declared);
		}
	}

}
