package org.zhengming.api.evidence.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key that signs packages and the certificates that go with it, its own first.
 *
 * @param algorithm as the provider names it
 */
public record SigningIdentity(PrivateKey key, List<X509Certificate> chain, String algorithm) {

    /** Which key to make. */
    public enum Kind {
        /** GB/T 32918, with SM3. */
        SM2("sm2p256v1", "SM3withSM2"),
        /** FIPS 186-5 on P-256, with SHA-256. */
        ECDSA("secp256r1", "SHA256withECDSA");

        private final String curve;
        private final String algorithm;

        Kind(String curve, String algorithm) {
            this.curve = curve;
            this.algorithm = algorithm;
        }
    }

    private static final Duration VALID = Duration.ofDays(3650);
    private static final String ALIAS = "evidence";

    public SigningIdentity {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** A new key with a certificate of its own making, valid for ten years. */
    public static SigningIdentity make(Kind kind, String commonName, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Crypto.PROVIDER);
            generator.initialize(new ECGenParameterSpec(kind.curve));
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=" + commonName);
            var certificate = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(127, new SecureRandom()).setBit(126),
                            Date.from(now.minusSeconds(60)),
                            Date.from(now.plus(VALID)),
                            name,
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .build(new JcaContentSignerBuilder(kind.algorithm)
                            .setProvider(Crypto.PROVIDER)
                            .build(pair.getPrivate()));
            X509Certificate made = new JcaX509CertificateConverter()
                    .setProvider(Crypto.PROVIDER)
                    .getCertificate(certificate);
            return new SigningIdentity(pair.getPrivate(), List.of(made), kind.algorithm);
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new SealingFailure("a signing key could not be made", e);
        }
    }

    /** Reads a PKCS#12 file with one key in it: SM2, EC or RSA. */
    public static SigningIdentity read(Path file, char[] password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12", Crypto.PROVIDER);
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    List<X509Certificate> chain = new ArrayList<>();
                    for (Certificate each : store.getCertificateChain(alias)) {
                        chain.add((X509Certificate) each);
                    }
                    return new SigningIdentity(key, chain, algorithm(chain.get(0)));
                }
            }
            throw new SealingFailure("the key file holds no private key");
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("the key file cannot be opened with this password", e);
        }
    }

    /** Writes a PKCS#12 file. */
    public void write(Path file, char[] password) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12", Crypto.PROVIDER);
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
            store.store(out, password);
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("the key file could not be written", e);
        }
    }

    private static String algorithm(X509Certificate certificate) {
        return SignatureAlgorithms.of(certificate);
    }
}
