package org.zhengming.api.evidence.seal;

import java.security.cert.X509Certificate;

/** An authority that says when it saw a hash (RFC 3161). */
public interface TimestampService {

    /** What the operator calls it. */
    String name();

    /** Whom its tokens must lead back to, or {@code null} when only the token itself is checked. */
    X509Certificate anchor();

    /**
     * The answer to a request.
     *
     * @param request a DER TimeStampReq
     * @return a DER TimeStampResp
     * @throws java.io.IOException if there is none in time
     */
    byte[] answer(byte[] request) throws java.io.IOException, InterruptedException;
}
