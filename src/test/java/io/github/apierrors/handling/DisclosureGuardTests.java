package io.github.apierrors.handling;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DisclosureGuardTests {

	@ParameterizedTest
	@ValueSource(strings = {
			// stack frames
			"at com.acme.OrderService.load(OrderService.java:42)", "at com.acme.OrderKt.load(Order.kt:7)",
			"at jdk.internal.misc.Unsafe.park(Native Method)", "at Foo.bar(Unknown Source)",
			// class names
			"com.acme.orders.OrderService failed", "Cannot cast com.acme.Order to it", "java.lang.String",
			"class java.util.ArrayList", "NullPointerException", "Caused by: SQLGrammarException: no",
			"org.springframework.dao.DataIntegrityViolationException", "com.acme.Order$Item", "java.util.concurrent.x",
			// SQL
			"SELECT id FROM orders", "could not execute [select o.id from orders o where o.id=?]",
			"insert into orders (id) values (?)", "INSERT INTO orders VALUES (1)", "update orders set state = 'x'",
			"delete from orders where id=1", "DELETE FROM orders", "drop table orders", "CREATE TABLE x",
			"ALTER TABLE x",
			// tokens
			"Bearer abcdef0123456789", "Basic dXNlcjpwYXNzd29yZA==", "bearer eyJhbGciOiJIUzI1NiJ9.e30.x",
			"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "-----BEGIN PRIVATE KEY-----", "password=hunter2",
			"api_key: sk_live_1", "apikey=x", "secret = s3cr3t", "access_token=abc",
			// JDBC and internal URLs
			"jdbc:postgresql://db:5432/orders", "r2dbc:pool:h2", "Connection to redis://cache:6379 refused",
			"http://localhost:8080/x", "https://127.0.0.1/", "http://10.0.0.12/api", "http://192.168.1.5",
			"http://172.20.0.3:9200", "https://user:pw@example.com/", "http://orders/internal", "http://[::1]/",
			"amqp://rabbit:5672", "https://db.prod.internal/x", "https://svc.cluster.local/x",
			"mongodb://mongo.prod.svc:27017",
			// file paths
			"/etc/passwd", "could not open /var/log/app.log", "/home/app/x", "'/tmp/upload_1'", "C:\\Users\\app",
			"file:/opt/app/app.jar", "(/usr/lib/jvm)" })
	void recognisesTheInsideOfTheService(String text) {
		assertThat(DisclosureGuard.looksInternal(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "This field is required.", "The 'name' field is required.",
			"must be greater than or equal to 1", "must match \"[a-z]+\"", "must be one of: NEW, PAID, SHIPPED.",
			"The order '42' does not exist.", "The items[0].unit_price field must not be null.",
			"Select a plan from the list", "Please select one", "Update your address", "Delete the item from the cart",
			"Insert a coin", "Drop the package at the table", "Set the password again", "The password is too short",
			"A secret is required", "Your API key has expired", "Bearer token is missing", "Basic plan only",
			"See https://docs.example.com/errors#invalid_request", "Visit https://example.com/orders/42",
			"Use application/json or application/problem+json.", "The time 12:30:00 is not valid",
			"must be a date such as 2026-01-31", "e.g. example.com", "Only 3 left.", "and/or", "The ratio 3/4 is wrong",
			"Call GET /orders/{id} first", "The /orders resource", "must be an exception to the rule",
			"Orders in state SHIPPED cannot change.", "größer als 1", "http is not supported",
			"The field user.address.city is required.", "must be a well-formed email address",
			"The value is not a valid version: 1.2.3", "The key lacks the required scope: orders:write.",
			"Use Content-Type: application/json", "Retry in 5 s", "Names like O'Brien are fine",
			"must be at most 1.000.000 EUR", "The 'labels[\"work place\"]' field is invalid." })
	void letsOrdinarySentencesPass(String text) {
		assertThat(DisclosureGuard.looksInternal(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.", "aA.", "select ", "http://", "/", "(", "eyJ", "a@", " ", "\\" })
	void decidesInNoTimeWhateverTheText(String unit) {
		String text = unit.repeat(500 / unit.length());
		long start = System.nanoTime();
		for (int i = 0; i < 100; i++) {
			DisclosureGuard.looksInternal(text);
		}
		assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
	}

}
