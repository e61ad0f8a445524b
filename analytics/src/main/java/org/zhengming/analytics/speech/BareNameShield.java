package org.zhengming.analytics.speech;

import java.util.regex.Pattern;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;

/** A post that says nothing beside a name (某某。。。 or 某某，你呢？) threatens nobody, whatever it reminds the reader of. */
final class BareNameShield {

    /** Marks (an emoji says something), pronouns and particles. */
    private static final Pattern NOTHING = Pattern.compile("[\\p{P}\\p{Z}\\s~你您我他她它们这那谁是在呢吗吧啊呀哦哇哈嗯的了]*");

    private BareNameShield() {}

    /** Whether nothing is left of the post without those who are named in it. */
    static boolean covers(Reading reading) {
        int at = 0;
        for (Party party : reading.parties()) {
            if (party.isProtected() && party.span().start() >= at) {
                if (!saysNothing(reading.text(), at, party.span().start())) {
                    return false;
                }
                at = party.span().end();
            }
        }
        return saysNothing(reading.text(), at, reading.text().length());
    }

    private static boolean saysNothing(String text, int start, int end) {
        return NOTHING.matcher(text).region(start, end).matches();
    }
}
