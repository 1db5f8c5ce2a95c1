package io.github.apierrors;

/**
 * 404 {@code resource_not_found}: the requested resource does not exist.
 */
public class ResourceNotFoundException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * A resource that stays unnamed.
	 */
	public ResourceNotFoundException() {
		super(ApiErrorCode.RESOURCE_NOT_FOUND);
	}

	/**
	 * A resource by its kind and identifier.
	 * @param resource what clients call it, for instance {@code order}
	 * @param id the identifier that the client sent
	 */
	public ResourceNotFoundException(String resource, Object id) {
		super(ApiErrorCode.RESOURCE_NOT_FOUND, "The " + resource + " '" + id + "' does not exist.");
	}

}
