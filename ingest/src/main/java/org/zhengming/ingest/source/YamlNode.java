package org.zhengming.ingest.source;

import java.util.List;
import java.util.Map;

/** A YAML value that remembers its line, counted from 1. */
sealed interface YamlNode {

    int line();

    /** @param text {@code null} for the null value */
    record Scalar(String text, int line) implements YamlNode {}

    record Sequence(List<YamlNode> items, int line) implements YamlNode {}

    record Mapping(Map<String, Member> members, int line) implements YamlNode {}

    /** @param line of the key */
    record Member(YamlNode value, int line) {}
}
