package org.zhengming.analytics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.analytics.resource.ListFile;

/** The table {@code leak/grades.txt}: types, sensitivity and reference bucket of every subtype. Immutable. */
public final class LeakGrades {

    private static final String TABLE = "/org/zhengming/analytics/leak/grades.txt";

    private static final Map<LeakSubtype, Grade> GRADES = load();

    /** One row of the table. */
    public record Grade(Set<LeakType> types, Sensitivity sensitivity, ReferenceBucket bucket) {}

    private LeakGrades() {}

    public static Grade of(LeakSubtype subtype) {
        return GRADES.get(subtype);
    }

    /** The first subtype of the type in the table: what a leak is taken for of which no more is known. */
    public static LeakSubtype usual(LeakType type) {
        return GRADES.entrySet().stream()
                .filter(entry -> entry.getValue().types().contains(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<LeakSubtype, Grade> load() {
        Map<LeakSubtype, Grade> grades = new LinkedHashMap<>();
        ListFile.entries(LeakGrades.class, TABLE)
                .forEach(cells -> grades.put(
                        LeakSubtype.valueOf(cells[0]),
                        new Grade(types(cells[1]), Sensitivity.valueOf(cells[2]), ReferenceBucket.valueOf(cells[3]))));
        return grades;
    }

    private static Set<LeakType> types(String cell) {
        return Arrays.stream(cell.split(",")).map(LeakType::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
