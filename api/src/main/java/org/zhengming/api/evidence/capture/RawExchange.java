package org.zhengming.api.evidence.capture;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import org.zhengming.api.evidence.record.Exchange;

/**
 * One request and its answer with their bytes.
 *
 * @param request head of the request as it was sent
 * @param response the answer as it passed, head and body, transfer coding kept
 * @param body what the answer carries, codings undone
 * @param contentType as declared, or {@code null}
 * @param certificates the server's, its own first; empty for plain HTTP
 */
record RawExchange(
        Exchange facts,
        InetAddress address,
        byte[] request,
        byte[] response,
        byte[] body,
        String contentType,
        List<X509Certificate> certificates) {}
