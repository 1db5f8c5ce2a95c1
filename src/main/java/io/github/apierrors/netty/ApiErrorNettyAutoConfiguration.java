package io.github.apierrors.netty;

import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.RequestIdIssuer;
import io.github.apierrors.webflux.ApiErrorWebFluxAutoConfiguration;
import io.github.apierrors.webflux.ConnectionBreaker;
import io.github.apierrors.webflux.ErrorScope;
import io.github.apierrors.webflux.WebFluxErrorWriter;
import io.netty.channel.ChannelPipeline;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * The door of the room of Reactor Netty.
 */
@AutoConfiguration(after = ApiErrorWebFluxAutoConfiguration.class)
@ConditionalOnClass({ HttpServer.class, NettyServerCustomizer.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean({ ApiErrorHandler.class, WebFluxErrorWriter.class })
public final class ApiErrorNettyAutoConfiguration {

	private static final String NAME = "apiErrors";

	ApiErrorNettyAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorNettyConnectionBreaker")
	ConnectionBreaker apiErrorNettyConnectionBreaker() {
		return new NettyConnectionBreaker();
	}

	/**
	 * A rejected request has no path, so it can be answered only where all paths are.
	 */
	@Bean
	@ConditionalOnMissingBean(name = "apiErrorNettyCustomizer")
	NettyServerCustomizer apiErrorNettyCustomizer(ApiErrorHandler handler, RequestIdIssuer requestIds,
			ErrorScope scope) {
		RejectionHandler rejections = new RejectionHandler(handler, requestIds);
		return (server) -> scope.includesEverything()
				? server.doOnChannelInit((observer, channel, remote) -> add(channel.pipeline(), rejections)) : server;
	}

	private static void add(ChannelPipeline pipeline, RejectionHandler rejections) {
		// There is none yet on a connection whose protocol is still to be negotiated.
		if (pipeline.get(NettyPipeline.HttpTrafficHandler) != null) {
			pipeline.addAfter(NettyPipeline.HttpTrafficHandler, NAME, rejections);
		}
	}

}
