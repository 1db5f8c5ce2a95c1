package io.github.apierrors.test.twin;

import io.github.apierrors.InsufficientScopeException;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What {@link DescribedService} maps, and how it describes itself.
 */
@RestController
class DescribedOrders {

	private final Calls calls;

	DescribedOrders(Calls calls) {
		this.calls = calls;
	}

	@GetMapping({ "/orders", "/open-orders", "/late-orders", "/lost-orders", "/all-orders" })
	String orders(@RequestParam int limit) {
		return this.calls.note("orders " + limit);
	}

	@GetMapping("/archive/**")
	String archive() {
		return this.calls.note("archive");
	}

	@GetMapping("/closed.json")
	String closed() {
		throw new InsufficientScopeException("documents:read");
	}

	@GetMapping(path = "/openapi.json", produces = "application/json")
	String description() {
		return """
				{"openapi": "3.1.0", "info": {"title": "Orders", "version": "1"},
				 "paths": {
				  "/orders": {"get": {"responses": {"200": {}, "400": {"$ref": "#/components/responses/Bad"}}}},
				  "/open-orders": {"get": {"responses": {"200": {}, "4XX": {}}}},
				  "/late-orders": {"get": {"responses": {"200": {}, "404": {}}}},
				  "/lost-orders": {"get": {"responses": {"200": {}, "400": {"content": {"application/json": {
				    "examples": {"invalid_request": {}, "Some other": {}}}}}}}},
				  "/all-orders": {"get": {"responses": {"200": {}}}},
				  "/hidden": {
				   "parameters": [{"$ref": "#/components/parameters/Query"}],
				   "post": {"requestBody": {"content": {"application/json": {"schema": {"$ref":
				     "#/components/schemas/Thing"}}}}, "responses": {"default": {}}}},
				  "/legacy": {"post": {"responses": {"default": {}}}},
				  "/archive/legacy": {"post": {"responses": {"default": {}}}},
				  "/no{pattern": {"get": {"responses": {"default": {}}}}},
				 "components": {
				  "parameters": {"Query": {"name": "q", "in": "query", "required": true,
				    "schema": {"type": "integer"}}},
				  "responses": {"Bad": {"content": {"application/json": {
				    "examples": {"invalid_parameter": {}, "invalid_request": {}}}}}},
				  "schemas": {"Thing": {"properties": {"name": {}, "size": {}}}}}}""";
	}

}
