package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.analytics.registry.Role;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.export.PostJson;

/** The first pass stops no post that the second screen, and so the whole analysis, would keep. */
class FirstPassPatternsTest {

    private static final Path CORPUS = Path.of("..", "corpus");
    /** Kept for measuring only: nobody looks at it while building. */
    private static final String UNSEEN = "f";

    private static final int FILLERS = Screen.SMALL + 1;
    private static final List<String> DISGUISES =
            List.of("", "", "", " ", "·", "-", "\u200b", "\u2060", "😂", "/", "\n", "○", "*", "某", "x", "\ud83d");

    private static final Registry FEW = registry(CORPUS);
    /** So many that places alone say nothing. */
    private static final Registry MANY = many();

    private static final List<MentionFinder> FINDERS = List.of(new MentionFinder(FEW), new MentionFinder(MANY));

    @Test
    void no_post_of_the_corpus_is_lost() throws IOException, ItemRejected {
        List<Post> posts = posts();

        assertThat(posts).hasSizeGreaterThan(5000).allSatisfy(post -> assertKept(post.content()));
        assertThat(posts)
                .allSatisfy(post ->
                        FINDERS.forEach(finder -> assertThat(finder.firstPass().mayConcern(post))
                                .isEqualTo(finder.firstPass().mayConcern(post.content()))));
    }

    @Test
    void no_post_of_the_corpus_is_lost_when_its_characters_are_parted_or_disguised() throws IOException, ItemRejected {
        Random random = new Random(1);

        assertThat(posts()).allSatisfy(post -> assertKept(disguised(post.content(), random)));
    }

    @Property(tries = 2000)
    void no_text_is_lost_that_is_put_together_from_names_titles_and_noise(@ForAll("texts") String text) {
        assertKept(text);
    }

    @Property(tries = 3000)
    void no_name_is_lost_whose_characters_are_parted_repeated_or_disguised(
            @ForAll("parts") String name, @ForAll long seed) {
        assertKept("湖边" + disguised(name, new Random(seed)) + "走了");
    }

    @Property(tries = 500)
    void no_text_of_any_characters_is_lost(@ForAll String text) {
        assertKept(text);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> part = Arbitraries.oneOf(
                parts(),
                Arbitraries.of(DISGUISES),
                Arbitraries.strings().withCharRange('\u4e00', '\u9fa5').ofMaxLength(3),
                Arbitraries.strings().ofMaxLength(2));
        return part.list().ofMaxSize(8).map(all -> String.join("", all));
    }

    /** What people, their relatives and organs are called, in whole and in part. */
    @Provide
    Arbitrary<String> parts() {
        List<String> parts = new ArrayList<>(List.of("法官", "庭长", "主任", "法院", "检察院", "姓", "某", "*", "○", "Y", "g.q.l"));
        for (ProtectedPerson person : FEW.persons()) {
            parts.add(person.name());
            parts.add(person.name().substring(0, 1));
            parts.add(person.name().substring(1));
            parts.add(person.name().substring(0, 1) + "某");
            parts.add(person.name().substring(0, 1) + "法官");
            parts.addAll(person.aliases());
            parts.add(pinyin(person));
            person.relatives().forEach(relative -> parts.add(relative.name()));
            if (person.organ() != null) {
                parts.add(person.organ().name());
                parts.add(person.organ().name().replaceAll("人民|市", ""));
            }
        }
        return Arbitraries.of(parts);
    }

    private static String pinyin(ProtectedPerson person) {
        return HanLP.convertToPinyinString(person.name(), " ", false);
    }

    private static void assertKept(String text) {
        NormalisedText normalised = Normaliser.normalise(text);
        for (MentionFinder finder : FINDERS) {
            if (finder.screens(normalised)
                    || !finder.find(normalised).mentions().isEmpty()) {
                assertThat(finder.firstPass().mayConcern(text)).as(text).isTrue();
            }
        }
    }

    private static String disguised(String text, Random random) {
        StringBuilder disguised = new StringBuilder();
        text.codePoints().forEach(each -> {
            String written = random.nextInt(4) == 0 ? traditional(each) : Character.toString(each);
            disguised.append(random.nextInt(6) == 0 ? written.repeat(1 + random.nextInt(4)) : written);
            disguised.append(random.nextInt(4) == 0 ? DISGUISES.get(random.nextInt(DISGUISES.size())) : "");
        });
        return disguised.toString();
    }

    private static String traditional(int codePoint) {
        return HanLP.s2t(Character.toString(codePoint));
    }

    private static List<Post> posts() throws IOException, ItemRejected {
        PostJson json = new PostJson();
        List<Post> posts = new ArrayList<>();
        for (Path file : files(".jsonl")) {
            if (!file.endsWith("registry.jsonl")) {
                for (String line : Files.readAllLines(file)) {
                    posts.add(json.read(line));
                }
            }
        }
        return posts;
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.getParent().endsWith(UNSEEN))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Registry registry(Path folder) {
        try {
            return RegistryReader.read(folder.resolve("registry.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everybody of all sets, and people who serve nowhere. */
    private static Registry many() {
        List<ProtectedPerson> persons = new ArrayList<>();
        for (Path file : files("registry.jsonl")) {
            registry(file.getParent()).persons().forEach(person -> persons.add(numbered(person, persons.size())));
        }
        for (int i = 0; i < FILLERS; i++) {
            String name = "陆" + (char) ('\u4e00' + i) + (char) ('\u5e00' + i);
            persons.add(new ProtectedPerson(
                    "F" + i, name, Role.JUDGE, List.of(), null, null, null, null, null, List.of(), List.of()));
        }
        return Registry.of(persons);
    }

    private static ProtectedPerson numbered(ProtectedPerson person, int number) {
        Organ organ = person.organ();
        return new ProtectedPerson(
                "N" + number,
                person.name(),
                person.role(),
                person.aliases(),
                organ == null ? null : ofItsOwn(organ),
                person.post(),
                person.rank(),
                person.officePhone(),
                person.workEmail(),
                person.relatives(),
                List.of());
    }

    /** Two writers may invent one name, and other aliases for it. */
    private static Organ ofItsOwn(Organ organ) {
        return new Organ(organ.name() + organ.aliases(), organ.name(), organ.aliases(), organ.region());
    }
}
