package org.zhengming.api.evidence;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.zhengming.api.evidence.seal.Crypto;
import org.zhengming.api.evidence.seal.HttpTimestampService;

/** A time-stamping authority of our own (RFC 3161) over HTTP on this machine. */
public final class TestAuthority implements AutoCloseable {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final HttpServer server;
    private final X509Certificate certificate;
    private final KeyPair keys;
    private final AtomicLong serials = new AtomicLong();

    public TestAuthority(String name) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Crypto.PROVIDER);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        certificate = certificate(name, keys);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = answer(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public HttpTimestampService client(String name) {
        return new HttpTimestampService(
                name,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                certificate,
                Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private byte[] answer(byte[] asked) {
        try {
            TimeStampRequest request = new TimeStampRequest(asked);
            DigestCalculator sha1 = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(Crypto.PROVIDER)
                    .build()
                    .get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1));
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .setProvider(Crypto.PROVIDER)
                            .build("SHA256withECDSA", keys.getPrivate(), certificate),
                    sha1,
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()))
                    .generate(request, BigInteger.valueOf(serials.incrementAndGet()), Date.from(Instant.now()))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(String name, KeyPair keys) throws GeneralSecurityException {
        return certificate(name, keys, "SHA256withECDSA");
    }

    /** Signed by itself, in PEM, with a key such as {@code Ed25519}. */
    public static String pem(String algorithm) throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance(algorithm, Crypto.PROVIDER).generateKeyPair();
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(certificate("liaison", keys, algorithm).getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static X509Certificate certificate(String name, KeyPair keys, String signature)
            throws GeneralSecurityException {
        Instant now = Instant.now();
        X500Name subject = new X500Name("CN=" + name);
        try {
            return new JcaX509CertificateConverter()
                    .setProvider(Crypto.PROVIDER)
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    subject,
                                    BigInteger.valueOf(7),
                                    Date.from(now.minus(Duration.ofDays(1))),
                                    Date.from(now.plus(Duration.ofDays(365))),
                                    subject,
                                    keys.getPublic())
                            .addExtension(
                                    Extension.extendedKeyUsage,
                                    true,
                                    new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                            .build(new JcaContentSignerBuilder(signature)
                                    .setProvider(Crypto.PROVIDER)
                                    .build(keys.getPrivate())));
        } catch (IOException | org.bouncycastle.operator.OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
