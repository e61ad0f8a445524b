package org.zhengming.analytics.index.contract;

import static org.zhengming.analytics.index.Findings.START;
import static org.zhengming.analytics.index.Findings.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.index.IndexedFinding;

/** Documents and queries by chance, the same for the same seed. */
public final class RandomCases {

    private RandomCases() {}

    /** Thirty documents, some of one id, of few letters and values, so that queries meet them. */
    public static List<IndexedFinding> documents(Random random) {
        return IntStream.range(0, 30)
                .mapToObj(i -> finding("id-" + random.nextInt(60), text(random))
                        .version(random.nextInt(5))
                        .title(random.nextBoolean() ? text(random) : null)
                        .source("s" + random.nextInt(3))
                        .route(Route.values()[random.nextInt(Route.values().length)])
                        .persons("p-" + random.nextInt(4))
                        .signals(SignalType.values()[random.nextInt(3)], SignalType.values()[random.nextInt(3)])
                        .publishedAt(START.plusSeconds(random.nextInt(600) * 600L))
                        .observedAt(START.plusSeconds(random.nextInt(10)))
                        .build())
                .toList();
    }

    private static String text(Random random) {
        String alphabet = "甲乙丙甲乙丙甲乙 ，\na ";
        return random.ints(random.nextInt(12), 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** A query that can be read. */
    public static String query(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 8);
        List<String> values = new ArrayList<>(List.of("route:MONITOR", "person:p-2", "signal:THREAT", "source:s1"));
        return switch (kind) {
            case 0, 1 -> List.of("甲", "乙丙", "甲乙甲", "a", "甲甲", "丙甲乙").get(random.nextInt(6));
            case 2 ->
                List.of("\"甲乙\"", "\"甲，乙\"", "\"a 甲\"", "title:乙", "title:\"丙 甲\"")
                        .get(random.nextInt(5));
            case 3 -> values.get(random.nextInt(values.size()));
            case 4 -> query(random, depth - 1) + " " + query(random, depth - 1);
            case 5 -> "(" + query(random, depth - 1) + " OR " + query(random, depth - 1) + ")";
            case 6 -> "NOT " + query(random, depth - 1);
            default -> "(" + query(random, depth - 1) + " AND NOT " + query(random, depth - 1) + ")";
        };
    }
}
