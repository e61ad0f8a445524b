package org.zhengming.api.evidence.desk;

import java.util.List;
import java.util.Locale;
import org.zhengming.api.evidence.verify.PackageVerification;
import org.zhengming.api.evidence.verify.VerificationReport;

/** @param lines in plain words */
public record EvidenceCheck(boolean sound, List<String> lines) {

    public EvidenceCheck {
        lines = List.copyOf(lines);
    }

    static EvidenceCheck of(PackageVerification result, Locale language) {
        return new EvidenceCheck(result.sound(), new VerificationReport(language).lines(result));
    }
}
