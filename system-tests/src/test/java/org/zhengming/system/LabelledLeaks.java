package org.zhengming.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The private values that people have marked in the posts of the corpus. */
final class LabelledLeaks {

    /** Types whose value is private wherever it stands; an address or a relative may be named for good reason. */
    private static final Set<String> TYPES = Set.of("PHONE", "ID_CARD", "BANK_CARD", "EMAIL", "PLATE");

    private final Map<String, JsonNode> posts = new HashMap<>();

    private LabelledLeaks() {}

    static LabelledLeaks ofTheCorpus() {
        LabelledLeaks leaks = new LabelledLeaks();
        JsonMapper json = new JsonMapper();
        try (Stream<Path> files = Files.list(Program.home().resolve("corpus/posts"))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode post = json.readTree(line);
                    leaks.posts.put(post.path("id").asString(), post);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return leaks;
    }

    int posts() {
        return posts.size();
    }

    /** The values, as they stand in the posts, that the findings name too: same post, same type, same place. */
    Set<String> foundIn(List<JsonNode> findings) {
        Set<String> values = new TreeSet<>();
        for (JsonNode finding : findings) {
            JsonNode post = posts.get(idInTheCorpus(finding));
            String original = post.hasNonNull("title")
                    ? post.path("title").asString() + "\n" + post.path("text").asString()
                    : post.path("text").asString();
            for (JsonNode leak : post.path("expect").path("leaks")) {
                String value = leak.path("text").asString();
                String type = leak.path("type").asString();
                if (TYPES.contains(type) && isFound(finding, type, original.indexOf(value), value.length())) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** Posts read from the demo's site have the address as their id, and the corpus' id in it. */
    private static String idInTheCorpus(JsonNode finding) {
        return finding.path("id").asString().replaceFirst("^http.*[/#]", "").replaceFirst("\\.html$", "");
    }

    private static boolean isFound(JsonNode finding, String type, int start, int length) {
        return finding.path("leaks")
                .valueStream()
                .filter(leak -> leak.path("type").asString().equals(type))
                .anyMatch(leak -> leak.path("start").asInt() < start + length
                        && leak.path("end").asInt() > start);
    }
}
