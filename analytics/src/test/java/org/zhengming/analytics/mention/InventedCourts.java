package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.analytics.registry.Relative;
import org.zhengming.analytics.registry.Role;
import org.zhengming.analytics.text.Normaliser;

/** Courts and people of our own making, and the parts of the finder over them, for the tests of each part. */
final class InventedCourts {

    static final Organ DISTRICT = new Organ("C1", "临湖市青渡区人民法院", List.of("青渡区法院"), "临湖市青渡区");
    static final Organ COUNTY = new Organ("C2", "云梧市鹤岭县人民法院", List.of(), "云梧市鹤岭县");
    static final Organ MIDDLE = new Organ("C3", "临湖市中级人民法院", List.of(), "临湖市");
    static final Organ PROCURATORATE = new Organ("C4", "临湖市青渡区人民检察院", List.of("青渡区检察院"), "临湖市青渡区");

    static final int WENREN = 0;
    static final int LUO = 1;
    static final int GAO = 2;
    static final int LI_OF_DISTRICT = 3;
    static final int LI_OF_COUNTY = 4;
    static final int WEN = 5;
    static final int CHANG = 6;

    static final Registry REGISTRY = Registry.of(List.of(
            person("P1", "闻人栖梧", Role.JUDGE, DISTRICT, "审判员", new Relative(Relation.CHILD, "闻人朵")),
            person("P2", "罗砚池", Role.JUDGE, DISTRICT, "立案庭庭长", new Relative(Relation.SPOUSE, "裴若棠")),
            person("P3", "高原", Role.JUDGE, MIDDLE, "刑二庭庭长"),
            person("P4", "李强", Role.JUDGE, DISTRICT, "审判员"),
            person("P5", "李强", Role.JUDGE, COUNTY, "副院长"),
            person("P6", "温以宁", Role.PROSECUTOR, PROCURATORATE, "第二检察部检察官"),
            person("P7", "长江", Role.ASSISTANT, COUNTY, "法官助理")));

    static final Vocabulary VOCABULARY = new Vocabulary();
    static final NameRarity RARITY = new NameRarity();
    static final WordBoundaries BOUNDARIES = new WordBoundaries();
    static final Sounds SOUNDS = new Sounds();
    static final NameIndex INDEX = new NameIndex(REGISTRY, VOCABULARY, SOUNDS, RARITY);
    static final NameReader READER = new NameReader(SOUNDS, new SplitCharacters(), new LookAlikeCharacters());

    private InventedCourts() {}

    static String normal(String text) {
        return Normaliser.normalise(text).text();
    }

    /** What stands around the candidates of the text. */
    static Surroundings around(String text) {
        String normal = normal(text);
        CompactView view = CompactView.of(normal);
        List<NameIndex.Hit> hits = INDEX.hits(view);
        Set<Integer> parents = NameIndex.parents(hits);
        List<OrganMention> organs = new OrganLinker(INDEX, BOUNDARIES).link(normal, view, hits, parents);
        List<Surroundings.Region> regions = new ArrayList<>();
        hits.forEach(hit -> Arrays.stream(hit.entry().places)
                .forEach(organ ->
                        regions.add(new Surroundings.Region(organ, view.start(hit.start()), view.end(hit.end())))));
        return new Surroundings(normal, organs, regions, parents, VOCABULARY.read(normal));
    }

    /** The person where the words stand in the text. */
    static Candidate candidate(Clue form, String text, String words, int person) {
        int start = normal(text).indexOf(words);
        return Candidate.person(form, start, start + words.length(), person, null, 1, 0);
    }

    static ProtectedPerson person(String id, String name, Role role, Organ organ, String post, Relative... relatives) {
        return new ProtectedPerson(
                id, name, role, List.of(), organ, post, null, null, null, List.of(relatives), List.of());
    }
}
