package org.zhengming.api.oversight;

import java.util.List;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseHistory;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.security.Permission;

/**
 * The system itself leaked, changed or lost data (D22): it is stopped, mended, and those concerned and the authority are
 * told. Not telling those concerned needs a reason of its own (PIPL article 57).
 */
public final class IncidentProcedure {

    public static final String NAME = "data-incident";

    public static final Procedure PROCEDURE = Procedure.of(
            NAME,
            Permission.VIEW_INCIDENTS,
            Purpose.STATUTORY_REPORT,
            IncidentState.class,
            List.of(
                    Field.instant("foundAt"),
                    Field.codes("kinds", IncidentKind.class),
                    Field.longText("description"),
                    Field.longText("dataKinds"),
                    Field.number("personsConcerned"),
                    Field.longText("possibleHarm"),
                    Field.longText("measures"),
                    Field.text("authority"),
                    Field.instant("authorityToldAt"),
                    Field.instant("personsToldAt"),
                    Field.longText("whyPersonsNotTold"),
                    Field.longText("lessons")),
            List.of(
                    Action.named("RECORD", Permission.HANDLE_INCIDENTS)
                            .to(IncidentState.FOUND)
                            .requires("foundAt", "kinds", "description")
                            .takes("dataKinds", "personsConcerned")
                            .build(),
                    Action.named("CONTAIN", Permission.HANDLE_INCIDENTS)
                            .from(IncidentState.FOUND)
                            .to(IncidentState.CONTAINED)
                            .requires("dataKinds", "personsConcerned", "possibleHarm", "measures")
                            .build(),
                    Action.named("NOTIFY", Permission.DECIDE_INCIDENTS)
                            .from(IncidentState.CONTAINED)
                            .to(IncidentState.NOTIFIED)
                            .requires("authority", "authorityToldAt")
                            .takes("personsToldAt", "whyPersonsNotTold")
                            .differsFrom("RECORD", "CONTAIN")
                            .checkedBy(IncidentProcedure::personsAreToldOrItIsSaidWhyNot)
                            .build(),
                    Action.named("CLOSE", Permission.HANDLE_INCIDENTS)
                            .from(IncidentState.NOTIFIED)
                            .to(IncidentState.CLOSED)
                            .requires("lessons")
                            .differsFrom("NOTIFY")
                            .build()));

    private IncidentProcedure() {}

    private static List<FieldFault> personsAreToldOrItIsSaidWhyNot(CaseRecord after, CaseHistory history, Actor actor) {
        boolean told = !after.text("personsToldAt").isBlank();
        return told || !after.text("whyPersonsNotTold").isBlank()
                ? List.of()
                : List.of(new FieldFault("/fields/personsToldAt", FaultKind.MISSING));
    }
}
