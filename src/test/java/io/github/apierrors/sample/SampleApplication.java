package io.github.apierrors.sample;

import java.util.List;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/**
 * The sample's entry point. Its settings are those of {@code sample.properties}.
 */
@SpringBootApplication(proxyBeanMethods = false)
class SampleApplication {

	private static final String WHERE_TO_LOOK = """

			The sample is running. Its key with all scopes is demo-all; try

			  curl -i -H 'Authorization: Bearer demo-all' localhost:%1$s/orders
			  curl -i -H 'Authorization: Bearer demo-all' localhost:%1$s/orders/A-9999
			  curl -i localhost:%1$s/orders

			The README has one such line for every code.
			""";

	public static void main(String[] args) {
		new SpringApplicationBuilder(SampleApplication.class).properties("spring.config.name=sample").run(args);
	}

	@Bean
	ApplicationRunner demoOrders(OrderRepository orders) {
		Order open = new Order("A-1001", "tea", 2);
		Order shipped = new Order("A-1002", "cup", 6);
		shipped.ship();
		Order heavy = new Order("A-1003", "kettle", 100);
		return (arguments) -> orders.saveAll(List.of(open, shipped, heavy));
	}

	@EventListener
	void printWhereToLook(ApplicationReadyEvent event) {
		String port = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
		System.out.println(WHERE_TO_LOOK.formatted(port));
	}

}
