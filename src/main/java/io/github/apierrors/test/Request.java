package io.github.apierrors.test;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * A request as it goes over the wire. Nothing in it needs to be valid.
 *
 * @param note what is special about it; empty if its attack says it all
 * @param method the method
 * @param target path and query, within the context path
 * @param headers the headers but for {@code Host}, {@code Connection} and
 * {@code Content-Length}
 * @param body the body, one byte for each character; empty for none
 */
record Request(String note, String method, String target, List<Header> headers, String body) {

	Request {
		headers = List.copyOf(headers);
	}

	static Request of(String method, String target) {
		return new Request("", method, target, List.of(), "");
	}

	Request called(String newNote) {
		return new Request(newNote, this.method, this.target, this.headers, this.body);
	}

	Request withMethod(String newMethod) {
		return new Request(this.note, newMethod, this.target, this.headers, this.body);
	}

	Request withHeader(String name, String value) {
		List<Header> more = new ArrayList<>(this.headers);
		more.removeIf((header) -> header.name().equalsIgnoreCase(name));
		more.add(new Header(name, value));
		return new Request(this.note, this.method, this.target, more, this.body);
	}

	Request withBody(String contentType, String newBody) {
		return new Request(this.note, this.method, this.target, this.headers, newBody).withHeader("Content-Type",
				contentType);
	}

	Request withQuery(Map<String, String> values) {
		String query = values.entrySet()
			.stream()
			.map((value) -> UriUtils.encode(value.getKey(), "UTF-8") + "=" + UriUtils.encode(value.getValue(), "UTF-8"))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? this
				: new Request(this.note, this.method, this.target + "?" + query, this.headers, this.body);
	}

	Request withCookies(Map<String, String> values) {
		String cookies = values.entrySet()
			.stream()
			.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
		return cookies.isEmpty() ? this : withHeader("Cookie", cookies);
	}

	boolean isHead() {
		return this.method.equals("HEAD");
	}

	/**
	 * Whether the target is a URI. Servers turn down what is none.
	 * @return whether it can be read
	 */
	boolean hasUri() {
		try {
			new URI(this.target);
			return true;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/**
	 * The values of the header {@code Cookie}.
	 * @return values by name
	 */
	Map<String, String> cookies() {
		Map<String, String> cookies = new LinkedHashMap<>();
		this.headers.stream()
			.filter((header) -> header.name().equals("Cookie"))
			.flatMap((header) -> Stream.of(StringUtils.delimitedListToStringArray(header.value(), "; ")))
			.forEach((cookie) -> cookies.put(cookie.replaceFirst("=.*", ""), cookie.replaceFirst("[^=]*=", "")));
		return cookies;
	}

	String path() {
		int query = this.target.indexOf('?');
		return (query < 0) ? this.target : this.target.substring(0, query);
	}

	String query() {
		int query = this.target.indexOf('?');
		return (query < 0) ? "" : this.target.substring(query + 1);
	}

	/**
	 * The bytes of the request, one for each character.
	 * @param prefix what stands ahead of the path
	 * @return head and body
	 */
	String bytes(String prefix) {
		StringBuilder bytes = new StringBuilder(this.method + " " + prefix + this.target + " HTTP/1.1\r\n");
		bytes.append("Host: localhost\r\nConnection: close\r\n");
		this.headers.forEach((header) -> bytes.append(header.name() + ": " + header.value() + "\r\n"));
		if (!this.body.isEmpty() || !this.method.matches("GET|HEAD|DELETE")) {
			bytes.append("Content-Length: " + this.body.length() + "\r\n");
		}
		return bytes.append("\r\n").append(this.body).toString();
	}

	byte[] content() {
		return this.body.getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * A header line.
	 *
	 * @param name the header's name
	 * @param value its value
	 */
	record Header(String name, String value) {
	}

}
