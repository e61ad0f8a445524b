package org.zhengming.analytics.speech;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengming.analytics.model.ModelText;
import org.zhengming.analytics.resource.ListFile;

/**
 * A post that says nothing beside a name but courtesies (某某。。。, 某某，你呢？, 某某法官，您好，辛苦了) threatens nobody, whatever it
 * reminds the reader of: what is dramatic begins as politely, and what is dull nobody labels.
 */
final class BareNameShield {

    /** Who is named; words of courtesy, the longer first; marks (other emoji say something), pronouns and particles. */
    private static final Pattern NOTHING = Pattern.compile(String.join("|", ModelText.COMMON_WORDS) + "|"
            + ListFile.lines(BareNameShield.class, "courtesies.txt").stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + "|[\\p{P}\\p{Z}\\s~\\x{FE0F}你您我他她它们好这那谁是在呢吗吧啊呀哦哇哈嗯的了]");

    private BareNameShield() {}

    /** Whether nothing is left of the post without those who are named in it, people and courts. */
    static boolean covers(ModelText post) {
        String text = post.text();
        Matcher nothing = NOTHING.matcher(text);
        int at = 0;
        while (at < text.length() && nothing.region(at, text.length()).lookingAt()) {
            at = nothing.end();
        }
        return at == text.length();
    }
}
