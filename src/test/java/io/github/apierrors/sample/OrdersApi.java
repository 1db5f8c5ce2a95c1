package io.github.apierrors.sample;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

import org.springframework.context.annotation.Configuration;

/**
 * What its description says of the API as a whole: each operation takes a key.
 */
@OpenAPIDefinition(info = @Info(title = "Orders", version = "1"), security = @SecurityRequirement(name = "api_key"))
@SecurityScheme(name = "api_key", type = SecuritySchemeType.HTTP, scheme = "bearer")
@Configuration(proxyBeanMethods = false)
class OrdersApi {

}
