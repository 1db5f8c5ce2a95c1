package io.github.apierrors.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the build tells of itself.
 */
class PomTests {

	private static final Path POM = Path.of("pom.xml");

	private static final Pattern PIN = Pattern.compile("(#.*\n)? +- dependency-name: \"([^:\"]+):([^\"]+)\"");

	@ParameterizedTest
	@ValueSource(strings = { "name", "description", "url", "licenses/license/name", "licenses/license/url",
			"developers/developer/organization", "developers/developer/organizationUrl", "scm/connection",
			"scm/developerConnection", "scm/url", "properties/project.build.outputTimestamp" })
	void tellsWhatIsAskedOfARelease(String element) throws Exception {
		Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(POM.toFile());
		XPath path = XPathFactory.newInstance().newXPath();
		assertThat(path.evaluate("/project/" + element, pom)).isNotBlank();
	}

	@Test
	void pinsWhatItUsesAndSaysWhy() throws IOException {
		String pom = Files.readString(POM);
		assertThat(PIN.matcher(Files.readString(Path.of(".github/dependabot.yml"))).results()).isNotEmpty()
			.allSatisfy((pin) -> {
				assertThat(pin.group(1)).as(pin.group()).isNotNull();
				assertThat(pom).contains("<groupId>" + pin.group(2) + "</groupId>");
				assertThat(pom).contains(pin.group(3).equals("*") ? "" : "<artifactId>" + pin.group(3) + "<");
			});
	}

}
