package org.zhengming.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of {@code corpus/reading/floors.txt}: what a set must reach.
 *
 * @param set folder below {@code corpus}; {@code .} for the demo's
 * @param figure name as in {@link Figures}
 * @param atMost the bound is a ceiling, not a floor
 */
record Floor(String set, String figure, boolean atMost, double bound) {

    private static final Pattern ROW = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(>=|<=)\\s+(\\d(?:\\.\\d+)?)");

    static List<Floor> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(Floor::row)
                .toList();
    }

    boolean holds(double reached) {
        return atMost ? reached <= bound : reached >= bound;
    }

    @Override
    public String toString() {
        return set + " " + figure + (atMost ? " at most " : " at least ") + bound;
    }

    private static Floor row(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            throw new IllegalArgumentException("not \"set figure >= bound\": " + line);
        }
        return new Floor(row.group(1), row.group(2), row.group(3).equals("<="), Double.parseDouble(row.group(4)));
    }
}
