package io.github.apierrors.springdoc;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrors;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.handling.ErrorCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.web.method.HandlerMethod;

/**
 * What a handler method says of its failures: with {@link ApiErrors}, with the exceptions
 * that it declares, and with annotations that let only some callers in.
 */
final class DeclaredCodes {

	private static final Logger logger = LoggerFactory.getLogger(DeclaredCodes.class);

	/** By name: what reads them is Spring Security. */
	private static final List<String> METHOD_SECURITY = List.of(
			"org.springframework.security.access.prepost.PreAuthorize",
			"org.springframework.security.access.annotation.Secured", "jakarta.annotation.security.RolesAllowed");

	private final ErrorCatalogue catalogue;

	private final ExceptionCodes exceptions;

	private final AccessCodes access;

	DeclaredCodes(ErrorCatalogue catalogue, ExceptionCodes exceptions, AccessCodes access) {
		this.catalogue = catalogue;
		this.exceptions = exceptions;
		this.access = access;
	}

	Set<ErrorCode> of(HandlerMethod handler) {
		Set<ErrorCode> codes = new LinkedHashSet<>();
		addAnnotated(codes, handler.getMethod(), handler);
		addAnnotated(codes, handler.getBeanType(), handler);
		for (Class<?> type : handler.getMethod().getExceptionTypes()) {
			ErrorCode code = this.exceptions.of(type);
			if (code != null) {
				codes.add(code);
			}
		}
		return codes;
	}

	private void addAnnotated(Set<ErrorCode> codes, AnnotatedElement element, HandlerMethod handler) {
		MergedAnnotations annotations = MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY);
		annotations.stream(ApiErrors.class).map(MergedAnnotation::synthesize).forEach((declared) -> {
			codes.addAll(Arrays.asList(declared.value()));
			named(declared.codes(), handler).forEach(codes::add);
		});
		if (METHOD_SECURITY.stream().anyMatch(annotations::isPresent)) {
			codes.addAll(this.access.codes());
		}
	}

	private Stream<ErrorCode> named(String[] names, HandlerMethod handler) {
		return Stream.of(names).flatMap((name) -> {
			ErrorCode code = this.catalogue.find(name);
			if (code == null) {
				logger.error("@ApiErrors of {} names the error code '{}', which is not registered", handler, name);
			}
			return Stream.ofNullable(code);
		});
	}

}
