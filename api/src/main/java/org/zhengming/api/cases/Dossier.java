package org.zhengming.api.cases;

import java.util.List;

/** A case as somebody sees it (案卷): where it stands, how it came there, and what they can do next. */
public record Dossier(CaseRecord record, CaseHistory history, List<NextStep> next) {

    public Dossier {
        next = List.copyOf(next);
    }
}
