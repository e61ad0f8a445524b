package org.zhengming.api.evidence.verify;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Whom the checker trusts.
 *
 * @param signers certificates that the signer's must lead back to, or the signer's own; empty to leave that open
 * @param authorities the same for timestamps
 */
public record TrustedCertificates(List<X509Certificate> signers, List<X509Certificate> authorities) {

    public static final TrustedCertificates NOT_ASKED = new TrustedCertificates(List.of(), List.of());

    public TrustedCertificates {
        signers = List.copyOf(signers);
        authorities = List.copyOf(authorities);
    }
}
