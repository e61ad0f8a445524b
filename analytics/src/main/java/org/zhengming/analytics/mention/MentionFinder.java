package org.zhengming.analytics.mention;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Mention.TargetKind;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

/** Finds who of the registry a text points to. Immutable; safe for many threads. */
public final class MentionFinder {

    private record Target(TargetKind kind, String id) {}

    private final AhoCorasickDoubleArrayTrie<List<Target>> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    public MentionFinder(Registry registry) {
        TreeMap<String, List<Target>> patterns = new TreeMap<>();
        for (Organ organ : registry.organs()) {
            add(patterns, organ.name(), new Target(TargetKind.ORGAN, organ.id()));
            organ.aliases().forEach(alias -> add(patterns, alias, new Target(TargetKind.ORGAN, organ.id())));
        }
        for (ProtectedPerson person : registry.persons()) {
            add(patterns, person.name(), new Target(TargetKind.PERSON, person.id()));
            person.aliases().forEach(alias -> add(patterns, alias, new Target(TargetKind.PERSON, person.id())));
        }
        empty = patterns.isEmpty();
        if (!empty) {
            trie.build(patterns);
        }
    }

    private static void add(TreeMap<String, List<Target>> patterns, String name, Target target) {
        patterns.computeIfAbsent(Normaliser.normalise(name).text(), key -> new ArrayList<>())
                .add(target);
    }

    /** The cheap screen: does any name, alias or organ stand in the text at all? */
    public boolean screens(NormalisedText text) {
        return !find(text).isEmpty();
    }

    /** Mentions in the order they stand in the text. */
    public List<Mention> find(NormalisedText text) {
        List<Mention> mentions = new ArrayList<>();
        if (empty) {
            return mentions;
        }
        trie.parseText(text.text(), (begin, end, targets) -> {
            int start = text.originalStart(begin);
            int stop = text.originalEnd(end);
            for (Target target : targets) {
                mentions.add(new Mention(
                        target.kind(),
                        target.id(),
                        start,
                        stop,
                        text.original().substring(start, stop),
                        0.8,
                        List.of(Reason.of("NAME_STANDS"))));
            }
        });
        return mentions;
    }
}
