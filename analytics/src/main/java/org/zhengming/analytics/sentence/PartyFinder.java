package org.zhengming.analytics.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.sentence.Party.Kind;

/**
 * Finds who is spoken of, and takes pronouns, titles and words for relatives back to the protected person they stand
 * for: the nearest one named before, unless somebody else was named in between, or else the first one named after.
 */
final class PartyFinder {

    private static final Map<WordGroup, Kind> KINDS = new EnumMap<>(Map.of(
            WordGroup.AUTHOR, Kind.AUTHOR,
            WordGroup.ADDRESSEE, Kind.ADDRESSEE,
            WordGroup.THIRD, Kind.THIRD,
            WordGroup.KIN, Kind.KIN,
            WordGroup.CROWD, Kind.CROWD,
            WordGroup.OTHER_PARTY, Kind.OTHER));

    /** How far before a word for a relative the one whose relative it is may stand: 他的老婆, 顾法官家的孩子. */
    private static final int POSSESSOR_GAP = 3;

    /** Stands for the person of a bare title until it is resolved: no villager is meant by 法官. */
    private static final String TITLE = "";

    private PartyFinder() {}

    static List<Party> find(String text, Map<WordGroup, List<Span>> words, List<Mention> mentions, Offsets offsets) {
        List<Party> named = named(mentions, offsets);
        List<Party> all = new ArrayList<>(named);
        List<Span> namedSpans = Spans.outermost(named.stream().map(Party::span).toList());
        KINDS.forEach((group, kind) -> {
            for (Span span : words.getOrDefault(group, List.of())) {
                if (!overlapsAny(span, namedSpans)) {
                    all.add(new Party(kind, null, span));
                }
            }
        });
        for (Span span : words.getOrDefault(WordGroup.TITLE, List.of())) {
            if (!overlapsAny(span, namedSpans)) {
                all.add(new Party(Kind.THIRD, TITLE, span));
            }
        }
        all.sort(Comparator.comparingInt((Party party) -> party.span().start())
                .thenComparing(party -> -party.span().end()));
        return resolve(text, withoutInner(all), named);
    }

    private static List<Party> named(List<Mention> mentions, Offsets offsets) {
        List<Party> named = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.kind() != Mention.TargetKind.ORGAN) {
                boolean relative = mention.kind() == Mention.TargetKind.RELATIVE;
                Span span = offsets.toNormalised(mention.start(), mention.end());
                if (span.length() > 0) {
                    named.add(new Party(relative ? Kind.RELATIVE : Kind.PERSON, mention.protectedId(), span));
                }
            }
        }
        named.sort(Comparator.comparingInt(party -> party.span().start()));
        return named;
    }

    private static boolean overlapsAny(Span span, List<Span> spans) {
        int next = Spans.firstStartingAt(spans, span.end());
        return next > 0 && spans.get(next - 1).overlaps(span);
    }

    private static List<Party> withoutInner(List<Party> sorted) {
        List<Party> kept = new ArrayList<>();
        int reached = -1;
        for (Party party : sorted) {
            if (party.span().start() >= reached || party.kind() == Kind.PERSON || party.kind() == Kind.RELATIVE) {
                kept.add(party);
                reached = Math.max(reached, party.span().end());
            }
        }
        return kept;
    }

    private static List<Party> resolve(String text, List<Party> parties, List<Party> named) {
        List<Party> resolved = new ArrayList<>();
        String lastNamed = null;
        Party last = null;
        boolean strangerSince = false;
        for (Party party : parties) {
            Party result = party;
            String antecedent = lastNamed != null ? lastNamed : firstNamed(named);
            switch (party.kind()) {
                case PERSON, RELATIVE -> {
                    lastNamed = party.person();
                    strangerSince = false;
                }
                case ADDRESSEE -> result = new Party(Kind.ADDRESSEE, antecedent, party.span());
                case THIRD ->
                    result = new Party(
                            Kind.THIRD,
                            strangerSince && !TITLE.equals(party.person()) ? null : antecedent,
                            party.span());
                case KIN -> result = new Party(Kind.KIN, ofPossessor(text, party, last), party.span());
                case OTHER -> strangerSince = strangerSince || isHuman(text, party);
                case AUTHOR, CROWD -> {}
            }
            resolved.add(result);
            last = result;
        }
        return List.copyOf(resolved);
    }

    private static String firstNamed(List<Party> named) {
        return named.isEmpty() ? null : named.getFirst().person();
    }

    /** Whose relative it is: the possessor right before, else the protected person spoken of earlier in the sentence. */
    private static String ofPossessor(String text, Party kin, Party before) {
        if (before == null || endsSentence(text, before, kin)) {
            return null;
        }
        boolean stranger = before.kind() == Kind.AUTHOR || before.kind() == Kind.OTHER || before.kind() == Kind.CROWD;
        boolean beside = before.span().distanceTo(kin.span()) <= POSSESSOR_GAP;
        return stranger && !beside ? null : before.person();
    }

    private static boolean endsSentence(String text, Party before, Party kin) {
        for (int i = before.span().end(); i < kin.span().start(); i++) {
            if ("。!?;\n".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A company or an office is no he or she. */
    private static boolean isHuman(String text, Party party) {
        return "司行业台所局会".indexOf(text.charAt(party.span().end() - 1)) < 0;
    }
}
