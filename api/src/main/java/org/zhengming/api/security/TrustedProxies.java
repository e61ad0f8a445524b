package org.zhengming.api.security;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who asks, and whether over TLS, as the office's own proxies tell it in {@code X-Forwarded-For} and
 * {@code X-Forwarded-Proto}. Of a list of addresses the last one that is no proxy of ours counts: all before it was
 * written by whoever asked. From any other address the headers say nothing.
 */
public final class TrustedProxies extends ForwardedHeaderTransformer {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTOCOL = "X-Forwarded-Proto";

    private final List<IpSubnetFilterRule> networks;

    /** @param networks as {@code 10.0.0.0/8} */
    public TrustedProxies(Set<String> networks) {
        this.networks = networks.stream()
                .map(network -> new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT))
                .toList();
    }

    /** The headers stay: that a proxy passed the request on is told by them. */
    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null || !isProxy(remote)) {
            return request;
        }
        ServerHttpRequest.Builder told = request.mutate();
        InetSocketAddress asking = asking(request.getHeaders().getOrEmpty(FOR));
        if (asking != null) {
            told.remoteAddress(asking);
        }
        if ("https".equalsIgnoreCase(request.getHeaders().getFirst(PROTOCOL))) {
            told.uri(UriComponentsBuilder.fromUri(request.getURI())
                    .scheme("https")
                    .build(true)
                    .toUri());
        }
        return told.build();
    }

    /** {@code null} when the last address that counts is none. */
    private @Nullable InetSocketAddress asking(List<String> values) {
        List<String> told = values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
        for (String each : told.reversed()) {
            InetAddress address = NetUtil.createInetAddressFromIpAddressString(each);
            InetSocketAddress place = address == null ? null : new InetSocketAddress(address, 0);
            if (place == null || !isProxy(place)) {
                return place;
            }
        }
        return null;
    }

    private boolean isProxy(InetSocketAddress address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }
}
