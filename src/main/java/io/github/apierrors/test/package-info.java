/**
 * For the tests of services: assertions about errors, a kit that attacks a running
 * service and shows that no error of it leaves the contract, and rules for its classes.
 *
 * <pre>{@code
 * assertThatError(this.mvc.get().uri("/orders/A-9999")).hasCode(RESOURCE_NOT_FOUND).hasNoDetails();
 * ApiErrorContract.of(context).withHeader("Authorization", "Bearer demo-all").tests();
 * ApiErrorRules.all().check(classes);
 * }</pre>
 *
 * The package is not in the library's jar, but in one of its own with the classifier
 * {@code test-kit}. It needs AssertJ and Spring's test support, and for the kit JUnit,
 * which Spring Boot's test starters bring; the rules need ArchUnit.
 */
@NullMarked
package io.github.apierrors.test;

import org.jspecify.annotations.NullMarked;
