package org.zhengming.analytics.mention;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.text.Normaliser;

/**
 * The names people use for an organ beside those in the registry: 临湖市柳汀区人民法院 is also 柳汀区法院 or 柳汀法院.
 *
 * @param exact name and aliases as registered
 * @param derived short names that follow from the full name
 * @param places names of the place it serves: evidence, never an organ by themselves
 * @param parents names of the larger places it lies in
 * @param kind court or procuratorate, and its level
 */
record OrganNames(Set<String> exact, Set<String> derived, Set<String> places, Set<String> parents, OrganKind kind) {

    private static final Pattern FULL_NAME = Pattern.compile("(.+?)(高级|中级)?人民(法院|检察院)");
    private static final Pattern PLACE = Pattern.compile(".{2,}?(?:自治区|自治州|省|市|区|县|旗|盟)");
    private static final Pattern SUFFIX = Pattern.compile("(?:自治区|自治州|省|市|新区|区|县|旗|盟|地区)$");

    static OrganNames of(Organ organ) {
        Set<String> exact = new LinkedHashSet<>();
        exact.add(normal(organ.name()));
        organ.aliases().forEach(alias -> exact.add(normal(alias)));
        Set<String> derived = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        Set<String> parents = new LinkedHashSet<>();
        Matcher matcher = FULL_NAME.matcher(normal(organ.name()));
        if (matcher.matches()) {
            List<String> parts = parts(matcher.group(1));
            String last = parts.get(parts.size() - 1);
            places.addAll(withStem(last));
            parts.subList(0, parts.size() - 1).forEach(part -> parents.addAll(withStem(part)));
            derive(matcher, withStem(last), derived);
            deriveInitials(matcher, withStem(last), derived);
        }
        derived.removeAll(exact);
        return new OrganNames(exact, derived, places, parents, OrganKind.of(normal(organ.name())));
    }

    private static void derive(Matcher name, Set<String> places, Set<String> derived) {
        String level = name.group(2) == null ? "" : name.group(2);
        String kind = name.group(3);
        Set<String> withWhole = new LinkedHashSet<>(places);
        withWhole.add(name.group(1));
        for (String place : withWhole) {
            derived.add(place + level + "人民" + kind);
            derived.add(place + level + kind);
            if (kind.equals("检察院")) {
                derived.add(place + "检");
            } else if (!level.isEmpty()) {
                derived.add(place + level.charAt(0) + "院");
            }
        }
    }

    /** xq法院 and mgzy for 星桥区法院 and 绵歌中院. */
    private static void deriveInitials(Matcher name, Set<String> places, Set<String> derived) {
        String level = name.group(2) == null ? "" : name.group(2).substring(0, 1);
        boolean procuratorate = name.group(3).equals("检察院");
        for (String place : places) {
            String initials = initials(place);
            if (initials.length() == place.length() && place.length() >= 2) {
                derived.add(initials + name.group(3));
                String kind = procuratorate ? "检" : level.isEmpty() ? "法" : level;
                derived.add(initials + kind + "院");
                derived.add(initials + (procuratorate ? "jcy" : level.isEmpty() ? "fy" : initials(level) + "y"));
            }
        }
    }

    private static String initials(String place) {
        return PinyinDictionary.convertToPinyin(place).stream()
                .map(Pinyin::getPinyinWithoutTone)
                .filter(syllable -> !syllable.equals(Pinyin.none5.getPinyinWithoutTone()))
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static List<String> parts(String place) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PLACE.matcher(place);
        int end = 0;
        while (matcher.find()) {
            parts.add(matcher.group());
            end = matcher.end();
        }
        if (end < place.length()) {
            parts.add(place.substring(end));
        }
        return parts;
    }

    private static Set<String> withStem(String place) {
        Set<String> names = new LinkedHashSet<>();
        names.add(place);
        String stem = SUFFIX.matcher(place).replaceFirst("");
        if (stem.length() >= 2) {
            names.add(stem);
        }
        return names;
    }

    private static String normal(String name) {
        return Normaliser.normalise(name).text();
    }
}
