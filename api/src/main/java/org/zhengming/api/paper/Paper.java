package org.zhengming.api.paper;

import java.util.Set;
import org.zhengming.api.document.OfficialDocument;

/**
 * What a kind of case leads to.
 *
 * @param procedure name of the kind
 * @param drafted states in which the document can be looked at, and is marked as a draft
 * @param approved states in which it is what was approved
 * @param writer writes it from what the case holds
 */
public record Paper(String procedure, Set<String> drafted, Set<String> approved, Writer writer) {

    /** Writes one document. */
    @FunctionalInterface
    public interface Writer {

        OfficialDocument write(PaperCase held);
    }

    public Paper {
        drafted = Set.copyOf(drafted);
        approved = Set.copyOf(approved);
    }

    boolean isThere(String state) {
        return drafted.contains(state) || approved.contains(state);
    }
}
