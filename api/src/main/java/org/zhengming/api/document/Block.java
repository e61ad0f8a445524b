package org.zhengming.api.document;

import java.util.List;

/** A part of a section. */
public sealed interface Block {

    /** Sentences set one after the other. */
    record Paragraph(List<Sentence> sentences) implements Block {
        public Paragraph {
            sentences = List.copyOf(sentences);
            if (sentences.isEmpty()) {
                throw new IllegalArgumentException("a paragraph has sentences");
            }
        }

        public static Paragraph of(Sentence... sentences) {
            return new Paragraph(List.of(sentences));
        }
    }

    /**
     * @param columns headings of the columns, at least one; all rows have as many cells
     * @param widths of the columns, in parts of their sum
     */
    record Table(List<Formula> columns, List<Integer> widths, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
            int count = columns.size();
            if (count == 0
                    || widths.size() != count
                    || rows.stream().anyMatch(row -> row.cells().size() != count)) {
                throw new IllegalArgumentException("every row of a table has a cell for each column");
            }
        }
    }

    /**
     * @param cells texts as they stand; an empty one is {@link #BLANK}
     * @param cites what the row rests on, at least one
     */
    record Row(List<String> cells, List<Citation> cites) {

        /** What a cell shows for which nothing is known. */
        public static final String BLANK = "—";

        public Row {
            cells = cells.stream()
                    .map(cell -> cell == null || cell.isBlank()
                            ? BLANK
                            : CheckedText.of(cell).value())
                    .toList();
            cites = List.copyOf(cites);
            if (cites.isEmpty()) {
                throw new IllegalArgumentException("a row of a document cites what it rests on");
            }
        }
    }

    /**
     * Names and values, one below the other.
     *
     * @param cites what they rest on, at least one
     */
    record Particulars(List<Particular> particulars, List<Citation> cites) implements Block {
        public Particulars {
            particulars = List.copyOf(particulars);
            cites = List.copyOf(cites);
            if (cites.isEmpty()) {
                throw new IllegalArgumentException("particulars cite what they rest on");
            }
        }
    }

    /** A name from the formulas and a value. */
    record Particular(Formula name, String value) {
        public Particular {
            value = value == null || value.isBlank()
                    ? Row.BLANK
                    : CheckedText.of(value).value();
        }

        public static Particular of(String key, String value) {
            return new Particular(Formula.of(key), value);
        }
    }

    /** There is nothing to tell (暂无数据). */
    record NoData() implements Block {}
}
