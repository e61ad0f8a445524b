package org.zhengming.api.export;

import java.util.List;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Check;
import org.zhengming.api.cases.Field;
import org.zhengming.api.security.Permission;

/** The steps of every kind of export: one person asks, another grants or refuses. */
public final class ExportSteps {

    /** What whoever grants may add. */
    public static final Field CONDITIONS = Field.text("conditions");

    private ExportSteps() {}

    /**
     * @param ask who may ask
     * @param required fields that whoever asks fills in
     * @param ofProgram fields that the program fills in then
     */
    public static List<Action> of(Permission ask, List<String> required, List<String> ofProgram, Check... checks) {
        Action.Builder asking = Action.named("ASK", ask)
                .to(ExportState.ASKED)
                .requires(required.toArray(String[]::new))
                .takes(ofProgram.toArray(String[]::new));
        List.of(checks).forEach(asking::checkedBy);
        return List.of(
                asking.build(),
                Action.named("GRANT", Permission.GRANT_EXPORT)
                        .from(ExportState.ASKED)
                        .to(ExportState.GRANTED)
                        .takes(CONDITIONS.name())
                        .differsFrom("ASK")
                        .build(),
                Action.named("REFUSE", Permission.GRANT_EXPORT)
                        .from(ExportState.ASKED)
                        .to(ExportState.REFUSED)
                        .differsFrom("ASK")
                        .build());
    }
}
