package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

/**
 * Values in the one form in which they are hashed: digits alone for numbers, {@code 赣Z7K3C8} for plates, lower case for
 * addresses of mail and for WeChat. However a value is written in a post or typed by an operator, it comes to this form.
 */
public final class PrivateValues {

    /** Types whose values have one form and are checked by it; homes, illnesses and the like are told in words. */
    public static final Set<LeakType> HASHED = Set.of(
            LeakType.PHONE,
            LeakType.ID_CARD,
            LeakType.BANK_CARD,
            LeakType.PLATE,
            LeakType.EMAIL,
            LeakType.WECHAT,
            LeakType.QQ);

    /** More than this many of one post are not looked at: no writer fits so many in, a flood of digits does. */
    private static final int MOST = 500;

    private static final int MOBILE = 11;
    private static final int LANDLINE_LONGEST = 12;
    private static final int LANDLINE_SHORTEST = 7;
    private static final int IDENTITY = 18;
    private static final int CARD_SHORTEST = 16;
    private static final int CARD_LONGEST = 19;
    private static final int QQ_SHORTEST = 5;

    /** In a plate that is mostly letters. */
    private static final int PLATE_FEWEST = 3;

    private static final String COUNTRY_CODE = "86";

    /** A value of plausible form, and where it stands in the normalised text. */
    record Shape(LeakType type, String value, Span span) {}

    private PrivateValues() {}

    /**
     * The form in which a value is hashed.
     *
     * @param typed as a person writes it
     * @throws IllegalArgumentException if it has not the form of such a value, or the type has no one form; the message
     *     does not hold the value
     */
    public static String plain(LeakType type, String typed) {
        NormalisedText text = Normaliser.normalise(typed.strip());
        return shapes(text).stream()
                .filter(shape -> shape.type() == type)
                .max((one, other) ->
                        Integer.compare(one.span().length(), other.span().length()))
                .map(Shape::value)
                .orElseThrow(() -> new IllegalArgumentException("this is not the form of a value of type " + type));
    }

    /**
     * A glance at a text as it stands, made for every post: are there digits or letters enough for a value of one of the
     * types? Numbers written in homophones alone are not seen.
     */
    static boolean mayHold(String text, Set<LeakType> types) {
        boolean words = types.contains(LeakType.EMAIL) || types.contains(LeakType.WECHAT);
        int fewest = types.contains(LeakType.PLATE) ? PLATE_FEWEST : QQ_SHORTEST;
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigitSign(c)) {
                digits++;
                letters++;
            } else if (isLetterSign(c)) {
                letters++;
            }
            if (digits >= fewest || words && letters >= QQ_SHORTEST) {
                return true;
            }
        }
        return false;
    }

    /** Digits of any script, and halves of signs beyond the basic plane. */
    private static boolean isDigitSign(char c) {
        if (c < 0x80) {
            return c >= '0' && c <= '9';
        }
        return NumeralSigns.chinese(c) >= 0
                || c < 0x4e00
                        && (Character.isDigit(c)
                                || Character.getType(c) == Character.OTHER_NUMBER
                                || Character.getType(c) == Character.LETTER_NUMBER)
                || c >= '\uff10' && c <= '\uff19'
                || Character.isHighSurrogate(c);
    }

    private static boolean isLetterSign(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '\uff21' && c <= '\uff5a';
    }

    /** Every value of plausible form, whatever stands around it; at most {@value #MOST}. */
    static List<Shape> shapes(NormalisedText text) {
        List<Shape> shapes = new ArrayList<>();
        for (NumberRun run : NumberReader.read(DigitSigns.asDigits(text))) {
            numbers(text.text(), run, shapes);
        }
        NoisyNumbers.read(text.text()).forEach(run -> numbers(text.text(), run, shapes));
        PlateDetector.shapes(text.text()).forEach(shapes::add);
        EmailDetector.shapes(text.text()).forEach(shapes::add);
        WeChatDetector.shapes(text.text()).forEach(shapes::add);
        return shapes.size() > MOST ? shapes.subList(0, MOST) : shapes;
    }

    private static void numbers(String text, NumberRun run, List<Shape> shapes) {
        if (shapes.size() > MOST) {
            return;
        }
        add(run, MOBILE + COUNTRY_CODE.length(), LeakType.PHONE, shapes);
        for (int length = LANDLINE_LONGEST; length >= LANDLINE_SHORTEST; length--) {
            add(run, length, LeakType.PHONE, shapes);
        }
        add(run, IDENTITY, LeakType.ID_CARD, shapes);
        withFinalX(text, run, shapes);
        for (int length = CARD_LONGEST; length >= CARD_SHORTEST; length--) {
            add(run, length, LeakType.BANK_CARD, shapes);
        }
        for (NumberRun.Window piece : run.size() <= MOBILE ? List.of(run.all()) : run.pieces(text)) {
            if (piece.value().length() >= QQ_SHORTEST && piece.value().length() <= MOBILE) {
                shapes.add(new Shape(LeakType.QQ, piece.value(), piece.span()));
            }
        }
    }

    private static void add(NumberRun run, int length, LeakType type, List<Shape> shapes) {
        for (NumberRun.Window window : run.windows(length)) {
            if (shapes.size() <= MOST && isPlausible(type, window.value())) {
                shapes.add(new Shape(type, local(type, window.value()), window.span()));
            }
        }
    }

    private static String local(LeakType type, String value) {
        boolean abroad = type == LeakType.PHONE && value.length() == MOBILE + COUNTRY_CODE.length();
        return abroad ? value.substring(COUNTRY_CODE.length()) : value;
    }

    private static boolean isPlausible(LeakType type, String value) {
        return switch (type) {
            case PHONE -> PhoneDetector.isPlausible(value);
            case ID_CARD -> IdentityNumber.isValid(value);
            case BANK_CARD -> BankCardNumber.passesLuhn(value) || BankCardNumber.hasUnionPayPrefix(value);
            default -> true;
        };
    }

    private static void withFinalX(String text, NumberRun run, List<Shape> shapes) {
        for (NumberRun.Window window : run.windows(IDENTITY - 1)) {
            int end = IdCardDetector.endOfFinalX(text, window.span().end());
            String value = window.value() + 'x';
            if (end > 0 && IdentityNumber.isValid(value)) {
                shapes.add(new Shape(
                        LeakType.ID_CARD,
                        value.toUpperCase(Locale.ROOT),
                        new Span(window.span().start(), end)));
            }
        }
    }
}
