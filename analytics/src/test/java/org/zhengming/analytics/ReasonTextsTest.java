package org.zhengming.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.route.RoutePolicy;

class ReasonTextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern REASON = Pattern.compile("Reason\\.of\\(\\s*\"([A-Z0-9_]+)\"\\s*[,)]");

    @Test
    void every_reason_in_the_code_has_a_chinese_sentence() throws IOException {
        assertThat(bundle(Locale.ROOT).keySet()).containsAll(codesInSources());
    }

    @Test
    void every_chinese_sentence_has_an_english_one_and_none_is_alone() {
        assertThat(bundle(Locale.ENGLISH).keySet())
                .isEqualTo(bundle(Locale.ROOT).keySet());
    }

    @Test
    void arguments_are_filled_in() {
        Reason reason = Reason.of("TITLE_BESIDE", "法官");

        assertThat(new ReasonTexts(Locale.CHINA).sentence(reason)).isEqualTo("紧邻与其相符的职务“法官”");
        assertThat(new ReasonTexts(Locale.ENGLISH).sentence(reason)).contains("“法官”");
    }

    @Test
    void a_row_of_the_route_policy_is_told_by_its_name() {
        Reason reason = Reason.of("ROUTE_POLICY", "7", "harm-to-a-person");

        assertThat(new ReasonTexts(Locale.CHINA).sentence(reason)).isEqualTo("依据路径规则（版本 7）中的“针对受保护人员或其近亲属的侵害”一行");
        assertThat(new ReasonTexts(Locale.ENGLISH).sentence(reason))
                .isEqualTo("By the row \"Harm to a protected person or relative\" of the route policy, version 7");
    }

    @Test
    void a_row_that_is_no_longer_in_the_policy_is_told_by_its_id() {
        assertThat(new ReasonTexts(Locale.CHINA).sentence(Reason.of("ROUTE_POLICY", "1", "an-old-row")))
                .contains("“an-old-row”");
    }

    @Test
    void no_sentence_passes_judgement() {
        ResourceBundle chinese = bundle(Locale.ROOT);
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).doesNotContain("诽谤", "侮辱", "诬告", "违法"));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.zhengming.analytics.reasons",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> codesInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> collect(file, codes));
        }
        RoutePolicy.committed().rows().forEach(row -> {
            codes.add(row.reason());
            codes.add("ROUTE_POLICY." + row.name());
        });
        assertThat(codes).contains("ROUTE_DROP", "ORGAN_FULL_NAME");
        return codes;
    }

    private static void collect(Path file, Set<String> codes) {
        try {
            String source = Files.readString(file);
            Matcher matcher = REASON.matcher(source);
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
