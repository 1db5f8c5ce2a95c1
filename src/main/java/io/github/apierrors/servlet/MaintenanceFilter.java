package io.github.apierrors.servlet;

import java.io.IOException;
import java.util.List;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.Maintenance;
import io.github.apierrors.handling.MaintenanceException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Turns requests away while their path is closed. Health endpoints stay open: an
 * orchestrator would otherwise restart what is being maintained.
 */
final class MaintenanceFilter implements Filter {

	private final Maintenance maintenance;

	private final ServletErrorWriter writer;

	private final ErrorScope scope;

	private final List<PathPattern> open;

	MaintenanceFilter(Maintenance maintenance, ServletErrorWriter writer, ErrorScope scope, List<String> except) {
		this.maintenance = maintenance;
		this.writer = writer;
		this.scope = scope;
		this.open = except.stream().map(PathPatternParser.defaultInstance::parse).toList();
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest httpRequest = (HttpServletRequest) request;
		MaintenanceException refusal = (!this.maintenance.isOver() && this.scope.includes(httpRequest))
				? refuse(httpRequest) : null;
		if (refusal == null) {
			chain.doFilter(request, response);
			return;
		}
		this.writer.write(httpRequest, (HttpServletResponse) response, refusal, EntryPoint.FILTER);
	}

	private @Nullable MaintenanceException refuse(HttpServletRequest request) {
		PathContainer path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
			.pathWithinApplication();
		MaintenanceException refusal = this.maintenance.refuse(decoded(path));
		return (refusal != null && this.open.stream().noneMatch((pattern) -> pattern.matches(path))) ? refusal : null;
	}

	/**
	 * The path as a handler sees it, so that no encoding and no parameter gets around a
	 * closed one.
	 */
	private static String decoded(PathContainer path) {
		StringBuilder plain = new StringBuilder();
		for (PathContainer.Element element : path.elements()) {
			plain.append(
					(element instanceof PathContainer.PathSegment segment) ? segment.valueToMatch() : element.value());
		}
		return plain.toString();
	}

}
