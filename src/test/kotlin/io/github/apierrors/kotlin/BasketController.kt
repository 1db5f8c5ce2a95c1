package io.github.apierrors.kotlin

import com.fasterxml.jackson.annotation.JsonProperty
import io.github.apierrors.ResourceConflictException
import kotlinx.coroutines.delay
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestBody
import org.springframework.web.bind.annotation.RequestHeader
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController

data class Basket(
	val owner: String,
	val lines: List<Line>,
	val note: String?,
	val currency: String = "EUR",
	val address: Address? = null,
)

data class Line(val sku: String, val unitPrice: Int)

data class Address(@param:JsonProperty("zip-code") val zipCode: String)

/** What Kotlin's types say about absence, and a function that suspends. */
@RestController
class BasketController {

	@PostMapping("/baskets")
	fun create(@RequestBody basket: Basket) = "${basket.currency} ${basket.note}"

	@GetMapping("/baskets")
	fun find(@RequestParam owner: String, @RequestParam note: String?, @RequestParam size: Int = 20) =
		"$owner $note $size"

	@GetMapping("/tenant")
	fun tenant(@RequestHeader("X-Tenant") tenant: String) = tenant

	@GetMapping("/suspending/{kind}")
	suspend fun fail(@PathVariable kind: String): String {
		delay(1)
		throw if (kind == "typed") ResourceConflictException("Sold out")
		else IllegalStateException("secret")
	}

}
