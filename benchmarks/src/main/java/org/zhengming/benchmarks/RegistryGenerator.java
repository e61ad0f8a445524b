package org.zhengming.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a registry of any size from a list of surnames, the project's list of given characters and a directory of
 * courts. People are chance combinations: a surname's share falls with its rank to the power of 1.2 (the hundred most
 * common name four people in five, as in China), two thirds have two given characters, half have relatives. The same
 * seed gives the same registry.
 */
final class RegistryGenerator {

    private static final String[][] POSTS = {
        {"JUDGE", "审判员"},
        {"JUDGE", "民一庭庭长"},
        {"JUDGE", "执行局法官"},
        {"JUDGE", "副院长"},
        {"ASSISTANT", "法官助理"},
        {"CLERK", "书记员"},
        {"BAILIFF", "司法警察"}
    };
    private static final String[] RELATIONS = {"SPOUSE", "CHILD", "PARENT", "SIBLING"};

    private static final double ZIPF = 1.2;

    private final JsonMapper json = new JsonMapper();
    private final List<String> surnames;
    private final double[] surnameShares;
    private final List<String> givenCharacters;
    private final List<Court> courts;
    private final Random random;

    private record Court(String id, String name, String alias, String region) {}

    /**
     * @param data folder with {@code names/surnames.txt} and {@code courts/courts_parsed.csv}
     * @throws IOException if one of the two cannot be read
     */
    RegistryGenerator(Path data, long seed) throws IOException {
        this.surnames = surnames(data.resolve("names/surnames.txt"));
        this.surnameShares = shares(surnames.size());
        this.courts = courts(data.resolve("courts/courts_parsed.csv"));
        this.givenCharacters = givenCharacters();
        this.random = new Random(seed);
    }

    /** Gives {@code size} lines of JSON, one person each. */
    void generate(int size, Consumer<String> sink) {
        for (int i = 1; i <= size; i++) {
            sink.accept(person(i));
        }
    }

    private String person(int number) {
        String surname = surname();
        String[] post = POSTS[random.nextInt(POSTS.length)];
        ObjectNode person = json.createObjectNode();
        person.put("id", "G%06d".formatted(number));
        person.put("name", surname + givenName());
        person.put("role", post[0]);
        ArrayNode aliases = person.putArray("aliases");
        if (post[0].equals("JUDGE")) {
            aliases.add(surname + "法官");
        }
        Court court = courts.get(random.nextInt(courts.size()));
        ObjectNode organ = person.putObject("organ");
        organ.put("id", court.id());
        organ.put("name", court.name());
        organ.putArray("aliases").add(court.alias());
        organ.put("region", court.region());
        person.put("post", post[1]);
        person.put("office_phone", "0999-0000%04d".formatted(number % 10_000));
        person.put("work_email", "g%06d@court.example".formatted(number));
        ArrayNode relatives = person.putArray("relatives");
        if (random.nextBoolean()) {
            ObjectNode relative = relatives.addObject();
            relative.put("relation", RELATIONS[random.nextInt(RELATIONS.length)]);
            relative.put("name", surname() + givenName());
        }
        return json.writeValueAsString(person);
    }

    private String surname() {
        int rank = Arrays.binarySearch(surnameShares, random.nextDouble() * surnameShares[surnameShares.length - 1]);
        return surnames.get(Math.min(rank < 0 ? -rank - 1 : rank, surnames.size() - 1));
    }

    /** Running sums of the shares of the surnames, which the list has in the order of their frequency. */
    private static double[] shares(int surnames) {
        double[] sums = new double[surnames];
        double sum = 0;
        for (int rank = 0; rank < surnames; rank++) {
            sum += Math.pow(rank + 1, -ZIPF);
            sums[rank] = sum;
        }
        return sums;
    }

    private String givenName() {
        String name = character();
        return random.nextInt(3) == 0 ? name : name + character();
    }

    private String character() {
        return givenCharacters.get(random.nextInt(givenCharacters.size()));
    }

    private static List<String> surnames(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.codePoints().allMatch(Character::isIdeographic))
                .toList();
    }

    private static List<String> givenCharacters() throws IOException {
        Set<String> characters = new LinkedHashSet<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                RegistryGenerator.class.getResourceAsStream("given-characters.txt"), StandardCharsets.UTF_8))) {
            in.lines().forEach(line -> line.codePoints().forEach(c -> characters.add(Character.toString(c))));
        }
        return List.copyOf(characters);
    }

    private static List<Court> courts(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<Court> courts = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file);
                var records = format.parse(in)) {
            for (CSVRecord record : records) {
                String name = record.get("expanded_name_guess");
                if (!name.isBlank()) {
                    courts.add(new Court(
                            "C%04d".formatted(courts.size() + 1),
                            name,
                            name.replace("人民法院", "法院"),
                            record.get("province") + record.get("short_name")));
                }
            }
        }
        return List.copyOf(courts);
    }
}
