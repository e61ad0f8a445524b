package org.zhengming.analytics.sentence;

import java.util.List;

/** The word lists that come with the analyser. */
public final class WordLists {

    private static final List<String> FILES = List.of(
            "/org/zhengming/analytics/leak/cues.txt",
            "/org/zhengming/analytics/leak/health.txt",
            "/org/zhengming/analytics/leak/statements.txt",
            "/org/zhengming/analytics/speech/parties.txt",
            "/org/zhengming/analytics/speech/stance.txt",
            "/org/zhengming/analytics/speech/threat.txt",
            "/org/zhengming/analytics/speech/harassment.txt",
            "/org/zhengming/analytics/speech/extortion.txt",
            "/org/zhengming/analytics/speech/intrusion.txt",
            "/org/zhengming/analytics/speech/claim.txt",
            "/org/zhengming/analytics/speech/insult.txt",
            "/org/zhengming/analytics/speech/self-harm.txt",
            "/org/zhengming/analytics/speech/contexts.txt",
            "/org/zhengming/analytics/speech/threat-classes.txt",
            "/org/zhengming/analytics/speech/harassment-classes.txt",
            "/org/zhengming/analytics/speech/extortion-classes.txt",
            "/org/zhengming/analytics/speech/claim-classes.txt",
            "/org/zhengming/analytics/speech/self-harm-classes.txt");

    private WordLists() {}

    /** All groups compiled anew: some milliseconds; share the result. */
    public static Lexicon lexicon() {
        return Lexicon.load(FILES);
    }
}
