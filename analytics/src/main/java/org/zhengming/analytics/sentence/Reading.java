package org.zhengming.analytics.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.text.NormalisedText;

/**
 * One text read once: clauses, word groups and parties, all in offsets of the normalised text. Every question costs at
 * most the logarithm of the text's length plus the answer. Immutable.
 */
public final class Reading {

    private final String text;
    private final Offsets offsets;
    private final List<Clause> clauses;
    private final List<Span> clauseSpans;
    private final Map<WordGroup, List<Span>> words;
    private final List<Party> parties;
    private final List<Span> partySpans;

    private Reading(NormalisedText text, Map<WordGroup, List<Span>> words, List<Mention> mentions) {
        this.text = text.text();
        this.offsets = new Offsets(text);
        this.clauses = List.copyOf(ClauseSplitter.split(this.text));
        this.clauseSpans = clauses.stream().map(Clause::span).toList();
        this.words = words;
        this.parties = PartyFinder.find(this.text, words, mentions, offsets);
        this.partySpans = parties.stream().map(Party::span).toList();
    }

    public static Reading of(NormalisedText text, List<Mention> mentions, Lexicon lexicon) {
        return new Reading(text, lexicon.find(text.text()), mentions);
    }

    public String text() {
        return text;
    }

    public Offsets offsets() {
        return offsets;
    }

    public List<Clause> clauses() {
        return clauses;
    }

    public List<Party> parties() {
        return parties;
    }

    public Span all() {
        return new Span(0, text.length());
    }

    public String cut(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The clause that holds the position, or the last before it. */
    public Optional<Clause> clauseAt(int position) {
        int index = Spans.firstStartingAt(clauseSpans, position + 1) - 1;
        return index < 0 ? Optional.empty() : Optional.of(clauses.get(index));
    }

    /** Clauses that begin inside the span. */
    public List<Clause> clausesIn(Span span) {
        return clauses.subList(
                Spans.firstStartingAt(clauseSpans, span.start()), Spans.firstStartingAt(clauseSpans, span.end()));
    }

    public List<Span> words(WordGroup group) {
        return words.getOrDefault(group, List.of());
    }

    public List<Span> words(WordGroup group, Span within) {
        return Spans.within(words(group), within);
    }

    public boolean has(WordGroup group) {
        return !words(group).isEmpty();
    }

    public boolean has(WordGroup group, Span within) {
        return !words(group, within).isEmpty();
    }

    public boolean hasAny(Span within, WordGroup... groups) {
        for (WordGroup group : groups) {
            if (has(group, within)) {
                return true;
            }
        }
        return false;
    }

    public List<Party> parties(Span within) {
        int from = Spans.firstStartingAt(partySpans, within.start());
        int to = Spans.firstStartingAt(partySpans, within.end());
        return parties.subList(from, to);
    }

    /**
     * Where words of the groups follow one another in this order.
     *
     * @param gap most code units between one word and the next
     * @return the stretches from the first word to the last, at most one for each first word
     */
    public List<Span> inOrder(Span within, int gap, WordGroup... groups) {
        List<Span> found = new ArrayList<>();
        for (Span first : words(groups[0], within)) {
            Span reach = first;
            for (int i = 1; i < groups.length && reach != null; i++) {
                reach = extended(reach, within, gap, groups[i]);
            }
            if (reach != null) {
                found.add(reach);
            }
        }
        return found;
    }

    private Span extended(Span reach, Span within, int gap, WordGroup group) {
        List<Span> candidates = words(group);
        int next = Spans.firstStartingAt(candidates, reach.end());
        if (next == candidates.size()) {
            return null;
        }
        Span span = candidates.get(next);
        boolean near = span.start() - reach.end() <= gap && span.end() <= within.end();
        return near ? new Span(reach.start(), span.end()) : null;
    }

    /** The span widened by so many code units on both sides, within the text. */
    public Span around(Span span, int before, int after) {
        return new Span(Math.max(0, span.start() - before), Math.min(text.length(), span.end() + after));
    }
}
