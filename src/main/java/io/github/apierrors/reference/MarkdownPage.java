package io.github.apierrors.reference;

/**
 * The Markdown (CommonMark, with the tables of GitHub).
 */
final class MarkdownPage {

	private static final String SPECIAL = "\\`*_[]<>|~&";

	private final Template template = new Template(Template.resource("page.md"), MarkdownPage::escape);

	String render(ReferenceContent content) {
		return this.template.fill(new PageModel(content, (body) -> body).values());
	}

	static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 8);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (SPECIAL.indexOf(c) >= 0 && !(c == '_' && isInsideAWord(text, i))) {
				escaped.append('\\');
			}
			escaped.append(Character.isISOControl(c) ? ' ' : c);
		}
		return escaped.toString();
	}

	private static boolean isInsideAWord(String text, int i) {
		return i > 0 && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i - 1))
				&& Character.isLetterOrDigit(text.charAt(i + 1));
	}

}
