package io.github.apierrors.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The page: one file that needs nothing else and runs nothing but its own script, which
 * its Content-Security-Policy names by its hash.
 */
final class HtmlPage {

	private static final Pattern JSON_TOKEN = Pattern
		.compile("(&quot;[^&\\\\]*+(?:(?:\\\\.|&(?!quot;))[^&\\\\]*+)*+&quot;)(:?)|\\b(true|false|null|-?[0-9]+)\\b");

	private final Template template = new Template(Template.resource("page.html"), HtmlPage::escape);

	private final String style = Template.resource("page.css");

	private final String script = Template.resource("page.js");

	String render(ReferenceContent content) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>(
				new PageModel(content, HtmlPage::highlight).values());
		values.put("css", this.style);
		values.put("js", this.script);
		values.put("policy", policy());
		return this.template.fill(values);
	}

	/**
	 * The policy, for the page itself; a header can add that nobody may frame it.
	 */
	String policy() {
		return "default-src 'none'; style-src '" + hash(this.style) + "'; script-src '" + hash(this.script)
				+ "'; img-src data:; base-uri 'none'; form-action 'none'";
	}

	static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\'' -> escaped.append("&#39;");
				default -> escaped.append(c);
			}
		}
		return escaped.toString();
	}

	private static String highlight(String json) {
		return JSON_TOKEN.matcher(escape(json)).replaceAll((token) -> {
			String kind = (token.group(1) == null) ? "n" : token.group(2).isEmpty() ? "s" : "k";
			String word = (token.group(1) == null) ? token.group() : token.group(1);
			String rest = (token.group(1) == null) ? "" : token.group(2);
			return Matcher.quoteReplacement("<span class=" + kind + ">" + word + "</span>" + rest);
		});
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return "sha256-" + Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
