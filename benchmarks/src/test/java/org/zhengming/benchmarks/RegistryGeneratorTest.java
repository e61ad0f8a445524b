package org.zhengming.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryReader;

class RegistryGeneratorTest {

    @TempDir
    private Path data;

    @BeforeEach
    void writeData() throws IOException {
        Files.createDirectories(data.resolve("names"));
        Files.createDirectories(data.resolve("courts"));
        Files.writeString(data.resolve("names/surnames.txt"), "NameB\n王\n李\n慕容\n");
        Files.writeString(data.resolve("courts/courts_parsed.csv"), """
                province,intermediate_court,level,code,short_name,expanded_name_guess,note
                沧海省,沧南中院,基层,369901,砚桥区,砚桥区人民法院,
                沧海省,沧南中院,基层,369902,无名区,,
                """);
    }

    @Test
    void what_it_writes_is_a_registry() throws IOException {
        Registry registry = RegistryReader.read(
                new ByteArrayInputStream(String.join("\n", lines(500, 1)).getBytes(StandardCharsets.UTF_8)));

        assertThat(registry.persons()).hasSize(500);
        assertThat(registry.organs()).hasSize(1);
    }

    @Test
    void the_same_seed_gives_the_same_people_and_another_seed_others() throws IOException {
        assertThat(lines(100, 1)).isEqualTo(lines(100, 1)).isNotEqualTo(lines(100, 2));
    }

    @Test
    void common_surnames_are_more_frequent() throws IOException {
        List<String> lines = lines(3000, 1);

        long first =
                lines.stream().filter(line -> line.contains("\"name\":\"王")).count();
        long last =
                lines.stream().filter(line -> line.contains("\"name\":\"慕容")).count();

        assertThat(first).isGreaterThan(last * 2);
    }

    private List<String> lines(int size, long seed) throws IOException {
        List<String> lines = new ArrayList<>();
        new RegistryGenerator(data, seed).generate(size, lines::add);
        return lines;
    }
}
