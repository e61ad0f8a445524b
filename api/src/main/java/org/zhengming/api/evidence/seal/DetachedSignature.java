package org.zhengming.api.evidence.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A signature beside what it signs, in CMS (RFC 5652), with the certificates in it. */
public final class DetachedSignature {

    private DetachedSignature() {}

    /** @return DER */
    public static byte[] sign(byte[] content, SigningIdentity identity) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                            .setProvider(Crypto.PROVIDER)
                            .build())
                    .build(
                            new JcaContentSignerBuilder(identity.algorithm())
                                    .setProvider(Crypto.PROVIDER)
                                    .build(identity.key()),
                            identity.certificate()));
            generator.addCertificates(new JcaCertStore(identity.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .toASN1Structure()
                    .getEncoded("DER");
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new SealingFailure("the manifest could not be signed", e);
        }
    }

    /**
     * Checks that {@code signature} was made over {@code content}, whoever made it.
     *
     * @return the signer's certificate and those that came with it, the signer's first
     * @throws SealingFailure if it was not, or cannot be read
     */
    public static List<X509Certificate> check(byte[] content, byte[] signature) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), signature);
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                throw new SealingFailure("there is not exactly one signer");
            }
            SignerInformation signer = signers.iterator().next();
            X509CertificateHolder own = certificateOf(signed, signer);
            boolean fits = signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Crypto.PROVIDER)
                    .build(own));
            if (!fits) {
                throw new SealingFailure("the signature does not fit");
            }
            return ordered(signed, own);
        } catch (SealingFailure e) {
            throw e;
        } catch (Exception unreadable) {
            // The reader of CMS throws whatever it stumbles over.
            throw new SealingFailure("the signature cannot be read or does not fit", unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static X509CertificateHolder certificateOf(CMSSignedData signed, SignerInformation signer) {
        Collection<X509CertificateHolder> own = signed.getCertificates().getMatches(signer.getSID());
        if (own.isEmpty()) {
            throw new SealingFailure("the signer's certificate is not with the signature");
        }
        return own.iterator().next();
    }

    private static List<X509Certificate> ordered(CMSSignedData signed, X509CertificateHolder own)
            throws GeneralSecurityException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter().setProvider(Crypto.PROVIDER);
        List<X509Certificate> certificates = new java.util.ArrayList<>();
        certificates.add(converter.getCertificate(own));
        for (X509CertificateHolder each : signed.getCertificates().getMatches(null)) {
            if (!each.equals(own)) {
                certificates.add(converter.getCertificate(each));
            }
        }
        return certificates;
    }
}
