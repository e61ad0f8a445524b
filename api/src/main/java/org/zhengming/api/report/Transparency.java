package org.zhengming.api.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statistics about the system's own work for an organ (透明统计). They hold nothing personal.
 *
 * @param from first day
 * @param to last day
 */
public record Transparency(String organ, LocalDate from, LocalDate to, List<FigureView> figures) {

    /**
     * One figure.
     *
     * @param name in the reader's language
     * @param count {@code null} when there is no data
     * @param outOf what it is a share of, or {@code null}
     * @param percent the share, or {@code null}
     */
    public record FigureView(
            String code,
            String name,
            @Nullable Long count,
            @Nullable Long outOf,
            @Nullable Double percent) {}

    /** Comma-separated, one figure a line, the first line naming the columns; what is not known stays empty. */
    String csv() {
        StringBuilder lines = new StringBuilder("code,name,count,out_of,percent\r\n");
        for (FigureView figure : figures) {
            lines.append(figure.code())
                    .append(",\"")
                    .append(figure.name().replace("\"", "\"\""))
                    .append("\",")
                    .append(known(figure.count()))
                    .append(',')
                    .append(known(figure.outOf()))
                    .append(',')
                    .append(known(figure.percent()))
                    .append("\r\n");
        }
        return lines.toString();
    }

    private static String known(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
