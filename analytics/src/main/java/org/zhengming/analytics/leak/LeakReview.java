package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.model.Learned;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.model.Tag;
import org.zhengming.analytics.registry.PublicContacts;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Brings together the leaks that rules found and the stretches that the trained reader marked: what rules check exactly
 * (numbers) they decide, what is told in words (homes, habits, illness) the reader decides with them.
 */
public final class LeakReview {

    /** Below this the reader is sure that the post gives nothing private away. */
    private static final double NOTHING_PRIVATE = 0.15;

    private static final double SURE_POST = 0.4;

    /** Below this the reader takes the post as a whole for harmless: its author gives nobody away. */
    private static final double HARMLESS_POST = 0.3;

    /** A mark as sure as this is believed also in a post that is but likely to give something away. */
    private static final double NEARLY_CERTAIN = 0.94;

    private static final double LIKELY_POST = 0.3;

    private static final double PLAINLY_HARMFUL_POST = 0.6;

    /** So much of a leak must lie in a mark that is to tell what it is. */
    private static final double MOST = 0.8;

    private static final double HARMFUL_POST = 0.55;

    /** Longer than a local number, which stands without its area code. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]{9,}");

    private static final Pattern UNTOLD = Pattern.compile("某|哪|什么|啥");

    private static final Pattern MASKED = Pattern.compile("[█■▇▓▒░]{2}");

    private static final List<String> PAIRS = List.of("()", "[]", "“”", "「」", "《》", "【】");

    private final List<Leak> found;
    private final List<Leak> enrolled;
    private final Reading reading;
    private final Learned learned;
    private final PublicContacts contacts;

    /** What the reader marked. */
    private final List<Marked> marked;

    /** How likely the post gives something private away. */
    private final double somethingPrivate;

    /** How likely the post does harm. */
    private final double harm;

    /** Whether something in it is given away beyond doubt. */
    private final boolean given;

    /** The numbers of the whole text, read when first asked for. */
    private List<NumberRun> numbers;

    private LeakReview(
            List<Leak> found, List<Leak> enrolled, Reading reading, Learned learned, PublicContacts contacts) {
        this.found = found;
        this.enrolled = enrolled;
        this.reading = reading;
        this.learned = learned;
        this.contacts = contacts;
        this.somethingPrivate = learned.probability(ModelLabel.PRIVATE_INFO, !found.isEmpty());
        this.harm = learned.probability(ModelLabel.HARM, true);
        this.marked = learned.said().tags().stream()
                .map(tag -> marked(tag, learned.text().toNormalised(tag.span())))
                .filter(each -> each.span().length() > 0)
                .toList();
        this.given = found.stream().anyMatch(this::isChecked);
    }

    /**
     * @param found by the rules
     * @param enrolled those of them that are known to be private: they stay, whatever the reader says
     * @param contacts which values are lawfully public, however they are written
     * @return leaks ordered by start, none overlapping, spans in the original content
     */
    public static List<Leak> review(
            List<Leak> found, List<Leak> enrolled, Reading reading, Learned learned, PublicContacts contacts) {
        return new LeakReview(found, enrolled, reading, learned, contacts).review();
    }

    /** A tag without the marks at its ends; spans of the normalised and the original text. */
    private record Marked(Tag tag, Span span, Span original) {}

    private List<Leak> review() {
        List<Marked> believed = isHarmless()
                ? List.of()
                : marked.stream().filter(this::isBelieved).toList();
        List<Leak> leaks = new ArrayList<>(found.stream()
                .filter(leak -> isChecked(leak) || isEnrolled(leak) || stands(leak, believed))
                .toList());
        for (Marked each : believed) {
            if (leaks.stream().noneMatch(leak -> overlaps(each.original(), leak))) {
                leak(each).ifPresent(leaks::add);
            }
        }
        leaks.sort(Comparator.comparingInt(Leak::start));
        return leaks;
    }

    private boolean isHarmless() {
        return !given && harm < HARMLESS_POST;
    }

    private boolean isBelieved(Marked each) {
        boolean likely = somethingPrivate >= LIKELY_POST && harm >= HARMFUL_POST;
        return (somethingPrivate >= SURE_POST || likely && each.tag().probability() >= NEARLY_CERTAIN) && sure(each);
    }

    /**
     * A number that rules check and tie to its owner: they see it also in a report of many lines, where the reader does not.
     * In posts about courts cards and cars are mostly debtors' and parties', so that there the reader must see something.
     */
    private boolean isChecked(Leak leak) {
        boolean oftenOthers = leak.type() == LeakType.BANK_CARD || leak.type() == LeakType.PLATE;
        return PrivateValues.HASHED.contains(leak.type())
                && (!oftenOthers || somethingPrivate >= NOTHING_PRIVATE || isMarked(leak));
    }

