package io.github.apierrors.handling;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.RespondsWith;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;

import static org.assertj.core.api.Assertions.assertThat;

class MappingTableTests {

	@Test
	void asksTheMostSpecificTypeFirst() {
		assertThat(order(FileNotFoundException.class, Throwable.class, IOException.class, FileNotFoundException.class,
				Exception.class))
			.containsExactly("FileNotFoundException", "IOException", "Exception", "Throwable");
	}

	@Test
	void asksAnInterfaceBetweenItsClassAndTheSuperclass() {
		assertThat(order(Lost.class, RuntimeException.class, Parcel.class, Lost.class)).containsExactly("Lost",
				"Parcel", "RuntimeException");
	}

	@Test
	void asksTheSuperclassBeforeTheInterfacesThatItDeclares() {
		assertThat(order(Stolen.class, Thing.class, Parcel.class, Lost.class)).containsExactly("Lost", "Parcel",
				"Thing");
	}

	@Test
	void asksNobodyWhoseTypeIsAnotherOne() {
		assertThat(order(IOException.class, FileNotFoundException.class, Error.class, Parcel.class)).isEmpty();
	}

	@Test
	void asksEveryRoomThatMapsATypeInTheirOrder() {
		MappingTable table = new MappingTable(Map.of(),
				List.of(room(IOException.class, "first"), room(IOException.class, "second")));
		assertThat(answers(table, IOException.class)).containsExactly("first", "second");
	}

	@Test
	void putsTheConfiguredCodeBeforeAnnotationsAndTypes() {
		ExceptionMappings room = ExceptionMappings.builder()
			.annotatedWith(RespondsWith.class,
					(annotation) -> ApiError.of(annotation.value()).withMessage("annotation"))
			.on(Marked.class, (failure, context) -> ApiError.ofStatus(400).withMessage("type"))
			.build();
		MappingTable table = new MappingTable(Map.of(Exception.class, ApiError.ofStatus(400).withMessage("configured")),
				List.of(room));
		assertThat(answers(table, Marked.class)).containsExactly("configured", "annotation", "type");
	}

	@Test
	void putsTheConfiguredCodeOfAClassBeforeThatOfItsSuperclass() {
		MappingTable table = new MappingTable(Map.of(Exception.class, ApiError.ofStatus(400).withMessage("Exception"),
				IOException.class, ApiError.ofStatus(400).withMessage("IOException")), List.of());
		assertThat(answers(table, FileNotFoundException.class)).containsExactly("IOException", "Exception");
	}

	@Test
	void leavesOutAnAnnotationThatSaysNothing() {
		ExceptionMappings room = ExceptionMappings.builder()
			.annotatedWith(RespondsWith.class, (annotation) -> null)
			.build();
		assertThat(new MappingTable(Map.of(), List.of(room)).mappersFor(Marked.class)).isEmpty();
	}

	@Test
	void looksAClassUpOnce() {
		AtomicInteger lookUps = new AtomicInteger();
		MappingTable table = new MappingTable(Map.of(),
				List.of(ExceptionMappings.builder().annotatedWith(RespondsWith.class, (annotation) -> {
					lookUps.incrementAndGet();
					return ApiError.of(annotation.value());
				}).build()));
		assertThat(table.mappersFor(Marked.class)).isSameAs(table.mappersFor(Marked.class));
		assertThat(lookUps).hasValue(1);
	}

	@Test
	void remembersABoundedNumberOfAnswersAndComputesTheOthersEachTime() {
		List<Integer> loaded = new ArrayList<>();
		BoundedCache<Integer, String> cache = new BoundedCache<>(2, (key) -> {
			loaded.add(key);
			return "v" + key;
		});
		for (int round = 0; round < 2; round++) {
			for (int key = 1; key <= 3; key++) {
				assertThat(cache.get(key)).isEqualTo("v" + key);
			}
		}
		assertThat(loaded).containsExactly(1, 2, 3, 3);
	}

	private static List<String> order(Class<? extends Throwable> failure, Class<?>... mapped) {
		List<ExceptionMappings> rooms = new ArrayList<>();
		for (Class<?> type : mapped) {
			rooms.add(room(type, type.getSimpleName()));
		}
		return answers(new MappingTable(Map.of(), rooms), failure);
	}

	private static ExceptionMappings room(Class<?> type, String text) {
		return ExceptionMappings.builder()
			.on(type, (failure, context) -> ApiError.of(ApiErrorCode.INVALID_REQUEST).withMessage(text))
			.build();
	}

	private static List<String> answers(MappingTable table, Class<? extends Throwable> type) {
		Throwable failure = BeanUtils.instantiateClass(type);
		return table.mappersFor(type)
			.stream()
			.map((mapper) -> String.valueOf(mapper.map(failure, Facts.request())))
			.map((error) -> error.replaceAll(".*message=(\\w+).*", "$1"))
			.toList();
	}

	interface Thing {

	}

	interface Parcel extends Thing {

	}

	static class Lost extends RuntimeException implements Parcel {

		private static final long serialVersionUID = 1L;

	}

	static class Stolen extends Lost {

		private static final long serialVersionUID = 1L;

	}

	@RespondsWith(ApiErrorCode.RESOURCE_CONFLICT)
	static class Marked extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
