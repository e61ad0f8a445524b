package org.zhengming.analytics.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.sentence.Offsets;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.text.NormalisedText;

/**
 * A normalised text as the trained reader sees it: whoever is protected stands under one common word, so that the reader
 * learns what is done to them and not their names. Offsets are UTF-16 code units.
 */
public final class ModelText {

    private static final String PERSON = "某法官";
    private static final String RELATIVE = "某法官家属";
    private static final String ORGAN = "某法院";

    /** The common words under which everybody and every court registered stands, the longest first. */
    public static final List<String> COMMON_WORDS = List.of(RELATIVE, PERSON, ORGAN);

    private final String text;
    private final int[] starts;
    private final int[] ends;

    /** Where protected persons and relatives stand, in order, with the mention. */
    public record Standing(Span span, Mention mention) {}

    private final List<Standing> standings;

    private ModelText(String text, int[] starts, int[] ends, List<Standing> standings) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.standings = List.copyOf(standings);
    }

    /** @param mentions spans in the original content; of overlapping ones the longest counts */
    public static ModelText of(NormalisedText normalised, List<Mention> mentions) {
        return new Writer(normalised.text()).write(withoutOverlaps(normalised, mentions));
    }

    public String text() {
        return text;
    }

    public List<Standing> standings() {
        return standings;
    }

    /** The span of the normalised text that a non-empty span of this text came from. */
    public Span toNormalised(Span span) {
        return new Span(starts[span.start()], ends[span.end() - 1]);
    }

    /** The smallest span of this text that holds what came from a span of the normalised text. */
    public Span fromNormalised(Span span) {
        int start = 0;
        while (start < ends.length && ends[start] <= span.start()) {
            start++;
        }
        int end = start;
        while (end < starts.length && starts[end] < span.end()) {
            end++;
        }
        return new Span(start, end);
    }

    private record Placed(Span span, Mention mention) {}

    private static List<Placed> withoutOverlaps(NormalisedText text, List<Mention> mentions) {
        Offsets offsets = new Offsets(text);
        List<Placed> all = mentions.stream()
                .map(mention -> new Placed(offsets.toNormalised(mention.start(), mention.end()), mention))
                .filter(placed -> placed.span().length() > 0)
                .sorted(Comparator.comparingInt((Placed placed) -> placed.span().start())
                        .thenComparing(placed -> -placed.span().length()))
                .toList();
        List<Placed> kept = new ArrayList<>();
        int end = 0;
        for (Placed placed : all) {
            if (placed.span().start() >= end) {
                kept.add(placed);
                end = placed.span().end();
            }
        }
        return kept;
    }

    private static String word(Mention mention) {
        return switch (mention.kind()) {
            case PERSON -> PERSON;
            case RELATIVE -> RELATIVE;
            case ORGAN -> ORGAN;
        };
    }

    private static final class Writer {

        private final String source;
        private final StringBuilder out;
        private final List<Span> origins = new ArrayList<>();
        private final List<Standing> standings = new ArrayList<>();

        Writer(String source) {
            this.source = source;
            this.out = new StringBuilder(source.length() + 32);
        }

        ModelText write(List<Placed> placed) {
            int at = 0;
            for (Placed each : placed) {
                copy(at, each.span().start());
                Span span = put(word(each.mention()), each.span());
                if (each.mention().kind() != Mention.TargetKind.ORGAN) {
                    standings.add(new Standing(span, each.mention()));
                }
                at = each.span().end();
            }
            copy(at, source.length());
            return new ModelText(
                    out.toString(),
                    origins.stream().mapToInt(Span::start).toArray(),
                    origins.stream().mapToInt(Span::end).toArray(),
                    standings);
        }

        private void copy(int from, int to) {
            for (int i = from; i < to; i++) {
                out.append(source.charAt(i));
                origins.add(new Span(i, i + 1));
            }
        }

        private Span put(String word, Span origin) {
            int start = out.length();
            out.append(word);
            for (int i = 0; i < word.length(); i++) {
                origins.add(origin);
            }
            return new Span(start, out.length());
        }
    }
}
