package org.zhengming.api.report;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.Facet;

/** The figures of the system's own work (透明统计), those that embarrass it first. A plain function of counts. */
final class Figures {

    private Figures() {}

    /**
     * @param posts of the index
     * @param cases that came into states
     * @param overdue deadlines that passed
     */
    static List<Figure> of(IndexFigures.Counts posts, CaseFigures.Entered cases, long overdue) {
        Long sent = cases.count("referral", "SENT");
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "FALSE_ALARMS", cases.count("referral", "FALSE_POSITIVE"), cases.count("referral", "DETECTED")));
        Long reviewed = cases.count("review", "DECIDED");
        figures.add(new Figure("REVIEWED_FALSE_ALARMS", cases.count("review", "FALSE_ALARM"), reviewed));
        figures.add(new Figure("REVIEWED_LAWFUL", cases.count("review", "LAWFUL"), reviewed));
        figures.add(new Figure("POLICE_REFUSALS", cases.count("referral", "NOT_ACCEPTED"), sent));
        figures.add(new Figure("SHIELDED", posts.shielded(), posts.total()));
        figures.add(new Figure(
                "CORRECTIONS", cases.count("clarification", "CORRECTED"), cases.count("clarification", "PUBLISHED")));
        figures.add(new Figure(
                "APPEALS", cases.count("aid-application", "APPEALED"), cases.count("aid-application", "DECIDED")));
        figures.add(new Figure("OVERDUE", overdue, null));
        figures.add(new Figure("FOUNDED_HANDOFFS", cases.count("clarification", "FOUNDED_HANDOFF"), null));
        figures.add(new Figure("POSTS", posts.total(), null));
        figures.add(new Figure("FACT_CHECKS", posts.of(Facet.ROUTE, Route.FACT_CHECK.name()), posts.total()));
        figures.add(new Figure("REFERRAL_REVIEWS", posts.of(Facet.ROUTE, Route.REFERRAL_REVIEW.name()), posts.total()));
        figures.add(new Figure("REFERRALS", sent, null));
        figures.add(new Figure("CLARIFICATIONS", cases.count("clarification", "PUBLISHED"), null));
        return List.copyOf(figures);
    }
}
