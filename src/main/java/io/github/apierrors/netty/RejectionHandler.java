package io.github.apierrors.netty;

import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ErrorStatusException;
import io.github.apierrors.handling.RenderedError;
import io.github.apierrors.handling.RequestId;
import io.github.apierrors.handling.RequestIdIssuer;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * Completes answers on their way to the wire that are errors without a body and that no
 * filter has seen, or they would have a request id: the server's own rejections, and what
 * Spring turns away before there is an exchange.
 */
@Sharable
final class RejectionHandler extends ChannelOutboundHandlerAdapter {

	private static final int FIRST_ERROR = 400;

	private final ApiErrorHandler handler;

	private final RequestIdIssuer requestIds;

	RejectionHandler(ApiErrorHandler handler, RequestIdIssuer requestIds) {
		this.handler = handler;
		this.requestIds = requestIds;
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
		boolean rejection = message instanceof FullHttpResponse response && response.status().code() >= FIRST_ERROR
				&& !response.content().isReadable() && !response.headers().contains(RequestId.HEADER);
		super.write(context, rejection ? complete((FullHttpResponse) message) : message, promise);
	}

	private FullHttpResponse complete(FullHttpResponse empty) {
		RejectedRequest request = new RejectedRequest(this.requestIds.issue(null, null), empty.headers());
		RenderedError rendered = this.handler.handle(new ErrorStatusException(empty.status().code()), request);
		if (rendered == null) {
			return empty;
		}
		FullHttpResponse complete = new DefaultFullHttpResponse(empty.protocolVersion(),
				HttpResponseStatus.valueOf(rendered.status()), Unpooled.wrappedBuffer(rendered.body()));
		HttpHeaders headers = complete.headers();
		empty.headers().forEach((header) -> {
			if (rendered.keeps(header.getKey())) {
				headers.add(header.getKey(), header.getValue());
			}
		});
		rendered.headers().forEach(headers::set);
		headers.setInt(HttpHeaderNames.CONTENT_LENGTH, rendered.contentLength());
		empty.release();
		return complete;
	}

}
