package org.zhengming.api.cases;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.GivenText;
import org.zhengming.api.problem.GivenTime;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.SearchText;

/** Whether values, as they came out of JSON, fit their fields. */
final class FieldCheck {

    private final List<FieldFault> faults = new ArrayList<>();

    private FieldCheck() {}

    /** @return the faults of one value; none when it fits */
    static List<FieldFault> of(Field field, String pointer, @Nullable Object value) {
        FieldCheck check = new FieldCheck();
        check.value(field, pointer, value);
        return check.faults;
    }

    /** A text, list or table with nothing in it says as little as none. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    private void value(Field field, String pointer, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (field.type()) {
            case TEXT, LONG_TEXT -> text(field, pointer, value);
            case CODE -> code(field, pointer, value);
            case CODES -> each(field, pointer, value, true);
            case REFERENCES -> each(field, pointer, value, false);
            case DATE -> time(pointer, value, GivenTime::day);
            case INSTANT -> time(pointer, value, GivenTime::instant);
            case NUMBER -> number(pointer, value);
            case YES_NO -> fault(!(value instanceof Boolean), pointer, FaultKind.TYPE);
            case SEARCH -> search(pointer, value);
            case ROWS -> rows(field, pointer, value);
        }
    }

    private void text(Field field, String pointer, Object value) {
        if (!(value instanceof String text)) {
            faults.add(new FieldFault(pointer, FaultKind.TYPE));
            return;
        }
        fault(text.length() > field.longest(), pointer, FaultKind.TOO_LONG);
        // A line break in one line would forge another.
        boolean broken = !GivenText.isWhole(text)
                || field.type() == FieldType.TEXT && text.chars().anyMatch(Character::isISOControl);
        fault(broken, pointer, FaultKind.TYPE);
    }

    private void code(Field field, String pointer, Object value) {
        fault(!(value instanceof String code && field.codes().contains(code)), pointer, FaultKind.CODE);
    }

    private void each(Field field, String pointer, Object value, boolean codes) {
        if (!(value instanceof List<?> list)) {
            faults.add(new FieldFault(pointer, FaultKind.TYPE));
            return;
        }
        fault(list.size() > field.longest() || new HashSet<>(list).size() < list.size(), pointer, FaultKind.TOO_MANY);
        for (int i = 0; i < list.size(); i++) {
            Object entry = list.get(i);
            if (codes) {
                fault(!field.codes().contains(entry), pointer + "/" + i, FaultKind.CODE);
            } else {
                fault(
                        !(entry instanceof String id && id.matches("[\\p{L}\\p{N}._:@-]{1,200}")),
                        pointer + "/" + i,
                        FaultKind.TYPE);
            }
        }
    }

    private void time(String pointer, Object value, java.util.function.Consumer<String> parser) {
        try {
            parser.accept(Objects.toString(value));
        } catch (DateTimeException unreadable) {
            faults.add(new FieldFault(pointer, FaultKind.TYPE));
        }
    }

    private void search(String pointer, Object value) {
        if (!(value instanceof String text)) {
            faults.add(new FieldFault(pointer, FaultKind.TYPE));
            return;
        }
        try {
            SearchText.read(text, ZoneOffset.UTC);
        } catch (ApiException unfit) {
            boolean number = unfit.code() == ProblemCode.SEARCH_HOLDS_NUMBER;
            faults.add(new FieldFault(pointer, number ? FaultKind.PRIVATE_VALUE : FaultKind.TYPE));
        }
    }

    private void number(String pointer, Object value) {
        boolean whole = value instanceof Integer || value instanceof Long;
        fault(!whole || ((Number) value).longValue() < 0, pointer, FaultKind.TYPE);
    }

    private void rows(Field field, String pointer, Object value) {
        if (!(value instanceof List<?> list)) {
            faults.add(new FieldFault(pointer, FaultKind.TYPE));
            return;
        }
        fault(list.size() > field.longest(), pointer, FaultKind.TOO_MANY);
        for (int i = 0; i < list.size() && i <= field.longest(); i++) {
            row(field, pointer + "/" + i, list.get(i));
        }
    }

    private void row(Field field, String pointer, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> row)) {
            faults.add(new FieldFault(pointer, FaultKind.TYPE));
            return;
        }
        for (Field column : field.columns()) {
            Object cell = row.get(column.name());
            fault(isEmpty(cell), pointer + "/" + column.name(), FaultKind.MISSING);
            value(column, pointer + "/" + column.name(), cell);
        }
        for (Object name : row.keySet()) {
            boolean known =
                    field.columns().stream().anyMatch(each -> each.name().equals(name));
            fault(!known, pointer, FaultKind.UNKNOWN);
        }
    }

    private void fault(boolean wrong, String pointer, FaultKind kind) {
        if (wrong) {
            faults.add(new FieldFault(pointer, kind));
        }
    }
}
