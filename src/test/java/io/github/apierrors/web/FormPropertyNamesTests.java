package io.github.apierrors.web;

import java.util.Map;

import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.PropertyName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.web.bind.annotation.BindParam;

import static org.assertj.core.api.Assertions.assertThat;

class FormPropertyNamesTests {

	private final FormPropertyNames names = new FormPropertyNames();

	@ParameterizedTest
	@EnumSource(names = { "FORM", "QUERY" })
	void areThoseOfBindParam(Location location) {
		assertThat(this.names.namesOf(Search.class, location))
			.isEqualTo(Map.of("text", PropertyName.of("search-text")));
		assertThat(this.names.namesOf(String.class, location)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "FORM", "QUERY" })
	void areNotThoseOfBodies(Location location) {
		assertThat(this.names.namesOf(Search.class, location)).isNull();
	}

	record Search(int page, @BindParam("search-text") String text, @BindParam int size) {
	}

}
