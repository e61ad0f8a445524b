package org.zhengming.benchmarks.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Invented courts, a hundred of them, and people who serve there; always the same ones. */
final class InventedOffice {

    private static final int SERVING = 20;
    private static final long SEED = 7;

    private final List<Court> courts = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    record Court(String id, String name, String region) {}

    record Member(String id, String name, Court court) {}

    InventedOffice() {
        List<String> surnames = WordFile.lines("surnames.txt");
        List<String> given = WordFile.lines("/org/zhengming/benchmarks/given-characters.txt");
        String characters = String.join("", given);
        Random random = new Random(SEED);
        for (String city : WordFile.lines("cities.txt")) {
            for (String district : WordFile.lines("districts.txt")) {
                String region = city + "市" + district + "区";
                Court court = new Court("C%03d".formatted(courts.size() + 1), region + "人民法院", region);
                courts.add(court);
                for (int i = 0; i < SERVING; i++) {
                    int at = random.nextInt(characters.length() - 1);
                    String name = surnames.get(random.nextInt(surnames.size())) + characters.substring(at, at + 2);
                    members.add(new Member("P%04d".formatted(members.size() + 1), name, court));
                }
            }
        }
    }

    List<Court> courts() {
        return courts;
    }

    List<Member> members() {
        return members;
    }

    /** Writes the registry, a line a person. */
    void write(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        List<String> lines = new ArrayList<>();
        for (Member member : members) {
            ObjectNode person = json.createObjectNode();
            person.put("id", member.id()).put("name", member.name()).put("role", "JUDGE");
            person.putObject("organ")
                    .put("id", member.court().id())
                    .put("name", member.court().name())
                    .put("region", member.court().region());
            lines.add(json.writeValueAsString(person));
        }
        Files.write(file, lines);
    }
}
