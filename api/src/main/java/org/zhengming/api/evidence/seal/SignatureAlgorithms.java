package org.zhengming.api.evidence.seal;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** The one algorithm that each kind of key signs with. */
public final class SignatureAlgorithms {

    private SignatureAlgorithms() {}

    /** By the certificate's key: SM3withSM2, SHA256withECDSA or SHA256withRSA. */
    public static String of(X509Certificate certificate) {
        if (certificate.getPublicKey().getAlgorithm().equals("RSA")) {
            return "SHA256withRSA";
        }
        return isSm2(certificate) ? "SM3withSM2" : "SHA256withECDSA";
    }

    static boolean isSm2(X509Certificate certificate) {
        SubjectPublicKeyInfo key =
                SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded());
        return GMObjectIdentifiers.sm2p256v1.equals(key.getAlgorithm().getParameters());
    }
}
