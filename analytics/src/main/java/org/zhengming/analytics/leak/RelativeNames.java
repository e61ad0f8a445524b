package org.zhengming.analytics.leak;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.analytics.registry.Relative;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;
import org.zhengming.analytics.text.Normaliser;

/**
 * Where a text names the registered relatives of those it speaks of: by the whole name, or by the given name alone
 * beside a word that says whose it is.
 */
final class RelativeNames {

    private static final int GIVEN_NAME = 2;
    private static final int REACH = 10;
    private static final Pattern KIN_BEFORE = Pattern.compile(
            "(?:儿子|女儿|闺女|姑娘|囡囡|崽|娃|孩子|公子|令郎|令爱|千金|少爷|小姐|老婆|老公|妻子|丈夫|媳妇|爱人|对象|先生|夫人|太太|男人|女人|爹|爸|妈|父亲|母亲|弟弟|哥哥|妹妹|姐姐|家里|[你您他她]家|家的|家那位|姓[\\p{IsHan}]{1,2})[的叫是名,: 那位个]{0,4}$");
    private static final Pattern CALLED_AFTER = Pattern.compile(
            "^(?:小?同学|小朋友|妹妹|姐姐|弟弟|哥哥|姑娘|妹子|妞|宝贝|老师|大姐|大哥|阿姨|叔叔|老爷子|妈妈|爸爸|学生|今年|去年|在[\\p{IsHan}]{2,8}(?:班|学))");

    /** One name and whose relative it is. */
    record Named(Span span, String person, Relation relation) {

        /** Whether it may be a child that still goes to school. */
        boolean isYoung() {
            return relation == Relation.CHILD || relation == Relation.OTHER;
        }
    }

    private RelativeNames() {}

    /** @return the first place of each relative, in no order */
    static List<Named> find(Reading reading, Registry registry) {
        Map<String, Named> found = new LinkedHashMap<>();
        for (String person : personsSpokenOf(reading)) {
            for (Relative relative : relatives(registry, person)) {
                String name = relative.name() == null
                        ? ""
                        : Normaliser.normalise(relative.name()).text();
                if (name.length() >= 2) {
                    place(reading, name)
                            .ifPresent(span ->
                                    found.putIfAbsent(person + name, new Named(span, person, relative.relation())));
                }
            }
        }
        addMentioned(reading, registry, found);
        return List.copyOf(found.values());
    }

    private static List<Relative> relatives(Registry registry, String person) {
        return registry.person(person).map(ProtectedPerson::relatives).orElse(List.of());
    }

    private static Set<String> personsSpokenOf(Reading reading) {
        Set<String> persons = new HashSet<>();
        for (Party party : reading.parties()) {
            if (party.isProtected()) {
                persons.add(party.person());
            }
        }
        return persons;
    }

    private static Optional<Span> place(Reading reading, String name) {
        int whole = reading.text().indexOf(name);
        if (whole >= 0) {
            return Optional.of(new Span(whole, whole + name.length()));
        }
        if (name.length() <= GIVEN_NAME) {
            return Optional.empty();
        }
        String given = name.substring(name.length() - GIVEN_NAME);
        int at = reading.text().indexOf(given);
        while (at >= 0) {
            Span span = new Span(at, at + GIVEN_NAME);
            if (isCalled(reading, span)) {
                return Optional.of(span);
            }
            at = reading.text().indexOf(given, at + 1);
        }
        return Optional.empty();
    }

    private static boolean isCalled(Reading reading, Span given) {
        String before = reading.cut(new Span(Math.max(0, given.start() - REACH), given.start()));
        String after = reading.cut(reading.around(new Span(given.end(), given.end()), 0, REACH));
        return KIN_BEFORE.matcher(before).find() || CALLED_AFTER.matcher(after).find();
    }

    /** What was recognised under another spelling; a word for the relation alone names nobody. */
    private static void addMentioned(Reading reading, Registry registry, Map<String, Named> found) {
        for (Party party : reading.parties()) {
            if (party.kind() != Party.Kind.RELATIVE || !party.isProtected()) {
                continue;
            }
            String written = reading.cut(party.span());
            boolean known = found.values().stream()
                    .anyMatch(named -> named.span().overlaps(party.span())
                            || reading.cut(named.span()).equals(written));
            if (!known) {
                named(reading, registry, party)
                        .ifPresent(relative -> found.putIfAbsent(
                                party.person() + written,
                                new Named(party.span(), party.person(), relative.relation())));
            }
        }
    }

    private static Optional<Relative> named(Reading reading, Registry registry, Party party) {
        StringBuilder rest = new StringBuilder();
        for (int i = party.span().start(); i < party.span().end(); i++) {
            Span unit = new Span(i, i + 1);
            boolean relation =
                    reading.words(WordGroup.KIN, party.span()).stream().anyMatch(word -> word.contains(unit));
            rest.append(relation ? "" : reading.cut(unit));
        }
        boolean spelled = rest.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        return relatives(registry, party.person()).stream()
                .filter(relative -> spelled || rest.length() >= 2 && shared(relative, rest) >= 1)
                .findFirst();
    }

    private static long shared(Relative relative, CharSequence written) {
        String name = relative.name() == null
                ? ""
                : Normaliser.normalise(relative.name()).text();
        return written.chars().filter(c -> name.indexOf(c) >= 0).count();
    }
}
