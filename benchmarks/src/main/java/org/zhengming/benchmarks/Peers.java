package org.zhengming.benchmarks;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.TreeMap;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;

/** Matchers of names that others made, with the same names. */
final class Peers {

    private Peers() {}

    /** HanLP's Aho-Corasick automaton in a double array. It always reads to the end of the text. */
    static Contender ahoCorasick(Registry registry) {
        TreeMap<String, Boolean> names = new TreeMap<>();
        names(registry).forEach(name -> names.put(name, true));
        AhoCorasickDoubleArrayTrie<Boolean> trie = new AhoCorasickDoubleArrayTrie<>(names);
        return (sample, index) -> {
            boolean[] found = new boolean[1];
            trie.parseText(sample.contents()[index], (start, end, name) -> found[0] = true);
            return found[0];
        };
    }

    /** houbb's sensitive-word as it comes: folds case, width, numerals and traditional characters. It stops at the first name. */
    static Contender sensitiveWord(Registry registry) {
        List<String> names = names(registry);
        SensitiveWordBs words = SensitiveWordBs.newInstance()
                .wordDeny(() -> names)
                .wordAllow(List::of)
                .init();
        return (sample, index) -> words.contains(sample.contents()[index]);
    }

    private static List<String> names(Registry registry) {
        return registry.persons().stream().map(ProtectedPerson::name).distinct().toList();
    }
}
