package io.github.apierrors.logging;

import java.util.Map;
import java.util.TreeMap;

/**
 * Text with which one tries to write lines of one's own into a log, or to break it.
 */
final class LogInjection {

	static final String MARK = "forged";

	private LogInjection() {
	}

	/**
	 * The corpus by the name of the trick.
	 */
	static Map<String, String> corpus() {
		Map<String, String> corpus = new TreeMap<>();
		corpus.put("carriage return", "a\r" + MARK);
		corpus.put("line feed", "a\n" + MARK);
		corpus.put("both", "a\r\n" + MARK);
		corpus.put("escape", "a\u001B[2J" + MARK);
		corpus.put("ANSI colours", "\u001B[31m" + MARK + "\u001B[0m");
		corpus.put("line separator", "a\u2028" + MARK);
		corpus.put("paragraph separator", "a\u2029" + MARK);
		corpus.put("next line", "a\u0085" + MARK);
		corpus.put("null", "a\u0000" + MARK);
		corpus.put("look-up", "${jndi:ldap://localhost/" + MARK + "}");
		corpus.put("quotes", "\"," + MARK + "\":{\"");
		corpus.put("backslash", "\\" + MARK + "\\");
		corpus.put("a lone high surrogate", "a\uD83D" + MARK);
		corpus.put("a lone low surrogate", "a\uDE00" + MARK);
		corpus.put("a megabyte", MARK.repeat(170_000));
		return corpus;
	}

}
