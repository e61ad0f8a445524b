package org.zhengming.analytics.leak;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.model.Learned;
import org.zhengming.analytics.model.Tag;
import org.zhengming.analytics.registry.PublicContacts;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** The stretches of one post that the trained reader marked: where they begin and end, and which of them to believe. */
final class Marks {

    /** Longer than a local number, which stands without its area code. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]{9,}");

    private static final Pattern UNTOLD = Pattern.compile("某|哪|什么|啥");

    private static final Pattern MASKED = Pattern.compile("[█■▇▓▒░]{2}");

    private static final List<String> PAIRS = List.of("()", "[]", "“”", "「」", "《》", "【】");

    private final Reading reading;
    private final PublicContacts contacts;

    /** The numbers of the whole text, read when first asked for. */
    private List<NumberRun> numbers;

    /** @param contacts which values are lawfully public, however they are written */
    Marks(Reading reading, PublicContacts contacts) {
        this.reading = reading;
        this.contacts = contacts;
    }

    /** What the reader marked in the text, each without the signs at its ends and with the whole of its number. */
    List<Marked> of(Learned learned) {
        return learned.said().tags().stream()
                .map(tag -> marked(tag, learned.text().toNormalised(tag.span())))
                .filter(each -> each.span().length() > 0)
                .toList();
    }

    private Marked marked(Tag tag, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && !Character.isLetterOrDigit(reading.text().charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(reading.text().charAt(end - 1))) {
            end--;
        }
        Span trimmed = TellingBounds.of(reading, tag.type(), whole(tag.type(), paired(span, start, end)));
        return new Marked(
                tag,
                trimmed,
                trimmed.length() == 0 ? trimmed : reading.offsets().toOriginal(trimmed));
    }

    /** The number that checks out and that the reader marked a part of. */
    private Span whole(LeakType type, Span marked) {
        return numbersAt(type, marked).stream()
                .filter(number -> isWhole(type, number.value()))
                .map(NumberRun.Window::span)
                .findFirst()
                .orElse(marked);
    }

    /** Numbers of the text that overlap the span, whole and from comma to comma; none for types that are no numbers. */
    private List<NumberRun.Window> numbersAt(LeakType type, Span span) {
        if (type != LeakType.PHONE && type != LeakType.BANK_CARD && type != LeakType.ID_CARD) {
            return List.of();
        }
        numbers = numbers == null ? NumberReader.read(reading.text()) : numbers;
        return numbers.stream()
                .flatMap(run -> Stream.concat(Stream.of(run.all()), run.pieces(reading.text()).stream()))
                .filter(number -> number.span().overlaps(span))
                .toList();
    }

    private static boolean isWhole(LeakType type, String digits) {
        return switch (type) {
            case PHONE -> PhoneDetector.isPlausible(digits);
            case BANK_CARD -> BankCardNumber.isPlausible(digits);
            case ID_CARD -> IdentityNumber.isValid(digits);
            default -> false;
        };
    }

    /** With the bracket or quotation mark at an end whose other half stands inside. */
    private Span paired(Span span, int start, int end) {
        String inside = reading.text().substring(start, end);
        boolean opens = start > span.start()
                && PAIRS.stream()
                        .anyMatch(pair ->
                                reading.text().charAt(start - 1) == pair.charAt(0) && closesFirst(inside, pair));
        boolean closes = end < span.end()
                && PAIRS.stream()
                        .anyMatch(pair -> reading.text().charAt(end) == pair.charAt(1) && opensLast(inside, pair));
        return new Span(opens ? start - 1 : start, closes ? end + 1 : end);
    }

    private static boolean closesFirst(String inside, String pair) {
        int closed = inside.indexOf(pair.charAt(1));
        return closed >= 0 && inside.substring(0, closed).indexOf(pair.charAt(0)) < 0;
    }

    private static boolean opensLast(String inside, String pair) {
        return inside.lastIndexOf(pair.charAt(0)) > inside.lastIndexOf(pair.charAt(1));
    }

    /** Whether the reader is sure enough of a mark, and nothing that words and numbers show speaks against it. */
    boolean isSure(Marked marked) {
        LeakType type = marked.tag().type();
        int length = Math.max(marked.span().length(), marked.tag().span().length());
        return length >= shortest(type)
                && marked.tag().probability() >= needed(type)
                && !OwnerBinder.isSomebodyElses(reading, type, marked.span())
                && !isMasked(marked.span())
                && (type != LeakType.RELATIVE || namesSomething(marked.span()))
                && !isPublic(type, marked.span())
                && !isOtherNumber(type, marked.span())
                && (type != LeakType.ADDRESS || !AddressDetector.isElsewhere(reading, marked.span(), true));
    }

    /** 柳██巷██号, 137████: made unreadable by who shows it. */
    private boolean isMasked(Span span) {
        return MASKED.matcher(reading.cut(reading.around(span, 0, 2))).find();
    }

    /** An office's number and address are public however they are spelled. */
    private boolean isPublic(LeakType type, Span span) {
        return switch (type) {
            case PHONE -> numbersAt(type, span).stream().anyMatch(number -> contacts.hasPhone(number.value()));
            case EMAIL ->
                EmailDetector.shapes(reading.text()).stream()
                        .filter(shape -> shape.span().overlaps(span))
                        .anyMatch(shape -> EmailDetector.isOffice(contacts, shape.value()));
            default -> false;
        };
    }

    /** 888 5201314, 1667913702717: written out plainly, and of no form that a telephone or identity number has. */
    private boolean isOtherNumber(LeakType type, Span span) {
        String digits = reading.cut(span).replaceAll("[ -]", "");
        return PLAIN_NUMBER.matcher(digits).matches()
                && switch (type) {
                    case PHONE -> !PhoneDetector.isPlausible(digits);
                    case ID_CARD -> !IdentityNumber.mayBegin(digits);
                    default -> false;
                };
    }

    /**
     * How sure the reader must be. Where somebody is, lives and owns is told most loosely: most takes of it are of something
     * else.
     */
    private static double needed(LeakType type) {
        return switch (type) {
            case LOCATION_TRACK -> 0.9;
            case ADDRESS, PROPERTY -> 0.85;
            case RELATIVE, CHILD_SCHOOL, HEALTH -> 0.7;
            default -> 0.6;
        };
    }

    private static int shortest(LeakType type) {
        return switch (type) {
            case RELATIVE -> 2;
            case HEALTH, CHILD_SCHOOL -> 4;
            default -> 5;
        };
    }

    /** A relative without a name (他老婆), under a mask (汪某) or asked for (哪家公司) is nobody's data. */
    private boolean namesSomething(Span span) {
        if (UNTOLD.matcher(reading.cut(span)).find()) {
            return false;
        }
        int unnamed = 0;
        for (WordGroup group : List.of(WordGroup.KIN, WordGroup.THIRD, WordGroup.TITLE)) {
            for (Span word : reading.words(group, span)) {
                unnamed += Math.min(word.end(), span.end()) - word.start();
            }
        }
        return span.length() - unnamed >= 2;
    }
}
