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
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Party party : reading.parties()) {
            if (party.isProtected() && party.span().start() >= at) {
                rest.append(reading.text(), at, party.span().start());
                at = party.span().end();
            }
        }
        rest.append(reading.text(), at, reading.text().length());
        return NOTHING.matcher(rest).matches();
    }
}
