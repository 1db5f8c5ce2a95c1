package consumer

import io.github.apierrors.ResourceConflictException
import jakarta.validation.Valid
import jakarta.validation.constraints.Min
import kotlinx.coroutines.delay
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestBody
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController

data class Item(val sku: String, @field:Min(1) val count: Int)

data class Basket(val owner: String, @field:Valid val items: List<Item>, val note: String? = null)

/** Says what must be there with the types of Kotlin alone. */
@RestController
@RequestMapping("/baskets")
class KotlinController {

	@PostMapping
	fun create(@Valid @RequestBody basket: Basket) = basket

	@GetMapping
	fun list(@RequestParam owner: String) = owner

	@GetMapping("/suspended")
	suspend fun suspended(): String {
		delay(1)
		throw ResourceConflictException("The basket is being packed.")
	}

	@GetMapping("/bug")
	suspend fun bug(): String {
		delay(1)
		error("secret")
	}

}
