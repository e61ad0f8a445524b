package org.zhengming.api.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.api.evidence.CanonicalJson;
import org.zhengming.api.evidence.PackagePaths;
import org.zhengming.api.evidence.Part;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.custody.CustodyChain;
import org.zhengming.api.evidence.custody.CustodyEvent;
import org.zhengming.api.evidence.seal.CustodySignature;
import org.zhengming.api.evidence.seal.SealingFailure;

/**
 * The custody chain of a package as far as it can be read.
 *
 * @param events those that can be read
 * @param signer whose key signed the chain, or {@code null} when nobody's did
 */
record Custody(List<CustodyEvent> events, X509Certificate signer) {

    /** @param bytes {@code null} when there is none, as is {@code signature} */
    static Custody read(byte[] bytes, byte[] signature, List<Fault> faults) {
        if (bytes == null || signature == null) {
            faults.add(Fault.of(
                    FaultCode.PART_MISSING, bytes == null ? PackagePaths.CUSTODY : PackagePaths.CUSTODY_SIGNATURE));
        }
        List<CustodyEvent> events = bytes == null ? List.of() : events(bytes, faults);
        X509Certificate signer = null;
        if (bytes != null && signature != null) {
            try {
                signer = CustodySignature.check(bytes, signature);
            } catch (SealingFailure broken) {
                faults.add(Fault.of(FaultCode.CUSTODY_SIGNATURE_BROKEN, PackagePaths.CUSTODY_SIGNATURE));
            }
        }
        return new Custody(events, signer);
    }

    /** The parts that came to be with events of the kind. */
    List<Part> parts(CustodyAction action) {
        return events.stream()
                .filter(each -> each.action() == action && each.parts() != null)
                .flatMap(each -> each.parts().stream())
                .toList();
    }

    /** Adds a fault unless the chain begins as the manifest says and was sealed with exactly this manifest. */
    void checkBinding(String head, List<Fault> faults) {
        boolean bound = false;
        for (int i = 0; i + 1 < events.size(); i++) {
            bound |= events.get(i).hash().equals(head) && events.get(i + 1).action() == CustodyAction.SEALED;
        }
        boolean once = events.stream()
                        .filter(each -> each.action() == CustodyAction.SEALED)
                        .count()
                == 1;
        boolean known = faults.stream().anyMatch(each -> PackagePaths.CUSTODY.equals(each.part()));
        if (!(bound && once) && !known) {
            faults.add(Fault.of(FaultCode.CUSTODY_FOREIGN, PackagePaths.CUSTODY));
        }
    }

    private static List<CustodyEvent> events(byte[] bytes, List<Fault> faults) {
        try {
            return CustodyChain.read(bytes).events();
        } catch (CustodyChain.BrokenChainException broken) {
            FaultCode code =
                    switch (broken.fault()) {
                        case UNREADABLE -> FaultCode.CUSTODY_LINE_UNREADABLE;
                        case CHANGED -> FaultCode.CUSTODY_LINE_CHANGED;
                        case OUT_OF_SEQUENCE -> FaultCode.CUSTODY_OUT_OF_SEQUENCE;
                        case NOT_CHAINED -> FaultCode.CUSTODY_NOT_CHAINED;
                    };
            faults.add(Fault.of(code, PackagePaths.CUSTODY, Integer.toString(broken.line())));
            return readable(bytes);
        }
    }

    /** So that what else is wrong can still be told. */
    private static List<CustodyEvent> readable(byte[] bytes) {
        List<CustodyEvent> events = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            try {
                events.add(CanonicalJson.read(line.getBytes(StandardCharsets.UTF_8), CustodyEvent.class));
            } catch (CanonicalJson.NotCanonicalException skipped) {
                continue;
            }
        }
        return events;
    }
}
