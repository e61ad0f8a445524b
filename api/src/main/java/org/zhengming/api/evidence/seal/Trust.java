package org.zhengming.api.evidence.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether certificates lead back to one that is trusted. Offline: revocation is not looked up. */
public final class Trust {

    private Trust() {}

    /**
     * @param chain the certificate in question first, then those that came with it
     * @param anchors trusted authorities, or the certificate itself
     * @param at the time the certificates must have been valid at
     */
    public static boolean leadsTo(List<X509Certificate> chain, Collection<X509Certificate> anchors, Instant at) {
        X509Certificate own = chain.get(0);
        if (anchors.contains(own)) {
            return validAt(own, at);
        }
        try {
            Set<TrustAnchor> trusted =
                    anchors.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet());
            if (trusted.isEmpty()) {
                return false;
            }
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(own);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain), Crypto.PROVIDER));
            CertPathBuilder.getInstance("PKIX", Crypto.PROVIDER).build(parameters);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException noPath) {
            // A time that no calendar reaches is an illegal argument.
            return false;
        }
    }

    public static boolean validAt(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    /** Every certificate of a file, PEM or DER. */
    public static List<X509Certificate> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509", Crypto.PROVIDER).generateCertificates(in).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (certificates.isEmpty()) {
                throw new SealingFailure("there is no certificate in the file");
            }
            return certificates;
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("the certificate file cannot be read", e);
        }
    }
}
