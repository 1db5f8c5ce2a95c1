package io.github.apierrors.handling;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Whether a client asks for the body of RFC 9457: it names
 * {@code application/problem+json} with at least the weight of {@code application/json}
 * (RFC 9110, section 12.5.1).
 */
final class ProblemNegotiation {

	static final String PROBLEM_JSON = "application/problem+json";

	private static final MimeType PROBLEM = MimeType.valueOf(PROBLEM_JSON);

	private static final MimeType JSON = MimeTypeUtils.APPLICATION_JSON;

	private ProblemNegotiation() {
	}

	static boolean wantsProblem(@Nullable String accept) {
		if (accept == null || !accept.toLowerCase(Locale.ROOT).contains("problem+json")) {
			return false;
		}
		try {
			List<MimeType> ranges = MimeTypeUtils.parseMimeTypes(accept);
			double problem = ranges.stream()
				.filter(PROBLEM::equalsTypeAndSubtype)
				.mapToDouble(ProblemNegotiation::weight)
				.max()
				.orElse(0);
			return problem > 0 && problem >= weightOfJson(ranges);
		}
		catch (InvalidMimeTypeException | NumberFormatException ex) {
			return false;
		}
	}

	private static double weightOfJson(List<MimeType> ranges) {
		MimeType best = null;
		for (MimeType range : ranges) {
			if (range.includes(JSON) && (best == null || range.isMoreSpecific(best))) {
				best = range;
			}
		}
		return (best != null) ? weight(best) : 0;
	}

	private static double weight(MimeType range) {
		String q = range.getParameter("q");
		return (q != null) ? Double.parseDouble(q) : 1;
	}

}
