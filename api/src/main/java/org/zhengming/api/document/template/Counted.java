package org.zhengming.api.document.template;

import java.util.List;
import org.zhengming.api.document.Block.Row;
import org.zhengming.api.document.Block.Table;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.Citation;

/**
 * A count and what it rests on.
 *
 * @param count such as {@code 12} or {@code 8.3%}
 */
public record Counted(CheckedText what, CheckedText count, Citation cite) {

    public static Counted of(String what, long count, Citation cite) {
        return new Counted(CheckedText.of(what), CheckedText.of(Long.toString(count)), cite);
    }

    /** A table of counts, or nothing when there are none. */
    static List<Table> table(List<Counted> counts) {
        return Tables.orNothing(
                List.of("count.what", "count.count"),
                List.of(3, 1),
                counts.stream()
                        .map(each -> new Row(
                                List.of(each.what().value(), each.count().value()), List.of(each.cite())))
                        .toList());
    }
}
