package org.zhengming.api.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhengming.api.alert.Alert;
import org.zhengming.api.problem.ApiTexts;

/** An alert as a short letter: what for, what, since when, and where to read on. */
record MailText(String subject, String body) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BEIJING);

    static MailText of(OutwardAlert alert, Locale locale) {
        String kind = ApiTexts.text(locale, "mail.kind." + alert.kind());
        List<String> lines = new ArrayList<>();
        lines.add(ApiTexts.text(
                locale, "mail.rule", alert.rule().name(), alert.rule().reason()));
        lines.add(ApiTexts.text(locale, "mail.what", kind, time(alert.at())));
        if (!alert.excerpt().isEmpty()) {
            lines.add(ApiTexts.text(locale, "mail.excerpt", alert.excerpt()));
        } else if (alert.kind() == Alert.Kind.FINDING) {
            lines.add(ApiTexts.text(locale, "mail.gone"));
        }
        if (alert.swell() != null) {
            alert.swell().reasons().forEach(reason -> lines.add(chinese(locale) ? reason.zh() : reason.en()));
        }
        if (alert.silence() != null) {
            lines.add(chinese(locale) ? alert.silence().zh() : alert.silence().en());
        }
        if (alert.rule().heldBack() > 0) {
            lines.add(ApiTexts.text(locale, "mail.heldBack", alert.rule().heldBack()));
        }
        if (alert.link() != null) {
            lines.add(ApiTexts.text(locale, "mail.link", alert.link()));
        }
        lines.add("");
        lines.add(ApiTexts.text(locale, "mail.foot"));
        String subject = ApiTexts.text(locale, "mail.subject", alert.rule().name(), kind);
        return new MailText(subject, String.join("\r\n", lines) + "\r\n");
    }

    private static boolean chinese(Locale locale) {
        return !Locale.ENGLISH.equals(locale);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
