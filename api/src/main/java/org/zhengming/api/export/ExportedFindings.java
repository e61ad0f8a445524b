package org.zhengming.api.export;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.search.FindingView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings as rows of a file, each with the mark of who took it. Private values are masked as everywhere; ids and
 * addresses of posts are left out, and names of accounts in a text are hidden: neither leads to who wrote it.
 */
final class ExportedFindings {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ACCOUNT = Pattern.compile("[@＠][^\\s@＠:：,，。、;；!！?？]+");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[!-~]+", Pattern.CASE_INSENSITIVE);
    /** A spreadsheet would take such a cell for a formula, whatever blanks stand before it. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{C}]*[=+\\-@＝＋－＠|%].*", Pattern.DOTALL);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    ExportedFindings(List<FindingView> found, String mark, ZoneId zone) {
        for (FindingView finding : found) {
            rows.add(row(rows.size() + 1, finding, mark, zone));
        }
    }

    /** One object a line. */
    String jsonLines() {
        return rows.stream().map(row -> JSON.writeValueAsString(row) + "\n").collect(Collectors.joining());
    }

    /** As RFC 4180 has it, the first line naming the columns; begins with a byte order mark, without which office programs misread Chinese. */
    String csv() {
        StringBuilder lines = new StringBuilder(BYTE_ORDER_MARK);
        if (!rows.isEmpty()) {
            lines.append(String.join(",", rows.getFirst().keySet())).append("\r\n");
        }
        rows.forEach(row -> lines.append(
                        row.values().stream().map(ExportedFindings::cell).collect(Collectors.joining(",")))
                .append("\r\n"));
        return lines.toString();
    }

    private static Map<String, @Nullable Object> row(int number, FindingView finding, String mark, ZoneId zone) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("number", number);
        row.put(
                "published_at",
                finding.publishedAt().atZone(zone).toOffsetDateTime().toString());
        row.put("source", Objects.requireNonNullElse(finding.sourceLabel(), finding.source()));
        row.put("kind", finding.kind().name());
        row.put("route", finding.route().name());
        row.put("contexts", each(finding.contexts(), context -> context.type().name()));
        row.put("signals", each(finding.signals(), signal -> signal.type().name()));
        row.put("leaks", each(finding.leaks(), leak -> leak.type() + " " + leak.masked()));
        row.put("persons", each(finding.persons(), FindingView.PersonView::name));
        row.put("organs", each(finding.organs(), organ -> organ.name()));
        row.put("title", hidden(finding.title()));
        row.put("text", hidden(finding.text()));
        row.put("views", finding.metrics().views());
        row.put("reposts", finding.metrics().reposts());
        row.put("comments", finding.metrics().comments());
        row.put("likes", finding.metrics().likes());
        row.put("mark", mark);
        return row;
    }

    private static <T> List<String> each(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).distinct().toList();
    }

    private static @Nullable String hidden(@Nullable String text) {
        return text == null
                ? null
                : ACCOUNT.matcher(ADDRESS.matcher(text).replaceAll("***")).replaceAll("@***");
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case List<?> list -> quoted(list.stream().map(Object::toString).collect(Collectors.joining("; ")));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
