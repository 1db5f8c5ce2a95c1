/**
 * The room of databases: what the exceptions of JDBC, R2DBC, JPA, Hibernate and Spring's
 * data access mean to a client.
 * <p>
 * All of them are read the same way. {@code DatabaseFailures} walks the causes and asks
 * one {@code FailureReader} per technology: first for the SQLState and vendor code of the
 * database, which {@code SqlStates} knows, then for what the exception types say by
 * themselves. No message is read: its text differs between versions and languages, and
 * holds names and values that are nobody's business.
 */
@NullMarked
package io.github.apierrors.data;

import org.jspecify.annotations.NullMarked;
