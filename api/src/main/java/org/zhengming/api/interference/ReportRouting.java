package org.zhengming.api.interference;

import java.util.EnumSet;
import java.util.Set;
import org.zhengming.api.cases.CaseRecord;

/**
 * Whom a record must be reported to (S5a article 7, S5b article 6 paragraph 1): what concerns leading cadres, to the
 * political and legal affairs committee of the same level and the court above; what concerns the main leaders of the
 * same level's party committee or of that committee itself, to those of the level above instead.
 */
public final class ReportRouting {

    private static final Set<InquirySource> OF_CADRES =
            EnumSet.of(InquirySource.LEADING_CADRE, InquirySource.CADRE_STAFF, InquirySource.CADRE_RELATIVE);

    private ReportRouting() {}

    /** At least these; a court may report to more. */
    public static Set<ReportTarget> of(CaseRecord record) {
        boolean special = !record.entries("specialMatters").isEmpty();
        boolean ofCadres = OF_CADRES.contains(InquirySource.valueOf(record.text("source")));
        if (!special && !ofCadres) {
            return EnumSet.of(ReportTarget.OWN_DISCIPLINE_DEPT);
        }
        return record.yes("leadingOfSameLevel")
                ? EnumSet.of(ReportTarget.UPPER_PLC, ReportTarget.UPPER_COURT, ReportTarget.OWN_DISCIPLINE_DEPT)
                : EnumSet.of(ReportTarget.SAME_LEVEL_PLC, ReportTarget.UPPER_COURT, ReportTarget.OWN_DISCIPLINE_DEPT);
    }
}
