package io.github.apierrors.servlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import static org.assertj.core.api.Assertions.assertThat;

class ApplicationHandlersTests {

	@Test
	void haveNoSayWhereThereAreNone() {
		assertThat(handlers().haveNoSay(method(new Plain()), new IllegalStateException())).isTrue();
		assertThat(handlers().haveNoSay(null, new IllegalStateException())).isTrue();
		assertThat(handlers().haveNoSay(new ResourceHttpRequestHandler(), new IllegalStateException())).isTrue();
	}

	@Test
	void haveASayWhereTheControllerHandlesTheExceptionItself() {
		ApplicationHandlers handlers = handlers();
		assertThat(handlers.haveNoSay(method(new Handling()), new IllegalStateException())).isFalse();
		assertThat(handlers.haveNoSay(method(new Handling()), new IOException())).isTrue();
		assertThat(handlers.haveNoSay(method(new Plain()), new IllegalStateException())).isTrue();
	}

	@Test
	void haveASayWhereAnAdviceHandlesTheExceptionOrACauseOfIt() {
		ApplicationHandlers handlers = handlers(Advice.class);
		assertThat(handlers.haveNoSay(method(new Plain()), new IOException())).isFalse();
		assertThat(handlers.haveNoSay(null, new UncheckedIOException(new IOException()))).isFalse();
		assertThat(handlers.haveNoSay(null, new IllegalStateException())).isTrue();
	}

	@Test
	void haveASayWhateverTheClientAccepts() {
		assertThat(handlers(OnlyHtml.class).haveNoSay(null, new IOException())).isFalse();
	}

	@Test
	void haveNoSayWhereAnAdviceIsForOtherControllers() {
		ApplicationHandlers handlers = handlers(OnlyForHandling.class);
		assertThat(handlers.haveNoSay(method(new Plain()), new IOException())).isTrue();
		assertThat(handlers.haveNoSay(method(new Handling()), new IOException())).isFalse();
	}

	@Test
	void mayHaveASayWhereTheChainOfCausesHasNoEnd() {
		Exception first = new IOException();
		first.initCause(new IOException(first));
		assertThat(handlers().haveNoSay(null, first)).isFalse();
	}

	@Test
	void leavesHandlersAloneForWhichSpringsResolverDoesNotAnswer() {
		assertThat(handlers().haveNoSay((Supplier<String>) () -> "another kind", new IOException())).isFalse();
	}

	private static ApplicationHandlers handlers(Class<?>... advice) {
		StaticApplicationContext context = new StaticApplicationContext();
		for (Class<?> type : advice) {
			context.registerSingleton(type.getName(), type);
		}
		context.refresh();
		ExceptionHandlerExceptionResolver resolver = new ExceptionHandlerExceptionResolver();
		resolver.setApplicationContext(context);
		resolver.afterPropertiesSet();
		return new ApplicationHandlers(resolver);
	}

	private static HandlerMethod method(Object controller) {
		try {
			return new HandlerMethod(controller, "handle");
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	static class Plain {

		public @Nullable String handle() {
			return null;
		}

	}

	static class Handling extends Plain {

		@ExceptionHandler(IllegalStateException.class)
		@ResponseStatus(HttpStatus.CONFLICT)
		void conflict() {
			// The status says it all.
		}

	}

	@ControllerAdvice
	static class Advice {

		@ExceptionHandler(IOException.class)
		@ResponseStatus(HttpStatus.BAD_GATEWAY)
		void badGateway() {
			// The status says it all.
		}

	}

	@ControllerAdvice
	static class OnlyHtml {

		@ExceptionHandler(exception = IOException.class, produces = "text/html")
		String page() {
			return "page";
		}

	}

	@ControllerAdvice(assignableTypes = Handling.class)
	static class OnlyForHandling extends Advice {

	}

}
