package org.zhengming.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhengming.ingest.source.ConfigurationProblem.Code;

/** One mapping of the configuration, read key by key. Problems are collected, and reading goes on with the default. */
final class Section {

    private final String name;
    private final YamlNode.Mapping mapping;
    private final List<ConfigurationProblem> problems;
    private final Set<String> known = new TreeSet<>();

    Section(String name, YamlNode.Mapping mapping, List<ConfigurationProblem> problems) {
        this.name = name;
        this.mapping = mapping;
        this.problems = problems;
    }

    int line() {
        return mapping.line();
    }

    /** The line of a key, or of the section when the key is not there. */
    int line(String key) {
        YamlNode.Member member = mapping.members().get(key);
        return member == null ? mapping.line() : member.line();
    }

    Map<String, YamlNode.Member> members() {
        return mapping.members();
    }

    /**
     * @param kind what a value should be, for the problem's sentence
     * @param parse gives {@code null} for a text that is none
     * @return {@code fallback} when the key is not there, or its value is a problem
     */
    <T> T value(String key, String kind, Function<String, T> parse, T fallback) {
        known.add(key);
        YamlNode node = node(key);
        return node == null ? fallback : scalar(key, node, kind, parse, fallback);
    }

    /** Like {@link #value}, and a missing key is a problem. */
    <T> T required(String key, String kind, Function<String, T> parse, T fallback) {
        if (node(key) == null) {
            add(Code.MISSING_KEY, mapping.line(), key, name);
        }
        return value(key, kind, parse, fallback);
    }

    <T> List<T> list(String key, String kind, Function<String, T> parse) {
        List<T> values = new ArrayList<>();
        for (YamlNode item : items(key)) {
            T value = scalar(key, item, kind, parse, null);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** The mappings of a list. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Mapping member) {
                sections.add(new Section(key, member, problems));
            } else {
                add(Code.WRONG_KIND, item.line(), key, "mapping");
            }
        }
        return sections;
    }

    /** The mapping under a key; an empty one when the key is not there. */
    Section section(String key) {
        known.add(key);
        YamlNode node = node(key);
        if (node instanceof YamlNode.Mapping member) {
            return new Section(key, member, problems);
        }
        if (node != null) {
            add(Code.WRONG_KIND, node.line(), key, "mapping");
        }
        return new Section(key, new YamlNode.Mapping(Map.of(), line(key)), problems);
    }

    /** Reports every key that nobody asked for. */
    void end() {
        mapping.members().forEach((key, member) -> {
            if (!known.contains(key)) {
                add(Code.UNKNOWN_KEY, member.line(), key, String.join(", ", known));
            }
        });
    }

    void add(Code code, int line, String... arguments) {
        problems.add(new ConfigurationProblem(code, line, List.of(arguments)));
    }

    private List<YamlNode> items(String key) {
        known.add(key);
        YamlNode node = node(key);
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        if (node != null) {
            add(Code.WRONG_KIND, node.line(), key, "list");
        }
        return List.of();
    }

    private YamlNode node(String key) {
        YamlNode.Member member = mapping.members().get(key);
        return member == null || member.value() instanceof YamlNode.Scalar scalar && scalar.text() == null
                ? null
                : member.value();
    }

    private <T> T scalar(String key, YamlNode node, String kind, Function<String, T> parse, T fallback) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.text() == null) {
            add(Code.WRONG_KIND, node.line(), key, kind);
            return fallback;
        }
        T value = parse.apply(scalar.text().strip());
        if (value == null) {
            add(Code.WRONG_VALUE, node.line(), key, scalar.text(), kind);
            return fallback;
        }
        return value;
    }
}
