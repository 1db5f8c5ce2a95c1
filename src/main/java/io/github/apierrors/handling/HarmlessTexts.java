package io.github.apierrors.handling;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts that {@link DisclosureGuard} let pass. Constraints have the same few messages
 * all day long, so each is looked at once. Forgets them all when there are too many: then
 * they are not such messages.
 */
final class HarmlessTexts {

	private static final int MAX_TEXTS = 1024;

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	/**
	 * Whether a text may reach a client.
	 * @param text one line of at most 500 characters
	 */
	boolean includes(String text) {
		if (this.known.contains(text)) {
			return true;
		}
		if (DisclosureGuard.looksInternal(text)) {
			return false;
		}
		if (this.known.size() >= MAX_TEXTS) {
			this.known.clear();
		}
		this.known.add(text);
		return true;
	}

}
