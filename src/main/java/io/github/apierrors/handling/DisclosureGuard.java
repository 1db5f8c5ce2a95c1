package io.github.apierrors.handling;

import java.util.regex.Pattern;

/**
 * The second line of defence: recognises text that was not written for a client. The
 * first line is that only text from safe sources comes this far.
 */
final class DisclosureGuard {

	private static final Pattern INTERNAL = Pattern.compile(String.join("|",
			// a stack frame
			"\\(\\w+\\.(?:java|kt|kts|scala|groovy):\\d+\\)", "\\(Native Method\\)", "\\(Unknown Source\\)",
			// a class name
			"\\b(?:[a-z_]\\w*\\.){2,}\\$?[A-Z]\\w*", "\\b(?:java|javax|jakarta|kotlin)\\.[a-z]\\w*\\.",
			"\\b[A-Z]\\w*[a-z]\\w*(?:Exception|Throwable)\\b",
			// SQL
			"\\bSELECT\\b.{1,200}\\bFROM\\b", "(?i:\\bselect\\b.{1,200}\\bfrom\\b.{1,200}\\bwhere\\b)",
			"(?i:\\binsert\\s+into\\s+\\S+\\s*(?:\\(|values\\b|select\\b))",
			"(?i:\\bupdate\\s+\\S+\\s+set\\s+\\S+\\s*=)", "(?i:\\bdelete\\s+from\\s+\\S+(?:\\s+where\\b|;|$))",
			"(?i:\\b(?:alter|drop|truncate|create)\\s+table\\b)",
			// a token
			"(?i:\\b(?:bearer|basic)\\s+[\\w.~+/=-]{12,})", "\\beyJ[\\w-]{8,}\\.[\\w-]*", "-----BEGIN ",
			"(?i:\\b(?:password|passwd|pwd|secret|api[_-]?key|access[_-]?token)\\s*[=:]\\s*\\S)",
			// a JDBC or internal URL
			"(?i:\\bjdbc:\\w+)", "(?i:\\br2dbc:\\w+)",
			"(?i:\\b[a-z][a-z0-9+.-]*://(?:[^/\\s@]*@|localhost\\b|127\\.|10\\.|192\\.168\\.|169\\.254\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.|\\[|[\\w-]+(?::\\d+)?(?:[/\\s'\"?]|$)|[\\w.-]+\\.(?:internal|local|lan|corp|svc|cluster|intranet)\\b))",
			// a file path
			"(?:^|[\\s'\"(=:])/(?:app|bin|boot|data|dev|etc|home|lib|mnt|opt|private|proc|root|run|srv|sys|tmp|usr|var|Users|Volumes|workspace)/\\S",
			"\\b[A-Za-z]:\\\\\\S", "\\bfile:/"));

	private DisclosureGuard() {
	}

	/**
	 * Whether a text looks like the inside of the service.
	 * @param text one line of at most 500 characters
	 * @return {@code true} if it must not reach a client
	 */
	static boolean looksInternal(String text) {
		return INTERNAL.matcher(text).find();
	}

}
