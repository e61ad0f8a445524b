package org.zhengming.analytics.model;

import java.util.Set;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;

/** What the trained reader estimates of a post. Names are those of the trained file. */
public enum ModelLabel {
    PRIVATE_INFO,
    PRIVACY_INTRUSION,
    THREAT,
    HARASSMENT_CALL,
    EXTORTION,
    INSULT,
    FACT_CLAIM,
    SELF_HARM,
    MEDIA_REPORT,
    COMPLAINT,
    RULING_CRITICISM,
    OPINION,
    SATIRE,
    FIRST_HAND,
    REPOST,
    /** Any of the five signals for which a referral is suggested, whichever it is. */
    HARM,
    /** The post means the registered person, not a namesake, a word or a place. */
    MEANT,
    /** Abusive language against anybody, as COLD labels it. */
    OFFENSIVE;

    private static final Set<ModelLabel> HARMFUL =
            Set.of(PRIVATE_INFO, PRIVACY_INTRUSION, THREAT, HARASSMENT_CALL, EXTORTION);

    public static ModelLabel of(SignalType signal) {
        return valueOf(signal.name());
    }

    public static ModelLabel of(SpeechContext context) {
        return valueOf(context.name());
    }

    /** Whether a referral is suggested for it. */
    public boolean isHarmful() {
        return HARMFUL.contains(this);
    }
}
