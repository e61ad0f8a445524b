package org.zhengming.api.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhengming.api.evidence.paper.EvidenceTexts;

/** A check in plain words. */
public final class VerificationReport {

    private final EvidenceTexts texts;

    public VerificationReport(Locale locale) {
        this.texts = new EvidenceTexts(locale);
    }

    /** One sentence a line. */
    public List<String> lines(PackageVerification result) {
        List<String> lines = new ArrayList<>();
        lines.add(
                result.sound()
                        ? texts.text("verify.sound", result.parts(), result.custodyEvents())
                        : texts.text("verify.broken", result.faults().size()));
        result.faults().forEach(each -> lines.add("  " + sentence(each)));
        if (result.packageId() != null) {
            lines.add(texts.text(
                    "verify.package",
                    result.packageId(),
                    result.caseRef(),
                    result.sealedAt().toString()));
        }
        if (result.signer() != null) {
            lines.add(texts.text(
                    "verify.signer", result.signer().subject(), result.signer().sha256()));
            lines.add("  " + texts.text("verify.signer." + result.signer().trusted()));
        }
        for (PackageVerification.Stamp stamp : result.timestamps()) {
            lines.add(texts.text("verify.stamp", stamp.path(), stamp.time().toString(), stamp.authority()));
            lines.add("  " + texts.text("verify.stamp." + stamp.trusted()));
        }
        if (result.packageId() != null && result.timestamps().isEmpty()) {
            lines.add(texts.text("verify.stamp.none"));
        }
        return lines.stream().map(VerificationReport::printable).toList();
    }

    /** A package may come from anybody: nothing in it may steer the reader's terminal. */
    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "?");
    }

    /** What is wrong and where. */
    public String sentence(Fault fault) {
        String part = fault.part() == null ? "" : fault.part();
        String named =
                switch (fault.code()) {
                    case DIRECTORY_CHANGED, BYTES_BETWEEN, TOO_LARGE -> part.isEmpty() ? "" : " (" + part + ")";
                    default -> part;
                };
        String sentence = "[" + fault.code() + "] "
                + texts.text("fault." + fault.code(), named, fault.detail() == null ? "" : fault.detail());
        return fault.place() == null ? sentence : sentence + " " + place(fault.place());
    }

    private String place(Fault.Place place) {
        String inFile = Long.toString(place.inFile());
        if (place.inPart() < 0) {
            return texts.text("place.file", inFile);
        }
        String where = texts.text(place.exact() ? "place.exact" : "place.from", Long.toString(place.inPart()), inFile);
        return place.section() == null ? where : where + "; " + texts.text("place.section", place.section());
    }
}
