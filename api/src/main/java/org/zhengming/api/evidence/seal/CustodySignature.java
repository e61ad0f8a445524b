package org.zhengming.api.evidence.seal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.zhengming.api.evidence.CanonicalJson;

/**
 * The signature over a custody chain as it was when a copy of the package was written, as canonical JSON in which no bit
 * is without meaning.
 *
 * @param certificate DER in Base64
 * @param signature Base64
 */
public record CustodySignature(String algorithm, String certificate, String signature) {

    public static byte[] sign(byte[] chain, SigningIdentity identity) {
        try {
            Signature signer = Signature.getInstance(identity.algorithm(), Crypto.PROVIDER);
            signer.initSign(identity.key());
            signer.update(chain);
            Base64.Encoder base64 = Base64.getEncoder();
            return CanonicalJson.write(new CustodySignature(
                    identity.algorithm(),
                    base64.encodeToString(identity.certificate().getEncoded()),
                    base64.encodeToString(signer.sign())));
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("the custody chain could not be signed", e);
        }
    }

    /**
     * @return the certificate whose key signed the chain
     * @throws SealingFailure if it was not signed so
     */
    public static X509Certificate check(byte[] chain, byte[] written) {
        try {
            CustodySignature read = CanonicalJson.read(written, CustodySignature.class);
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509", Crypto.PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(exact(read.certificate())));
            if (!SignatureAlgorithms.of(certificate).equals(read.algorithm())) {
                throw new SealingFailure("the algorithm is not the key's");
            }
            Signature verifier = Signature.getInstance(read.algorithm(), Crypto.PROVIDER);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(chain);
            if (!verifier.verify(exact(read.signature()))) {
                throw new SealingFailure("the signature over the custody chain does not fit");
            }
            return certificate;
        } catch (SealingFailure e) {
            throw e;
        } catch (Exception unreadable) {
            throw new SealingFailure("the signature over the custody chain cannot be read", unreadable);
        }
    }

    private static byte[] exact(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new SealingFailure("Base64 in more than one way");
        }
        return bytes;
    }
}
