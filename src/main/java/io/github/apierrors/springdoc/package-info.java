/**
 * The room of springdoc: describes in an OpenAPI document what each operation answers
 * when it fails.
 *
 * <pre>{@code
 * handler method                                 description of the operation
 *     |   DeclaredCodes                              |   VisibleCodes
 *     |   ApiErrors, throws, method security         |   parameters, body, security
 *     +----------------------+----------------------+
 *                            v
 *                      ErrorResponses    a response for each status that is not described yet
 * }</pre>
 *
 * The examples are answers of the engine, the schema follows its settings. What an
 * operation describes itself stays.
 */
@NullMarked
package io.github.apierrors.springdoc;

import org.jspecify.annotations.NullMarked;
