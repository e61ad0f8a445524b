package org.zhengming.ingest.fetch;

import java.net.UnknownHostException;

/** A host resolves to an address that must not be connected to. */
public final class PrivateAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    PrivateAddressException() {}
}
