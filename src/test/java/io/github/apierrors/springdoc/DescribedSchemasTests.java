package io.github.apierrors.springdoc;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DescribedSchemasTests {

	private final Components components = new Components();

	private final DescribedSchemas schemas = new DescribedSchemas(this.components);

	@ParameterizedTest
	@MethodSource
	void findsWhatTextsCannotBeReadAs(Schema<?> schema) {
		assertThat(this.schemas.isConstrained(schema)).isTrue();
	}

	static Stream<Schema<?>> findsWhatTextsCannotBeReadAs() {
		return Stream.of(new IntegerSchema(), new JsonSchema().typesItem("integer"), new StringSchema().format("uuid"),
				new StringSchema().pattern("a"), new StringSchema().minLength(1), new StringSchema().maxLength(9),
				new StringSchema().addEnumItem("a"), new ArraySchema().items(new IntegerSchema()),
				new ArraySchema().minItems(1), new ArraySchema().maxItems(9));
	}

	@ParameterizedTest
	@MethodSource
	void findsWhatAnyTextCanBeReadAs(@Nullable Schema<?> schema) {
		assertThat(this.schemas.isConstrained(schema)).isFalse();
	}

	static Stream<@Nullable Schema<?>> findsWhatAnyTextCanBeReadAs() {
		return Stream.of(null, new Schema<>(), new StringSchema(), new JsonSchema().typesItem("string"),
				new StringSchema().format("password"), new ArraySchema().items(new StringSchema()));
	}

	@ParameterizedTest
	@MethodSource("requiring")
	void findsRequiredMembersHoweverDeep(Schema<?> schema) {
		assertThat(this.schemas.requiresMembers(schema)).isTrue();
		assertThat(this.schemas.requiresMembers(new ArraySchema().items(schema))).isTrue();
	}

	static Stream<Schema<?>> requiring() {
		Schema<?> named = named();
		return Stream.of(named, new ObjectSchema().addProperty("order", named), new Schema<>().addAllOfItem(named),
				new Schema<>().addAnyOfItem(named), new Schema<>().addOneOfItem(named),
				new MapSchema().additionalProperties(named));
	}

	@Test
	void findsNoRequiredMembersWhereThereAreNone() {
		assertThat(this.schemas.requiresMembers(null)).isFalse();
		assertThat(this.schemas.requiresMembers(new ObjectSchema().required(List.of()))).isFalse();
		assertThat(this.schemas.requiresMembers(new MapSchema().additionalProperties(true))).isFalse();
	}

	@Test
	void followsReferencesOnce() {
		Schema<?> self = new Schema<>().$ref("#/components/schemas/Node");
		Schema<?> node = new ObjectSchema().addProperty("next", self);
		this.components.addSchemas("Node", node);
		assertThat(this.schemas.requiresMembers(self)).isFalse();
		assertThat(this.schemas.hasMembers(self)).isTrue();
		this.components.addSchemas("Named", named());
		node.addProperty("name", new Schema<>().$ref("#/components/schemas/Named"));
		assertThat(this.schemas.requiresMembers(self)).isTrue();
	}

	@Test
	void findsWhatConsistsOfOtherValues() {
		assertThat(Stream.of(new ObjectSchema(), new ArraySchema(), new Schema<>().addProperty("a", new Schema<>()),
				new Schema<>().addOneOfItem(new Schema<>())))
			.allMatch(this.schemas::hasMembers);
		assertThat(Stream.of(null, new Schema<>(), new StringSchema())).noneMatch(this.schemas::hasMembers);
	}

	@Test
	void listsTheMembersOfAnObject() {
		assertThat(this.schemas.members(named())).containsExactly(new StringSchema());
		assertThat(this.schemas.members(null)).isEmpty();
		assertThat(this.schemas.members(new StringSchema())).isEmpty();
	}

	@Test
	void resolvesWhatIsDescribedElsewhereAndLeavesTheRest() {
		Parameter page = new Parameter().name("page");
		RequestBody order = new RequestBody().description("An order");
		Parameter reference = new Parameter().$ref("#/components/parameters/Page");
		assertThat(this.schemas.resolve(reference)).isSameAs(reference);
		this.components.addParameters("Page", page).addRequestBodies("Order", order);
		assertThat(this.schemas.resolve(reference)).isSameAs(page);
		assertThat(this.schemas.resolve(page)).isSameAs(page);
		assertThat(this.schemas.resolve(new RequestBody().$ref("#/components/requestBodies/Order"))).isSameAs(order);
	}

	private static Schema<?> named() {
		return new ObjectSchema().addProperty("name", new StringSchema()).addRequiredItem("name");
	}

}
