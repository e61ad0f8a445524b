package org.zhengming.api.cases;

import java.util.List;
import java.util.stream.Stream;
import org.zhengming.api.Fixtures;
import org.zhengming.api.clarification.ClarificationPolicy;
import org.zhengming.api.clarification.ClarificationProcedure;
import org.zhengming.api.clarification.HandoffProcedure;
import org.zhengming.api.committee.AidProcedure;
import org.zhengming.api.committee.AssessmentProcedure;
import org.zhengming.api.committee.MeasureProcedure;
import org.zhengming.api.committee.MeetingProcedure;
import org.zhengming.api.committee.SupportProcedure;
import org.zhengming.api.deadline.BundledTerms;
import org.zhengming.api.export.SearchExportProcedure;
import org.zhengming.api.interference.InquiryProcedure;
import org.zhengming.api.interference.SummaryProcedure;
import org.zhengming.api.oversight.IncidentProcedure;
import org.zhengming.api.oversight.RightsProcedure;
import org.zhengming.api.oversight.SampleProcedure;
import org.zhengming.api.referral.ReclassificationProcedure;
import org.zhengming.api.referral.ReferralPolicy;
import org.zhengming.api.referral.ReferralProcedure;
import org.zhengming.api.referral.SuspensionProcedure;
import org.zhengming.api.retention.HoldProcedure;
import org.zhengming.api.review.LabelExportProcedure;

/** Every kind of case there is; a test over HTTP holds that the server knows these and no others. */
public final class AllProcedures {

    private AllProcedures() {}

    public static List<Procedure> list() {
        return List.of(
                AidProcedure.procedure(BundledTerms.committee()),
                AssessmentProcedure.procedure(),
                MeasureProcedure.procedure(),
                SupportProcedure.procedure(),
                MeetingProcedure.procedure(),
                InquiryProcedure.procedure(),
                SummaryProcedure.procedure(),
                ClarificationProcedure.of(ClarificationPolicy.USUAL, () -> Fixtures.REGISTRY),
                HandoffProcedure.PROCEDURE,
                ReferralProcedure.of(ReferralPolicy.USUAL),
                ReclassificationProcedure.PROCEDURE,
                SuspensionProcedure.PROCEDURE,
                LabelExportProcedure.PROCEDURE,
                SearchExportProcedure.PROCEDURE,
                SampleProcedure.PROCEDURE,
                RightsProcedure.PROCEDURE,
                IncidentProcedure.PROCEDURE,
                HoldProcedure.PROCEDURE);
    }

    /** For parameterized tests. */
    public static Stream<Procedure> each() {
        return list().stream();
    }

    public static Procedure named(String name) {
        return list().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
