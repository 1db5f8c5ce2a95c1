package io.github.apierrors;

/**
 * 409 {@code resource_already_exists}: a resource with this identifier already exists.
 */
public class ResourceAlreadyExistsException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * A resource that stays unnamed.
	 */
	public ResourceAlreadyExistsException() {
		super(ApiErrorCode.RESOURCE_ALREADY_EXISTS);
	}

	/**
	 * A resource by its kind and identifier.
	 * @param resource what clients call it, for instance {@code order}
	 * @param id the identifier that the client sent
	 */
	public ResourceAlreadyExistsException(String resource, Object id) {
		super(ApiErrorCode.RESOURCE_ALREADY_EXISTS, "The " + resource + " '" + id + "' already exists.");
	}

}
