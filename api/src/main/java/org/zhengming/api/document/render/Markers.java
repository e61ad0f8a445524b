package org.zhengming.api.document.render;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.Sentence;

/** The numbers by which a document's sentences point to what they rest on. */
final class Markers {

    /** No line begins with a marker. */
    static final String WORD_JOINER = "\u2060";

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String TEN = "十";

    private final SequencedMap<Citation, Integer> numbers;

    Markers(OfficialDocument document) {
        this.numbers = document.citations();
    }

    /** Such as {@code [1][3]}; empty for a formula. */
    String of(Sentence sentence) {
        return sentence instanceof Grounded grounded ? of(grounded.cites()) : "";
    }

    String of(List<Citation> cites) {
        return cites.stream()
                .map(numbers::get)
                .sorted()
                .map(number -> "[" + number + "]")
                .collect(Collectors.joining());
    }

    /** The list at the end, such as {@code [1] …}. */
    List<String> list() {
        return numbers.sequencedEntrySet().stream().map(Markers::line).toList();
    }

    private static String line(Map.Entry<Citation, Integer> entry) {
        return "[" + entry.getValue() + "] " + entry.getKey().label();
    }

    /** 1 to 99 as headings count. */
    static String ordinal(int number) {
        int tens = number / 10;
        String many = tens > 1 ? DIGITS[tens] + TEN : tens == 1 ? TEN : "";
        return many + DIGITS[number % 10];
    }
}
