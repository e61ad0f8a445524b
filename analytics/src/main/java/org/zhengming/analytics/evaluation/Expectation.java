package org.zhengming.analytics.evaluation;

import java.util.Set;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;

/**
 * What a careful reader expects of a post.
 *
 * @param persons ids of the protected persons the post is about
 * @param leaks every leaked span, evasion included
 */
public record Expectation(
        Set<String> persons, Set<SignalType> signals, Set<LeakSpan> leaks, Set<SpeechContext> contexts, Route route) {

    /** A leak by its type and the exact text it stands in. */
    public record LeakSpan(LeakType type, String text) {}

    public Expectation {
        persons = Set.copyOf(persons);
        signals = Set.copyOf(signals);
        leaks = Set.copyOf(leaks);
        contexts = Set.copyOf(contexts);
    }
}
