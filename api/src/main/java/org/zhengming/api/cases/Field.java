package org.zhengming.api.cases;

import java.util.List;
import java.util.Objects;
import org.zhengming.api.search.SearchText;

/**
 * What a case keeps under a name.
 *
 * @param isPrivate sealed in the database and left out of answers until somebody is granted a look
 * @param byProgram filled in by the program alone, never by a request
 * @param longest of a text in UTF-16 code units, of a list in entries
 * @param codes the values a CODE or CODES may have
 * @param columns the fields of each of the ROWS
 */
public record Field(
        String name,
        FieldType type,
        boolean isPrivate,
        boolean byProgram,
        int longest,
        List<String> codes,
        List<Field> columns) {

    private static final int LINE = 300;
    private static final int PAGES = 20_000;
    private static final int MOST_ENTRIES = 200;

    public Field {
        Objects.requireNonNull(type, "type");
        codes = List.copyOf(codes);
        columns = List.copyOf(columns);
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}")) {
            throw new IllegalArgumentException("not a name of a field: " + name);
        }
    }

    public static Field text(String name) {
        return new Field(name, FieldType.TEXT, false, false, LINE, List.of(), List.of());
    }

    public static Field longText(String name) {
        return new Field(name, FieldType.LONG_TEXT, false, false, PAGES, List.of(), List.of());
    }

    public static Field code(String name, Class<? extends Enum<?>> codes) {
        return new Field(name, FieldType.CODE, false, false, 1, names(codes), List.of());
    }

    public static Field codes(String name, Class<? extends Enum<?>> codes) {
        List<String> names = names(codes);
        return new Field(name, FieldType.CODES, false, false, names.size(), names, List.of());
    }

    public static Field date(String name) {
        return new Field(name, FieldType.DATE, false, false, 10, List.of(), List.of());
    }

    public static Field instant(String name) {
        return new Field(name, FieldType.INSTANT, false, false, 40, List.of(), List.of());
    }

    public static Field number(String name) {
        return new Field(name, FieldType.NUMBER, false, false, 18, List.of(), List.of());
    }

    public static Field yesNo(String name) {
        return new Field(name, FieldType.YES_NO, false, false, 1, List.of(), List.of());
    }

    public static Field references(String name) {
        return new Field(name, FieldType.REFERENCES, false, false, MOST_ENTRIES, List.of(), List.of());
    }

    public static Field search(String name) {
        return new Field(name, FieldType.SEARCH, false, false, SearchText.LONGEST, List.of(), List.of());
    }

    /** @throws IllegalArgumentException if a column is private by itself or has rows: the whole table is private or not */
    public static Field rows(String name, Field... columns) {
        List<Field> given = List.of(columns);
        if (given.isEmpty() || given.stream().anyMatch(each -> each.isPrivate || each.type == FieldType.ROWS)) {
            throw new IllegalArgumentException("the columns of " + name + " are none, private or tables");
        }
        return new Field(name, FieldType.ROWS, false, false, MOST_ENTRIES, List.of(), given);
    }

    /** The same field, sealed. */
    public Field sealed() {
        return new Field(name, type, true, byProgram, longest, codes, columns);
    }

    /** The same field, filled in by the program alone. */
    public Field ofProgram() {
        return new Field(name, type, isPrivate, true, longest, codes, columns);
    }

    private static List<String> names(Class<? extends Enum<?>> codes) {
        return java.util.Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }
}
