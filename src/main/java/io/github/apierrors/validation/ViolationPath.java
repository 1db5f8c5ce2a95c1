package io.github.apierrors.validation;

import java.util.ArrayList;
import java.util.List;

import io.github.apierrors.handling.PropertyStep;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Path.Node;
import org.jspecify.annotations.Nullable;

/**
 * The way to the violated value, from the validated object or the parameter of the
 * validated method.
 *
 * @param root the object or the argument, or {@code null} if it is not known
 * @param type its declared type, or {@code null} if it is not known
 * @param steps the steps from there
 * @param parameter the parameter of a validated method
 * @param last what kind of thing was violated
 */
record ViolationPath(@Nullable Object root, @Nullable Class<?> type, List<PropertyStep> steps,
		Path.@Nullable ParameterNode parameter, ElementKind last) {

	static ViolationPath of(ConstraintViolation<?> violation) {
		List<PropertyStep> steps = new ArrayList<>();
		Path.ParameterNode parameter = null;
		ElementKind first = null;
		ElementKind last = ElementKind.BEAN;
		for (Node node : violation.getPropertyPath()) {
			last = node.getKind();
			first = (first != null) ? first : last;
			if (last == ElementKind.PARAMETER) {
				parameter = node.as(Path.ParameterNode.class);
			}
			add(steps, node);
		}
		boolean ofMethod = first == ElementKind.METHOD || first == ElementKind.CONSTRUCTOR;
		return new ViolationPath(ofMethod ? argument(violation, parameter) : violation.getRootBean(),
				ofMethod ? null : violation.getRootBeanClass(), steps, parameter, last);
	}

	boolean isOfReturnValue() {
		return this.parameter == null && this.last == ElementKind.RETURN_VALUE;
	}

	/**
	 * Whether the violated value is a plain argument or an element of it, not the bean
	 * that the argument is or a property of that.
	 */
	boolean isOfTheArgument() {
		boolean ofBean = this.last == ElementKind.BEAN && this.steps.isEmpty();
		return this.parameter != null && !ofBean
				&& (this.steps.isEmpty() || this.steps.get(0).kind() != PropertyStep.Kind.PROPERTY);
	}

	private static void add(List<PropertyStep> steps, Node node) {
		if (node.isInIterable()) {
			steps.add(container(node));
		}
		if (node.getKind() == ElementKind.PROPERTY) {
			steps.add(PropertyStep.property(node.getName()));
		}
	}

	private static PropertyStep container(Node node) {
		if (node.getIndex() != null) {
			return PropertyStep.index(node.getIndex());
		}
		return (node.getKey() != null) ? PropertyStep.key(node.getKey()) : PropertyStep.element();
	}

	private static @Nullable Object argument(ConstraintViolation<?> violation, Path.@Nullable ParameterNode parameter) {
		Object[] arguments = violation.getExecutableParameters();
		return (parameter != null && arguments != null) ? arguments[parameter.getParameterIndex()] : null;
	}

}
