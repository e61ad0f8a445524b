package org.zhengming.api.document.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.ChineseTime;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.ExportMark;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Section;

/** Lines of a document's header and frame, the same in every format. */
final class Texts {

    private Texts() {}

    /** Secrecy and urgency, above everything. */
    static List<String> above(DocumentHeader header) {
        List<String> lines = new ArrayList<>();
        Optional.ofNullable(header.secrecy()).map(CheckedText::value).ifPresent(lines::add);
        Optional.ofNullable(header.urgency()).map(CheckedText::value).ifPresent(lines::add);
        return lines;
    }

    static Optional<String> number(DocumentHeader header) {
        return Optional.ofNullable(header.number()).map(CheckedText::value);
    }

    static Optional<String> recipient(DocumentHeader header) {
        return Optional.ofNullable(header.recipient()).map(to -> filled("formula.recipient", to));
    }

    static List<String> attachments(DocumentHeader header) {
        List<String> lines = new ArrayList<>();
        for (CheckedText attachment : header.attachments()) {
            int number = lines.size() + 1;
            String key = number == 1 ? "formula.attachment.first" : "formula.attachment";
            lines.add(Formula.of(key, number, attachment).words());
        }
        return lines;
    }

    /** Handler and phone, copies, seal. */
    static List<String> below(DocumentHeader header) {
        List<String> lines = new ArrayList<>();
        if (header.handler() != null) {
            lines.add(
                    header.phone() == null
                            ? filled("formula.handler", header.handler())
                            : Formula.of("formula.handler.phone", header.handler(), header.phone())
                                    .words());
        }
        if (header.seal() != null) {
            lines.add(filled("formula.seal", header.seal()));
        }
        if (!header.copies().isEmpty()) {
            String all = String.join(
                    Formula.words("formula.separator"),
                    header.copies().stream().map(CheckedText::value).toList());
            lines.add(filled("formula.copies", CheckedText.of(all)));
        }
        return lines;
    }

    static String heading(int number, Section section) {
        return Markers.ordinal(number)
                + Formula.words("formula.afterOrdinal")
                + section.heading().words();
    }

    static String mark(ExportMark mark) {
        return Formula.of("formula.mark", mark.reader(), CheckedText.of(ChineseTime.minute(mark.at())))
                .words();
    }

    static String noData() {
        return Formula.words("formula.noData");
    }

    static String citationsHeading() {
        return Formula.words("formula.citations");
    }

    private static String filled(String key, CheckedText text) {
        return Formula.of(key, text).words();
    }
}
