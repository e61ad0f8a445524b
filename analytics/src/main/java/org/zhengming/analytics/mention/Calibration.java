package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a sum of evidence is worth: of mentions with that sum, how many were right on labelled posts. Learned with
 * isotonic regression and kept in {@code calibration.txt}; between its points the line is straight. Immutable.
 */
final class Calibration {

    /** Forms of names that are calibrated together. */
    enum Group {
        /** A name in full, of a person or a relative. */
        WRITTEN_OUT,
        /** An alias, a title, a post. */
        TITLED,
        /** A name in part or under another guise. */
        DISGUISED;

        static Group of(Candidate candidate) {
            if (candidate.isRelative() || candidate.form() == Clue.NAME_FULL) {
                return WRITTEN_OUT;
            }
            return candidate.form().isHidden() || candidate.form() == Clue.NAME_MASKED ? DISGUISED : TITLED;
        }
    }

    /**
     * @param sum of evidence, log-odds
     * @param share of mentions with it that were right, 0 to 1
     */
    record Point(double sum, double share) {}

    private final Map<Group, List<Point>> points = new EnumMap<>(Group.class);

    Calibration() {
        for (String[] fields : WordList.entries("calibration.txt")) {
            points.computeIfAbsent(Group.valueOf(fields[0]), group -> new ArrayList<>())
                    .add(new Point(Double.parseDouble(fields[1]), Double.parseDouble(fields[2])));
        }
    }

    /** 0 to 1: how often a mention of that group with that sum is right. */
    double confidence(Group group, double sum) {
        List<Point> line = points.get(group);
        Point last = line.get(0);
        for (Point point : line) {
            if (sum < point.sum()) {
                return between(last, point, sum);
            }
            last = point;
        }
        return last.share();
    }

    /** The points of the group in rising order. */
    List<Point> points(Group group) {
        return List.copyOf(points.get(group));
    }

    private static double between(Point before, Point after, double sum) {
        if (sum <= before.sum()) {
            return before.share();
        }
        double part = (sum - before.sum()) / (after.sum() - before.sum());
        return before.share() + part * (after.share() - before.share());
    }
}
