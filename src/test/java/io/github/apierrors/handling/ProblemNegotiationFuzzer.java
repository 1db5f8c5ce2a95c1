package io.github.apierrors.handling;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.apierrors.support.FuzzedInput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever stands in an {@code Accept} header, the choice of the body is that of RFC
 * 9110, section 12.5.1, where the header follows its grammar, and a choice where not.
 */
public final class ProblemNegotiationFuzzer {

	private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

	private static final String RANGE = "(" + TOKEN + ")/(" + TOKEN
			+ ")[ \\t]*(?:;[ \\t]*[qQ]=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?";

	private static final Pattern MEDIA_RANGE = Pattern.compile(RANGE);

	private static final Pattern ACCEPT = Pattern.compile(RANGE + "(?:[ \\t]*,[ \\t]*" + RANGE + ")*");

	private ProblemNegotiationFuzzer() {
	}

	/**
	 * Called by the fuzzer.
	 * @param data the input
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzedInput input = new FuzzedInput(data);
		String accept = input.longText(9000);
		boolean wanted = ProblemNegotiation.wantsProblem(accept);
		assertThat(ProblemNegotiation.wantsProblem(accept)).isEqualTo(wanted);
		if (accept.length() < 500 && ACCEPT.matcher(accept).matches() && isUnambiguous(accept)) {
			assertThat(wanted).as(accept).isEqualTo(expected(accept));
		}
		if (wanted) {
			assertThat(accept.toLowerCase(Locale.ROOT)).contains("application/problem+json");
		}
	}

	/**
	 * A star stands for all of a type or subtype or it is none, and no range has two
	 * weights.
	 */
	private static boolean isUnambiguous(String accept) {
		Set<String> ranges = new HashSet<>();
		return MEDIA_RANGE.matcher(accept)
			.results()
			.allMatch((range) -> (!range.group(1).contains("*") || range.group().startsWith("*/*"))
					&& (!range.group(2).contains("*") || range.group(2).equals("*"))
					&& ranges.add((range.group(1) + "/" + range.group(2)).toLowerCase(Locale.ROOT)));
	}

	private static boolean expected(String accept) {
		double problem = 0;
		double json = 0;
		int specific = 0;
		Matcher range = MEDIA_RANGE.matcher(accept);
		while (range.find()) {
			double weight = (range.group(3) != null) ? Double.parseDouble(range.group(3)) : 1;
			String type = (range.group(1) + "/" + range.group(2)).toLowerCase(Locale.ROOT);
			problem = type.equals("application/problem+json") ? Math.max(problem, weight) : problem;
			int matching = switch (type) {
				case "application/json" -> 3;
				case "application/*" -> 2;
				case "*/*" -> 1;
				default -> 0;
			};
			if (matching > specific) {
				specific = matching;
				json = weight;
			}
		}
		return problem > 0 && problem >= json;
	}

}
