package org.zhengming.analytics.index.elasticsearch;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.zhengming.analytics.index.IndexedFinding;

/**
 * Names of the indices behind the alias: one a month of publication, in UTC, and one for everything before 2020. A
 * time of publication after the observation is none; so no input can make more indices than months have passed.
 *
 * @param alias what is searched
 */
public record IndexNames(String alias) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu.MM");
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    /** Where a document belongs. */
    public String of(IndexedFinding document) {
        Instant published = document.publishedAt();
        Instant time = published.isAfter(document.observedAt()) ? document.observedAt() : published;
        return time.isBefore(FIRST)
                ? earlier()
                : alias + "-" + YearMonth.from(time.atOffset(ZoneOffset.UTC)).format(MONTH);
    }

    /** What matches every index of ours and nothing else. */
    List<String> patterns() {
        return List.of(alias + "-2*", earlier());
    }

    private String earlier() {
        return alias + "-earlier";
    }
}
