package org.zhengming.analytics.speech;

import java.util.List;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Party.Kind;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.Spans;
import org.zhengming.analytics.sentence.WordGroup;

/** Whether the author stands behind what is said, or quotes, retells, reports or condemns it. */
final class Stance {

    private final SpeechText text;
    private final Reading reading;
    private final List<Span> quotes;
    private final boolean reportsMisconduct;

    Stance(SpeechText text) {
        this.text = text;
        this.reading = text.reading();
        this.quotes = Quotes.find(reading.text());
        this.reportsMisconduct = reading.has(WordGroup.CONDEMN);
    }

    /** Whether the words are somebody else's, quoted or retold. */
    boolean retold(Clause clause, Span span) {
        return quotedFromOther(span) || reportedSpeech(clause, span);
    }

    /**
     * Whether the author says it as their own: not as somebody's words, not to report or condemn it.
     */
    boolean adopted(Clause clause, Span span) {
        if (reportsMisconduct && (text.isNews() || condemns(clause)) || text.isNews() && !speaksToSomebody(clause)) {
            return false;
        }
        return !retold(clause, span);
    }

    /** The press speaks of people, not to them. */
    private boolean speaksToSomebody(Clause clause) {
        return reading.parties(clause.sentence()).stream()
                .anyMatch(party -> party.kind() == Kind.AUTHOR || party.kind() == Kind.ADDRESSEE);
    }

    private boolean condemns(Clause clause) {
        return reading.has(WordGroup.CONDEMN, text.neighbourhood(clause));
    }

    private boolean quotedFromOther(Span span) {
        int index = Spans.firstStartingAt(quotes, span.start() + 1) - 1;
        if (index < 0 || !quotes.get(index).contains(span)) {
            return false;
        }
        Span quote = quotes.get(index);
        Span lead = new Span(Math.max(0, quote.start() - 24), quote.start());
        boolean told = reading.has(WordGroup.SPEECH_VERB, lead);
        return text.isNews() || told && !spokenByAuthor(lead);
    }

    private boolean spokenByAuthor(Span lead) {
        List<Party> parties = reading.parties(lead);
        for (int i = parties.size() - 1; i >= 0; i--) {
            if (!text.isObject(parties.get(i))) {
                return parties.get(i).kind() == Kind.AUTHOR;
            }
        }
        return false;
    }

    /** 他说要弄死我, 被告扬言: somebody else's words without quotation marks. */
    private boolean reportedSpeech(Clause clause, Span span) {
        Span before =
                new Span(clause.sentence().start(), Math.max(clause.sentence().start(), span.start()));
        List<Span> verbs = reading.words(WordGroup.SPEECH_VERB, before);
        if (verbs.isEmpty()) {
            return false;
        }
        Span verb = verbs.getLast();
        List<Party> speakers = reading.parties(new Span(before.start(), verb.start()));
        for (int i = speakers.size() - 1; i >= 0; i--) {
            Party speaker = speakers.get(i);
            if (!text.isObject(speaker)) {
                return speaker.kind() != Kind.AUTHOR && speaker.kind() != Kind.CROWD;
            }
        }
        return false;
    }
}
