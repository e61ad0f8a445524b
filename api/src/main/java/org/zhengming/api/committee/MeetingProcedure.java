package org.zhengming.api.committee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseHistory;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.Permission;

/** How a meeting of the committee goes (S3 article 6): convened, held, its minutes approved by somebody else. */
public final class MeetingProcedure {

    private MeetingProcedure() {}

    public static Procedure procedure() {
        return Procedure.of(
                "meeting",
                Permission.VIEW_COMMITTEE_CASES,
                Purpose.COMMITTEE_CASE,
                MeetingState.class,
                List.of(
                        Field.code("kind", MeetingKind.class),
                        Field.instant("startsAt"),
                        Field.rows("agenda", Field.number("item"), Field.text("matter")),
                        Field.rows("members", Field.text("name"), Field.yesNo("present")),
                        Field.rows("recusals", Field.number("item"), Field.text("name")),
                        Field.rows(
                                "resolutions",
                                Field.number("item"),
                                Field.longText("resolution"),
                                Field.number("votesFor"),
                                Field.number("votesAgainst"),
                                Field.number("abstentions"),
                                Field.text("responsible"),
                                Field.date("dueOn")),
                        Field.longText("minutes").sealed()),
                List.of(
                        Action.named("CONVENE", Permission.RUN_COMMITTEE_OFFICE)
                                .to(MeetingState.CONVENED)
                                .requires("kind", "startsAt", "agenda", "members")
                                .build(),
                        Action.named("CANCEL", Permission.RUN_COMMITTEE_OFFICE)
                                .from(MeetingState.CONVENED)
                                .to(MeetingState.CANCELLED)
                                .build(),
                        Action.named("RECORD", Permission.RUN_COMMITTEE_OFFICE)
                                .from(MeetingState.CONVENED)
                                .to(MeetingState.HELD)
                                .requires("members", "resolutions", "minutes")
                                .takes("recusals", "agenda")
                                .unless(MeetingProcedure::votesDoNotAddUp)
                                .build(),
                        Action.named("APPROVE_MINUTES", Permission.DECIDE_FOR_COMMITTEE)
                                .from(MeetingState.HELD)
                                .to(MeetingState.MINUTES_APPROVED)
                                .differsFrom("RECORD")
                                .build()));
    }

    /** Each resolution has as many votes as members were present and did not keep out of its item. */
    private static Optional<ProblemCode> votesDoNotAddUp(CaseRecord after, CaseHistory history, Actor actor) {
        List<String> present = after.rows("members").stream()
                .filter(row -> Boolean.TRUE.equals(row.get("present")))
                .map(row -> String.valueOf(row.get("name")))
                .toList();
        boolean right = after.rows("resolutions").stream().allMatch(resolution -> {
            long recused = after.rows("recusals").stream()
                    .filter(row -> String.valueOf(row.get("item")).equals(String.valueOf(resolution.get("item"))))
                    .filter(row -> present.contains(String.valueOf(row.get("name"))))
                    .count();
            return count(resolution, "votesFor") + count(resolution, "votesAgainst") + count(resolution, "abstentions")
                    == present.size() - recused;
        });
        return right ? Optional.empty() : Optional.of(ProblemCode.VOTES_INVALID);
    }

    private static long count(Map<?, ?> row, String column) {
        return row.get(column) instanceof Number number ? number.longValue() : 0;
    }
}
