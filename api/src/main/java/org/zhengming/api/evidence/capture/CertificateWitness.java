package org.zhengming.api.evidence.capture;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.zhengming.api.evidence.Digests;
import org.zhengming.api.evidence.record.Exchange;

/**
 * Writes down the certificates a server shows and whether this machine trusts them, and goes on either way: what stands
 * on a page with a certificate out of date stands there all the same, and the record says so.
 */
final class CertificateWitness extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager system;
    private List<X509Certificate> chain = List.of();
    private String problem = "no certificate was shown";

    CertificateWitness() {
        this.system = system();
    }

    List<X509Certificate> chain() {
        return chain;
    }

    Exchange.Tls tls(SSLSession session) {
        return new Exchange.Tls(
                session.getProtocol(),
                session.getCipherSuite(),
                problem == null,
                problem,
                chain.stream().map(CertificateWitness::described).toList());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authentication, Socket socket) {
        chain = List.of(shown);
        try {
            system.checkServerTrusted(shown, authentication, socket);
            problem = null;
        } catch (CertificateException | RuntimeException notTrusted) {
            problem = notTrusted.getMessage() == null ? "not trusted" : notTrusted.getMessage();
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authentication, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("only sockets are used here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authentication) throws CertificateException {
        throw new CertificateException("only sockets are used here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authentication, Socket socket)
            throws CertificateException {
        throw new CertificateException("clients are not checked here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authentication, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("clients are not checked here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authentication) throws CertificateException {
        throw new CertificateException("clients are not checked here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private static Exchange.Certificate described(X509Certificate certificate) {
        try {
            byte[] der = certificate.getEncoded();
            String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(der);
            return new Exchange.Certificate(
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    certificate.getSerialNumber().toString(16),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    Digests.hex(Digests.sha256(der)),
                    "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    private static X509ExtendedTrustManager system() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            TrustManager[] all = factory.getTrustManagers();
            return Stream.of(all)
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform trusts somebody", e);
        }
    }
}