    private boolean stands(Leak leak, List<Marked> believed) {
        boolean told = given
                || somethingPrivate >= NOTHING_PRIVATE
                || isMarked(leak)
                || leak.type() == LeakType.RELATIVE && harm >= PLAINLY_HARMFUL_POST;
        return told && !isHarmless() && (isMarked(leak) || standsUnmarked(leak)) && !isBoundedBetter(leak, believed);
    }

    private boolean isMarked(Leak leak) {
        return marked.stream().anyMatch(each -> each.tag().type() == leak.type() && overlaps(each.original(), leak));
    }

    /**
     * What the reader did not mark. Of habits, schools, illness and property that only words tell four in five are none; a
     * number, a registered relative's name and a workplace hold on their own, a home where it names a place.
     */
    private boolean standsUnmarked(Leak leak) {
        if (leak.type() == LeakType.ADDRESS) {
            return AddressTokens.hasPlace(reading.cut(reading.offsets().toNormalised(leak.start(), leak.end())))
                    && !isSomethingElse(leak)
                    && !isPassedOver(leak);
        }
        return !TellingBounds.apply(leak.type());
    }

    /** A home that is not marked where others in the same post are. */
    private boolean isPassedOver(Leak leak) {
        return marked.stream().noneMatch(each -> overlaps(each.original(), leak))
                && marked.stream().anyMatch(each -> each.tag().type() == leak.type() && sure(each));
    }

    /** Where what is told in words begins, where it ends and of what kind it is the reader sees better than words do. */
    private static boolean isBoundedBetter(Leak leak, List<Marked> believed) {
        return TellingBounds.apply(leak.type())
                && believed.stream()
                        .anyMatch(each -> TellingBounds.apply(each.tag().type())
                                && each.tag().probability() >= NEARLY_CERTAIN
                                && overlaps(each.original(), leak));
    }

    /** By its structure alone a place is a home: the reader knows whether it is passed on the way to work. */
    private boolean isSomethingElse(Leak leak) {
        return marked.stream()
                .anyMatch(each -> TellingBounds.apply(each.tag().type())
                        && each.tag().probability() >= NEARLY_CERTAIN
                        && sure(each)
                        && shared(each.original(), leak) >= MOST * (leak.end() - leak.start()));
    }

    private static int shared(Span span, Leak leak) {
        return Math.min(span.end(), leak.end()) - Math.max(span.start(), leak.start());
    }

    private boolean isEnrolled(Leak leak) {
        return enrolled.stream().anyMatch(each -> each.start() == leak.start() && each.end() == leak.end());
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
                .filter(number -> number.span().start() < span.end()
                        && span.start() < number.span().end())
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

    private boolean sure(Marked marked) {
        LeakType type = marked.tag().type();
        int length = Math.max(marked.span().length(), marked.tag().span().length());
        return length >= shortest(type)
                && marked.tag().probability() >= sure(type)
                && !OwnerBinder.isSomebodyElses(reading, type, marked.span())
                && !isMasked(marked.span())
                && (type != LeakType.RELATIVE || namesSomething(marked.span()))
                && (type != LeakType.PHONE || !isPublic(marked.span()))
                && !isOtherNumber(type, marked.span())
                && (type != LeakType.ADDRESS || !AddressDetector.isElsewhere(reading, marked.span(), true));
    }

    /** 柳██巷██号, 137████: made unreadable by who shows it. */
    private boolean isMasked(Span span) {
        return MASKED.matcher(reading.cut(reading.around(span, 0, 2))).find();
    }

    /** An office's number is public however it is spelled. */
    private boolean isPublic(Span span) {
        return numbersAt(LeakType.PHONE, span).stream().anyMatch(number -> contacts.hasPhone(number.value()));
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

    /** Where somebody is, lives and owns is told most loosely: most takes of it are of something else. */
    private static double sure(LeakType type) {
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

    private Optional<Leak> leak(Marked marked) {
        Tag tag = marked.tag();
        String owner = learned.nearestPerson(tag.span());
        if (owner == null) {
            return Optional.empty();
        }
        Span original = marked.original();
        String value = reading.cut(marked.span());
        return Optional.of(new Leak(
                tag.type(),
                owner,
                original.start(),
                original.end(),
                ValueMask.mask(tag.type(), value),
                tag.probability() * learned.probability(ModelLabel.PRIVATE_INFO, !found.isEmpty()),
                List.of(Reason.of("MODEL_MARKS", Long.toString(Math.round(100 * tag.probability()))))));
    }

    private static boolean overlaps(Span span, Leak leak) {
        return leak.start() < span.end() && span.start() < leak.end();
    }
}
