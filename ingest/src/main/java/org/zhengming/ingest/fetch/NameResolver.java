package org.zhengming.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Host names to addresses. */
@FunctionalInterface
public interface NameResolver {

    /** The system's resolver. */
    NameResolver SYSTEM = InetAddress::getAllByName;

    InetAddress[] resolve(String host) throws UnknownHostException;
}
