package org.zhengming.api.evidence.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhengming.ingest.fetch.NameResolver;
import org.zhengming.ingest.fetch.PublicAddresses;

/** Resolves names once and lets through only names all of whose addresses may be connected to. */
final class CheckedAddresses {

    private final NameResolver resolver;
    private final Set<String> privateHosts;

    CheckedAddresses(NameResolver resolver, Set<String> privateHosts) {
        this.resolver = resolver;
        this.privateHosts = privateHosts;
    }

    /** @throws CaptureFailure UNREACHABLE or PRIVATE_ADDRESS */
    List<InetAddress> of(String host) throws CaptureFailure {
        boolean anywhere = privateHosts.contains(host.toLowerCase(Locale.ROOT));
        InetAddress[] addresses;
        try {
            addresses = resolver.resolve(bare(host));
        } catch (UnknownHostException e) {
            throw new CaptureFailure(CaptureFailure.Code.UNREACHABLE, e);
        }
        for (InetAddress address : addresses) {
            if (!anywhere && !PublicAddresses.isPublic(address)) {
                throw new CaptureFailure(CaptureFailure.Code.PRIVATE_ADDRESS);
            }
        }
        return List.of(addresses);
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
