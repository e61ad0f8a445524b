package org.zhengming.api.embedded;

import org.zhengming.api.evidence.EvidenceSettings;
import org.zhengming.api.evidence.seal.SigningIdentity;
import org.zhengming.ingest.source.EvidencePlace;

/** The configuration's words on evidence as the server takes them. */
final class EvidencePlaces {

    private EvidencePlaces() {}

    static EvidenceSettings of(EvidencePlace place) {
        return new EvidenceSettings(
                place.signing(),
                place.signingPassword(),
                place.key().equals("ecdsa") ? SigningIdentity.Kind.ECDSA : SigningIdentity.Kind.SM2,
                place.timestamps().stream()
                        .map(each -> new EvidenceSettings.Stamps(each.name(), each.url(), each.certificate()))
                        .toList(),
                !place.pictures() ? null : place.browser() == null ? EvidenceSettings.systemBrowser() : place.browser(),
                place.privateHosts());
    }
}
