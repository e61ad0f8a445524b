package org.zhengming.api.evidence.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataParser;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * A package encrypted to one or more certificates: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084). The
 * key is wrapped by RSA-OAEP with SHA-256 for an RSA key, by ephemeral ECDH on the key's own curve with AES-256 key
 * wrap for an EC or SM2 key.
 */
public final class Envelope {

    private static final AlgorithmIdentifier OAEP_SHA256 = new AlgorithmIdentifier(
            PKCSObjectIdentifiers.id_RSAES_OAEP,
            new RSAESOAEPparams(
                    new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
                    new AlgorithmIdentifier(
                            PKCSObjectIdentifiers.id_mgf1, new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM));

    private Envelope() {}

    /** What is written to the returned stream is encrypted into {@code out}; closing it ends the envelope. */
    public static OutputStream encrypt(List<X509Certificate> recipients, OutputStream out) throws IOException {
        if (recipients.isEmpty()) {
            throw new SealingFailure("an encrypted package needs a recipient");
        }
        try {
            CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
            for (X509Certificate each : recipients) {
                generator.addRecipientInfoGenerator(recipient(each));
            }
            return generator.open(out, (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                    .setProvider(Crypto.PROVIDER)
                    .build());
        } catch (CMSException | GeneralSecurityException e) {
            throw new SealingFailure("the package cannot be encrypted to this certificate", e);
        }
    }

    /** Whether the file is an envelope: DER of the content type that {@link #encrypt} writes. */
    public static boolean isEnvelope(InputStream in) throws IOException {
        // SEQUENCE, of indefinite or any length, then the identifier 1.2.840.113549.1.9.16.1.23.
        byte[] start = in.readNBytes(24);
        byte[] identifier = {
            0x06, 0x0b, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x17
        };
        for (int i = 2; start.length >= 2 && start[0] == 0x30 && i <= 6 && i + identifier.length <= start.length; i++) {
            if (java.util.Arrays.equals(start, i, i + identifier.length, identifier, 0, identifier.length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Decrypts to {@code out}. Nothing written may be used unless this returns.
     *
     * @throws SealingFailure if no key fits or the envelope was changed
     */
    public static void decrypt(InputStream in, SigningIdentity reader, OutputStream out) throws IOException {
        try {
            CMSAuthEnvelopedDataParser parser = new CMSAuthEnvelopedDataParser(in);
            for (RecipientInformation each : parser.getRecipientInfos().getRecipients()) {
                if (each.getRID()
                        .match(new org.bouncycastle.cert.jcajce.JcaX509CertificateHolder(reader.certificate()))) {
                    try (InputStream content = content(each, reader)) {
                        content.transferTo(out);
                    }
                    parser.close();
                    return;
                }
            }
        } catch (CMSException | GeneralSecurityException | RuntimeException e) {
            throw new SealingFailure("the encrypted package was changed or is not for this key", e);
        } catch (IOException e) {
            if (e.getCause() instanceof GeneralSecurityException) {
                throw new SealingFailure("the encrypted package was changed", e);
            }
            throw e;
        }
        throw new SealingFailure("the package is not encrypted to this key");
    }

    private static InputStream content(RecipientInformation recipient, SigningIdentity reader)
            throws CMSException, IOException {
        boolean rsa = reader.key().getAlgorithm().equals("RSA");
        return recipient
                .getContentStream(
                        rsa
                                ? new JceKeyTransAuthEnvelopedRecipient(reader.key()).setProvider(Crypto.PROVIDER)
                                : new JceKeyAgreeAuthEnvelopedRecipient(reader.key()).setProvider(Crypto.PROVIDER))
                .getContentStream();
    }

    private static RecipientInfoGenerator recipient(X509Certificate certificate)
            throws GeneralSecurityException, CMSException {
        if (certificate.getPublicKey().getAlgorithm().equals("RSA")) {
            return new JceKeyTransRecipientInfoGenerator(certificate, OAEP_SHA256).setProvider(Crypto.PROVIDER);
        }
        java.security.interfaces.ECPublicKey key = (java.security.interfaces.ECPublicKey) certificate.getPublicKey();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Crypto.PROVIDER);
        generator.initialize(key.getParams());
        KeyPair ephemeral = generator.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF,
                        ephemeral.getPrivate(),
                        ephemeral.getPublic(),
                        CMSAlgorithm.AES256_WRAP)
                .addRecipient(certificate)
                .setProvider(Crypto.PROVIDER);
    }
}
