package io.github.apierrors.handling;

/**
 * A mapper, and where it comes from.
 *
 * @param source for the eyes of an operator
 * @param mapper says what an exception means
 */
record NamedMapper(String source, ExceptionMapper mapper) {

	/**
	 * A name that an operator can look for in the sources: that of a lambda is its
	 * surroundings'.
	 */
	static String nameOf(ExceptionMapper mapper) {
		String name = mapper.getClass().getName();
		int lambda = name.indexOf("$$Lambda");
		return (lambda < 0) ? name : name.substring(0, lambda) + " (lambda)";
	}

	MappingStep toStep() {
		return (this.mapper instanceof Constant constant) ? MappingStep.of(this.source, constant.error())
				: MappingStep.open(this.source);
	}

}
