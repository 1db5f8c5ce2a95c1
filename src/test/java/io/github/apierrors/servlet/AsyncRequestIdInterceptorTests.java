package io.github.apierrors.servlet;

import java.util.concurrent.Callable;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncRequestIdInterceptorTests {

	@ParameterizedTest
	@CsvSource({ "callable, true", "task, true", "stream, true", "streamWithHeaders, true", "anything, true",
			"anythingWithHeaders, true", "text, false", "textWithHeaders, false", "nothing, false" })
	void watchesMethodsThatMayHandTheirWorkOver(String method, boolean watched) {
		AsyncRequestIdInterceptor interceptor = new AsyncRequestIdInterceptor();
		MockHttpServletRequest request = new MockHttpServletRequest();
		HandlerMethod handler = new HandlerMethod(new Handlers(), ClassUtils.getMethod(Handlers.class, method));
		assertThat(interceptor.preHandle(request, new MockHttpServletResponse(), handler)).isTrue();
		assertThat(WebAsyncUtils.getAsyncManager(request).getCallableInterceptor(interceptor) != null)
			.isEqualTo(watched);
	}

	static class Handlers {

		public Callable<String> callable() {
			return () -> "x";
		}

		public WebAsyncTask<String> task() {
			return new WebAsyncTask<>(callable());
		}

		public StreamingResponseBody stream() {
			return (out) -> out.write('x');
		}

		public ResponseEntity<StreamingResponseBody> streamWithHeaders() {
			return ResponseEntity.ok(stream());
		}

		public Object anything() {
			return "x";
		}

		public ResponseEntity<?> anythingWithHeaders() {
			return ResponseEntity.ok("x");
		}

		public String text() {
			return "x";
		}

		public ResponseEntity<String> textWithHeaders() {
			return ResponseEntity.ok("x");
		}

		public void nothing() {
		}

	}

}
