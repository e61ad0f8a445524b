package org.zhengming.ingest.export;

import java.util.List;
import java.util.Map;

/**
 * The cells of one CSV row.
 *
 * @param columns the header's names with their place, counted from 0
 * @param cells in the header's order; a short row lacks its last cells
 */
record RowFields(Map<String, Integer> columns, List<String> cells) implements Fields {

    @Override
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    @Override
    public String text(String name) {
        Integer column = columns.get(name);
        if (column == null || column >= cells.size() || cells.get(column).isEmpty()) {
            return null;
        }
        return cells.get(column);
    }

    @Override
    public Fields child(String name) {
        return null;
    }
}
