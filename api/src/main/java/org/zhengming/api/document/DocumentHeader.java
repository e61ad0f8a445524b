package org.zhengming.api.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every document carries around its text; {@code null} where it carries none.
 *
 * @param issuer the organ that issues it
 * @param number document number (文号)
 * @param secrecy 密级
 * @param urgency 缓急
 * @param date as it is signed
 * @param recipient 主送
 * @param copies 抄送
 * @param seal reference of the seal or electronic signature
 * @param handler 承办人, a member of the issuing organ
 * @param phone an office phone
 * @param attachments 附件
 */
public record DocumentHeader(
        CheckedText issuer,
        @Nullable CheckedText number,
        @Nullable CheckedText secrecy,
        @Nullable CheckedText urgency,
        LocalDate date,
        @Nullable CheckedText recipient,
        List<CheckedText> copies,
        @Nullable CheckedText seal,
        @Nullable CheckedText handler,
        @Nullable CheckedText phone,
        List<CheckedText> attachments) {

    public DocumentHeader {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(date, "date");
        copies = List.copyOf(copies);
        attachments = List.copyOf(attachments);
    }

    /** A header that carries no more than who and when. */
    public static DocumentHeader of(String issuer, LocalDate date) {
        return new DocumentHeader(
                CheckedText.of(issuer), null, null, null, date, null, List.of(), null, null, null, List.of());
    }

    public DocumentHeader numbered(String given) {
        return new DocumentHeader(
                issuer,
                CheckedText.of(given),
                secrecy,
                urgency,
                date,
                recipient,
                copies,
                seal,
                handler,
                phone,
                attachments);
    }

    public DocumentHeader to(String given) {
        return new DocumentHeader(
                issuer,
                number,
                secrecy,
                urgency,
                date,
                CheckedText.of(given),
                copies,
                seal,
                handler,
                phone,
                attachments);
    }

    public DocumentHeader handledBy(String given, String officePhone) {
        return new DocumentHeader(
                issuer,
                number,
                secrecy,
                urgency,
                date,
                recipient,
                copies,
                seal,
                CheckedText.of(given),
                CheckedText.of(officePhone),
                attachments);
    }

    public DocumentHeader marked(@Nullable CheckedText secret, @Nullable CheckedText urgent) {
        return new DocumentHeader(
                issuer, number, secret, urgent, date, recipient, copies, seal, handler, phone, attachments);
    }

    public DocumentHeader attaching(List<CheckedText> given) {
        return new DocumentHeader(
                issuer, number, secrecy, urgency, date, recipient, copies, seal, handler, phone, given);
    }
}
