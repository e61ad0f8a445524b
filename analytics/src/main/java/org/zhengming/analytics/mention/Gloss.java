package org.zhengming.analytics.mention;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words right behind a name by which the text itself says that who works at a court is meant: 黄山(管执行那个), 李娜,县法院立案的. */
final class Gloss {

    private static final int REACH = 24;

    private static final Pattern SAYS = Pattern.compile("^[(,](?:(?:就)?是|搞|管|在|干|做)?(?!不|非|并)[^,。!?;:()\n]{0,8}?"
            + "(法院|中院|检察院?|[市区县]检|执行|立案|[民刑][一二三四]?庭|行政庭|审监|审判|家事|少年庭|法警|公诉|未检)"
            + "[^,。!?;:()\n]{0,6}?(?:那个|那位|这位|这个|的(?=[,)。!\n])|的那|里的)");

    private static final String PROCURATORATE = "检";
    private static final String PROSECUTION = "公诉";

    private final NameIndex index;

    Gloss(NameIndex index) {
        this.index = index;
    }

    /** The word behind the candidate that says so, if it fits the organ where the person serves. */
    Optional<String> of(Candidate candidate, Surroundings around) {
        int organ = index.person(candidate.person()).organ();
        int end = candidate.end();
        Matcher says =
                SAYS.matcher(around.text().substring(end, Math.min(around.text().length(), end + REACH)));
        if (organ == PersonNames.NO_ORGAN || candidate.isRelative() || !says.find()) {
            return Optional.empty();
        }
        boolean fits = index.organNames(organ).kind().procuratorate() == isOfProcuratorate(says.group(1));
        return fits ? Optional.of(says.group(1)) : Optional.empty();
    }

    private static boolean isOfProcuratorate(String word) {
        return word.contains(PROCURATORATE) || word.equals(PROSECUTION);
    }
}
