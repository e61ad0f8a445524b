package org.zhengming.api.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.LeakType;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a registry that can be read, in which private indexes are changed while everything else stays as it was
 * written. An entry that was enrolled on the pages carries the id of its enrolment.
 */
final class RegistryLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INDEX = "private_index";
    private static final String HASH = "hmac";
    private static final String ENROLMENT = "enrolment";

    private final List<String> lines;
    private final boolean compressed;
    private boolean changed;

    private RegistryLines(List<String> lines, boolean compressed) {
        this.lines = lines;
        this.compressed = compressed;
    }

    /**
     * An entry of a private index, without its hash.
     *
     * @param enrolment {@code null} when it was not enrolled on the pages
     */
    record IndexEntry(LeakType type, @Nullable UUID enrolment) {}

    /** @param content as {@link org.zhengming.analytics.registry.RegistryReader} takes it, plain or gzip */
    static RegistryLines of(byte[] content) throws IOException {
        boolean compressed = content.length > 1 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
        byte[] plain = compressed ? new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes() : content;
        String text = new String(plain, StandardCharsets.UTF_8);
        return new RegistryLines(
                new ArrayList<>((text.startsWith("\ufeff") ? text.substring(1) : text)
                        .lines()
                        .toList()),
                compressed);
    }

    /** Whether anything is not as it was. */
    boolean changed() {
        return changed;
    }

    byte[] content() throws IOException {
        byte[] plain = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        if (!compressed) {
            return plain;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(packed)) {
            packer.write(plain);
        }
        return packed.toByteArray();
    }

    /** What the person has enrolled; nothing when there is no such person. */
    List<IndexEntry> index(String person) {
        return lines.stream()
                .filter(line -> mayBeOf(line, person))
                .map(RegistryLines::read)
                .filter(node -> isOf(node, person))
                .flatMap(node -> node.path(INDEX).valueStream())
                .map(entry -> new IndexEntry(LeakType.valueOf(entry.path("type").asString("")), enrolmentOf(entry)))
                .toList();
    }

    /** @throws ApiException when there is no such person, or the value is theirs already */
    void add(String person, LeakType type, String hash, UUID enrolment) {
        boolean there = change(person, index -> {
            if (index.valueStream().anyMatch(entry -> hash.equals(hashOf(entry)))) {
                throw new ApiException(ProblemCode.ENROLLED_ALREADY);
            }
            index.addObject().put("type", type.name()).put(HASH, hash).put(ENROLMENT, enrolment.toString());
            return true;
        });
        if (!there) {
            throw new ApiException(ProblemCode.REGISTRY_PERSON_NOT_FOUND);
        }
    }

    /** Takes the entry of an enrolment out; nothing happens when it is not there. */
    void remove(String person, UUID enrolment) {
        change(person, index -> {
            int before = index.size();
            return index.removeIf(entry -> enrolment.equals(enrolmentOf(entry))).size() < before;
        });
    }

    /**
     * Takes over what was enrolled on the pages from the registry in force, and from it alone: a file that is imported
     * neither loses it nor brings back what was withdrawn.
     */
    void takeEnrolled(RegistryLines inForce) {
        Map<String, List<ObjectNode>> enrolled = inForce.enrolled();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || enrolled.isEmpty() && !line.contains(ENROLMENT)) {
                continue;
            }
            ObjectNode node = read(line);
            List<ObjectNode> own = enrolled.getOrDefault(node.path("id").asString(""), List.of());
            if (!own.isEmpty() || line.contains(ENROLMENT)) {
                change(i, node, index -> replaceEnrolled(index, own));
            }
        }
    }

    private static boolean replaceEnrolled(ArrayNode index, List<ObjectNode> own) {
        List<JsonNode> before = index.valueStream().toList();
        List<String> hashes = own.stream().map(RegistryLines::hashOf).toList();
        index.removeIf(entry -> enrolmentOf(entry) != null || hashes.contains(hashOf(entry)));
        own.forEach(index::add);
        return !before.equals(index.valueStream().toList());
    }

    private Map<String, List<ObjectNode>> enrolled() {
        Map<String, List<ObjectNode>> enrolled = new HashMap<>();
        for (String line : lines) {
            if (line.contains(ENROLMENT)) {
                ObjectNode node = read(line);
                List<ObjectNode> own = node.path(INDEX)
                        .valueStream()
                        .filter(entry -> enrolmentOf(entry) != null)
                        .map(ObjectNode.class::cast)
                        .toList();
                enrolled.put(node.path("id").asString(""), own);
            }
        }
        enrolled.values().removeIf(List::isEmpty);
        return enrolled;
    }

    /** @return whether there is such a person */
    private boolean change(String person, Predicate<ArrayNode> work) {
        for (int i = 0; i < lines.size(); i++) {
            if (mayBeOf(lines.get(i), person)) {
                ObjectNode node = read(lines.get(i));
                if (isOf(node, person)) {
                    change(i, node, work);
                    return true;
                }
            }
        }
        return false;
    }

    /** @param work says whether it changed anything */
    private void change(int line, ObjectNode node, Predicate<ArrayNode> work) {
        ArrayNode index = node.path(INDEX) instanceof ArrayNode there ? there : JSON.createArrayNode();
        if (work.test(index)) {
            node.set(INDEX, index);
            lines.set(line, JSON.writeValueAsString(node));
            changed = true;
        }
    }

    /** Cheap: most lines are of others. An id may be written with escapes. */
    private static boolean mayBeOf(String line, String person) {
        return !line.isBlank() && (line.contains(person) || line.indexOf('\\') >= 0);
    }

    private static boolean isOf(JsonNode node, String person) {
        return person.equals(node.path("id").asString(""));
    }

    /** Of nobody when the line was broken by hand. */
    private static ObjectNode read(String line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode person ? person : JSON.createObjectNode();
        } catch (JacksonException broken) {
            return JSON.createObjectNode();
        }
    }

    private static String hashOf(JsonNode entry) {
        return entry.path(HASH).asString("");
    }

    private static @Nullable UUID enrolmentOf(JsonNode entry) {
        try {
            return entry.has(ENROLMENT) ? UUID.fromString(entry.path(ENROLMENT).asString("")) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
