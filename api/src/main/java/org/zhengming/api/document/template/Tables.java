package org.zhengming.api.document.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.document.Block.Row;
import org.zhengming.api.document.Block.Table;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.Formula;

/** Puts tables of documents together. */
final class Tables {

    private Tables() {}

    /** @param columns keys of formulas */
    static Table of(List<String> columns, List<Integer> widths, List<Row> rows) {
        return new Table(columns.stream().map(key -> Formula.of(key)).toList(), widths, rows);
    }

    /** No table when there are no rows, so that the section says that there is no data. */
    static List<Table> orNothing(List<String> columns, List<Integer> widths, List<Row> rows) {
        return rows.isEmpty() ? List.of() : List.of(of(columns, widths, rows));
    }

    static String text(@Nullable CheckedText text) {
        return text == null ? Row.BLANK : text.value();
    }

    static String number(@Nullable Long number) {
        return number == null ? Row.BLANK : Long.toString(number);
    }
}
