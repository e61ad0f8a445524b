package org.zhengming.api.export;

import java.util.List;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.security.Permission;

/** Findings of a search leave, masked, only when one person asks for them and another grants it. */
public final class SearchExportProcedure {

    public static final String NAME = "search-export";

    static final String SEARCH = "search";
    static final String FORMAT = "format";
    static final String FOUND = "found";

    public static final Procedure PROCEDURE = Procedure.of(
            NAME,
            Permission.VIEW_EXPORTS,
            Purpose.REPUTATION_CLARIFICATION,
            ExportState.class,
            List.of(
                    Field.search(SEARCH),
                    Field.code(FORMAT, ExportFormat.class),
                    Field.number(FOUND).ofProgram(),
                    ExportSteps.CONDITIONS),
            ExportSteps.of(Permission.EXPORT_FINDINGS, List.of(SEARCH, FORMAT), List.of(FOUND)));

    private SearchExportProcedure() {}
}
