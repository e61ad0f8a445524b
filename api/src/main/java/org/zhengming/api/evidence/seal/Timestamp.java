package org.zhengming.api.evidence.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.zhengming.api.evidence.Digests;

/**
 * A token (RFC 3161) and what it says.
 *
 * @param time when the authority saw the hash
 * @param certificates of the authority, its own first
 */
public record Timestamp(byte[] token, Instant time, List<X509Certificate> certificates) {

    private static final ASN1ObjectIdentifier SHA256 = NISTObjectIdentifiers.id_sha256;

    /** Asks for a token over the content and checks it at once. */
    public static Timestamp ask(TimestampService authority, byte[] content) throws IOException, InterruptedException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request =
                generator.generate(SHA256, Digests.sha256(content), new BigInteger(64, new SecureRandom()));
        try {
            TimeStampResponse response = new TimeStampResponse(authority.answer(request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new SealingFailure("the authority " + authority.name() + " refused to give a timestamp");
            }
            byte[] token = response.getTimeStampToken().getEncoded();
            Timestamp timestamp = check(token, content);
            if (authority.anchor() != null
                    && !Trust.leadsTo(timestamp.certificates(), List.of(authority.anchor()), timestamp.time())) {
                throw new SealingFailure(
                        "the timestamp of " + authority.name() + " does not lead back to its certificate");
            }
            return timestamp;
        } catch (TSPException | RuntimeException e) {
            throw e instanceof SealingFailure known
                    ? known
                    : new SealingFailure("the timestamp of " + authority.name() + " cannot be used", e);
        }
    }

    /**
     * Checks that a token was made over the content by the key in its own certificate.
     *
     * @throws SealingFailure if it was not, or cannot be read
     */
    public static Timestamp check(byte[] der, byte[] content) {
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(der));
            boolean over = token.getTimeStampInfo().getMessageImprintAlgOID().equals(SHA256)
                    && Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), Digests.sha256(content));
            if (!over) {
                throw new SealingFailure("the timestamp was made over something else");
            }
            Collection<X509CertificateHolder> own = own(token);
            if (own.isEmpty()) {
                throw new SealingFailure("the authority's certificate is not with the timestamp");
            }
            X509CertificateHolder signer = own.iterator().next();
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Crypto.PROVIDER)
                    .build(signer));
            return new Timestamp(der, token.getTimeStampInfo().getGenTime().toInstant(), ordered(token, signer));
        } catch (SealingFailure e) {
            throw e;
        } catch (Exception unreadable) {
            throw new SealingFailure("the timestamp cannot be read or does not fit", unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static Collection<X509CertificateHolder> own(TimeStampToken token) {
        return token.getCertificates().getMatches(token.getSID());
    }

    private static List<X509Certificate> ordered(TimeStampToken token, X509CertificateHolder own) throws Exception {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter().setProvider(Crypto.PROVIDER);
        List<X509Certificate> certificates = new java.util.ArrayList<>();
        certificates.add(converter.getCertificate(own));
        for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
            if (!each.equals(own)) {
                certificates.add(converter.getCertificate(each));
            }
        }
        return certificates;
    }
}
