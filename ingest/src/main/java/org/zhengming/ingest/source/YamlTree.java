package org.zhengming.ingest.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengming.ingest.source.ConfigurationProblem.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** YAML text to nodes that remember their lines. Keys that stand twice are problems; the first one counts. */
final class YamlTree {

    private final List<ConfigurationProblem> problems;

    YamlTree(List<ConfigurationProblem> problems) {
        this.problems = problems;
    }

    /** @return {@code null}, with a problem added, when the text is not YAML; an empty mapping for an empty text */
    YamlNode parse(String text) {
        try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            YamlNode root = parser.nextToken() == null ? new YamlNode.Mapping(Map.of(), 1) : value(parser);
            if (parser.nextToken() != null) {
                add(Code.NOT_YAML, line(parser));
            }
            return root;
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            add(Code.NOT_YAML, location == null ? 0 : Math.max(0, location.getLineNr()));
            return null;
        }
    }

    private YamlNode value(YAMLParser parser) {
        int line = line(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, line);
            case START_ARRAY -> sequence(parser, line);
            case VALUE_NULL -> new YamlNode.Scalar(null, line);
            default -> {
                if (parser.isCurrentAlias()) {
                    add(Code.NOT_YAML, line);
                }
                yield new YamlNode.Scalar(parser.getString(), line);
            }
        };
    }

    private YamlNode mapping(YAMLParser parser, int line) {
        Map<String, YamlNode.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line(parser);
            parser.nextToken();
            YamlNode.Member member = new YamlNode.Member(value(parser), keyLine);
            if (members.putIfAbsent(key, member) != null) {
                problems.add(new ConfigurationProblem(Code.DUPLICATE_KEY, keyLine, List.of(key)));
            }
        }
        return new YamlNode.Mapping(members, line);
    }

    private YamlNode sequence(YAMLParser parser, int line) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new YamlNode.Sequence(items, line);
    }

    private void add(Code code, int line) {
        problems.add(new ConfigurationProblem(code, line, List.of()));
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
