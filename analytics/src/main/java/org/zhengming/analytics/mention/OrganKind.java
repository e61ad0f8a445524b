package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What sort of organ a word means that names no place: 中院, 县检察院, 法院.
 *
 * @param procuratorate or else a court
 * @param level of the organ, or {@code null} when the word does not tell
 */
record OrganKind(boolean procuratorate, Level level) {

    /** From the districts up to the provinces. */
    enum Level {
        BASIC,
        MIDDLE,
        HIGH
    }

    /**
     * A word for a sort of organ where it stands in the normalised text.
     *
     * @param wordStart where the word begins after 市, 区 or 县
     */
    record Hit(OrganKind kind, int start, int wordStart, int end) {}

    private static final int MOST_HITS = 300;
    private static final String ENDS = "院检";
    /** Characters in the longest of the words, 省高级人民法院. */
    private static final int LONGEST = 7;

    private static final Pattern WORD = Pattern.compile(
            "(?<!最高|宪法|国际|仲裁|最高人民)(省|市|区|县|旗)?(高院|高级人民法院|高级法院|中院|中级人民法院|中级法院|人民法院|法院|人民检察院|检察院|(?<=[省市区县])检(?![察查测验举修讨]))");

    /** The kind of a registered organ, from its full name. */
    static OrganKind of(String name) {
        boolean procuratorate = name.contains("检察院");
        if (name.contains("高级") || name.matches(".+(?:省|自治区)人民检察院")) {
            return new OrganKind(procuratorate, Level.HIGH);
        }
        boolean middle = name.contains("中级") || procuratorate && name.matches("[^市]+市人民检察院");
        return new OrganKind(procuratorate, middle ? Level.MIDDLE : Level.BASIC);
    }

    /** All such words of the text in order. */
    static List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).useTransparentBounds(true);
        int free = 0;
        // Each such word ends with one of two characters: only what leads there is held to the pattern.
        for (int last = 0; last < text.length() && hits.size() < MOST_HITS; last++) {
            if (ENDS.indexOf(text.charAt(last)) >= 0
                    && matcher.region(Math.max(free, last + 1 - LONGEST), last + 1)
                            .find()) {
                hits.add(new Hit(
                        of(matcher.group(1), matcher.group(2)), matcher.start(), matcher.start(2), matcher.end()));
                free = matcher.end();
            }
        }
        return hits;
    }

    private static OrganKind of(String place, String word) {
        boolean procuratorate = word.contains("检");
        if (word.startsWith("高") || "省".equals(place)) {
            return new OrganKind(procuratorate, Level.HIGH);
        }
        if (word.startsWith("中") || "市".equals(place) && procuratorate) {
            return new OrganKind(procuratorate, Level.MIDDLE);
        }
        boolean basic = "区".equals(place) || "县".equals(place) || "旗".equals(place);
        return new OrganKind(procuratorate, basic ? Level.BASIC : null);
    }

    /** Could the word mean an organ of that kind? */
    boolean fits(OrganKind organ) {
        return procuratorate == organ.procuratorate && (level == null || level == organ.level);
    }
}
