package org.zhengming.analytics.mention;

import java.util.Map;
import org.zhengming.analytics.screen.FirstPass;
import org.zhengming.analytics.screen.FirstPassBuilder;
import org.zhengming.analytics.screen.PatternKind;

/**
 * What the first pass must let through so that no post is lost that {@link Screen} would keep. Whoever teaches the screen
 * a new reason to look closer adds its patterns here.
 */
final class FirstPassPatterns {

    private final FirstPassBuilder builder =
            FirstPass.builder(CompactView::mayVanish, unit -> CompactView.isHan((char) unit));

    private FirstPassPatterns() {}

    /** @param patterns of the index's automaton */
    static FirstPass of(Map<String, Entry> patterns, NameIndex index, Vocabulary vocabulary) {
        FirstPassPatterns all = new FirstPassPatterns();
        if (!patterns.isEmpty()) {
            boolean small = index.size() <= Screen.SMALL;
            patterns.forEach((pattern, entry) -> all.addPattern(pattern, entry, small));
            for (int person = 0; person < index.size(); person++) {
                all.addHiddenForms(index.person(person));
            }
            vocabulary.titles().stream()
                    .filter(title -> title.kind() != Title.Kind.SHORT)
                    .forEach(title -> all.addInitialBefore(title.word()));
        }
        return all.builder.build();
    }

    /** Before a title of the courts anything may stand that sounds like a name. */
    private void addPattern(String pattern, Entry entry, boolean small) {
        if (entry.strong() || entry.courtTitle) {
            builder.add(pattern, PatternKind.ALONE);
        }
        if (entry.places.length > 0) {
            builder.add(pattern, small ? PatternKind.ALONE : PatternKind.WITH_COURT_WORD);
        }
        if (entry.courtWord) {
            builder.add(pattern, small ? PatternKind.ALONE : PatternKind.COURT_WORD);
        }
    }

    /** gu qing lan, 顾q岚, and 晴岚 before a title. */
    private void addHiddenForms(PersonNames names) {
        if (names.given().length() == CallingFinder.GIVEN) {
            builder.add(names.given(), PatternKind.WITH_COURT_WORD);
        }
        if (!names.isChinese()) {
            return;
        }
        String pinyin = String.join("", names.syllables());
        if (pinyin.length() >= LatinNameFinder.SHORTEST_PINYIN) {
            builder.add(pinyin, PatternKind.ALONE);
        }
        if (names.surname().length() == 1 && names.name().length() > 1) {
            String second = names.syllables().get(1);
            builder.add(
                    names.surname() + second.substring(0, Math.min(1, second.length())), PatternKind.BEFORE_CHINESE);
        }
    }

    /** The last of the initials in gql法官. */
    private void addInitialBefore(String title) {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            builder.add(letter + title, PatternKind.ALONE);
        }
    }
}
