package org.zhengming.api.evidence.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.zhengming.api.evidence.PartContent;
import org.zhengming.api.evidence.record.Attendance;
import org.zhengming.api.evidence.record.CaptureRecord;
import org.zhengming.api.evidence.record.EvidenceItem;
import org.zhengming.api.evidence.record.EvidenceList;
import org.zhengming.api.evidence.record.Exchange;
import org.zhengming.api.evidence.record.Occasion;
import org.zhengming.api.evidence.record.Picture;

/** Capture record, evidence list and legal standing as plain pages. Columns for signatures are left to be filled in. */
public final class HtmlPapers implements Papers {

    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS 'UTC+8'").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String HTML = "text/html; charset=utf-8";

    private final EvidenceTexts texts;

    public HtmlPapers(Locale locale) {
        this.texts = new EvidenceTexts(locale);
    }

    @Override
    public List<PartContent> of(CaptureRecord record, EvidenceList list) {
        return List.of(
                new PartContent("documents/capture-record.html", HTML, recordPage(record)),
                new PartContent("documents/evidence-list.html", HTML, listPage(list)),
                new PartContent("documents/standing.html", HTML, standingPage()));
    }

    private byte[] recordPage(CaptureRecord record) {
        HtmlPage page = page("record.title");
        Occasion occasion = record.occasion();
        page.beginTable();
        row(page, "package", record.packageId());
        row(page, "caseRef", occasion.caseRef());
        row(page, "cause", occasion.cause());
        row(page, "subject", occasion.subject());
        row(page, "content", occasion.content());
        row(page, "place", occasion.place());
        row(page, "startedAt", time(record.startedAt()));
        row(page, "endedAt", time(record.endedAt()));
        row(page, "timeSource", record.timeSource());
        row(page, "host", record.host());
        row(page, "tool", record.tool());
        row(page, "originalMedium", occasion.originalMedium());
        row(page, "reasonNotSeized", occasion.reasonNotSeized());
        row(page, "picture", picture(record.picture()));
        row(page, "exceptions", String.join("\n", record.exceptions()));
        attendance(page, record.attendance());
        page.endTable();
        page.heading(texts.text("record.network"));
        record.exchanges().forEach(each -> exchange(page, each));
        page.heading(texts.text("record.steps"));
        page.list(record.steps().stream()
                .map(step -> time(step.at()) + "  " + texts.word(step.kind()) + "  " + step.detail())
                .toList());
        signatures(page);
        return page.bytes();
    }

    private void exchange(HtmlPage page, Exchange exchange) {
        page.beginTable();
        row(page, "url", exchange.url());
        row(page, "resolved", String.join(", ", exchange.resolved()));
        row(page, "address", exchange.address() + " : " + exchange.port());
        row(page, "status", exchange.status() + (exchange.location() == null ? "" : " → " + exchange.location()));
        row(page, "exchangeTime", time(exchange.startedAt()) + " – " + time(exchange.endedAt()));
        row(page, "serverDate", exchange.serverDate());
        Exchange.Tls tls = exchange.tls();
        row(page, "tls", tls == null ? texts.text("record.plain") : tls.protocol() + ", " + tls.cipher());
        if (tls != null) {
            row(page, "trusted", tls.trusted() ? texts.text("yes") : texts.text("no") + ": " + tls.problem());
            tls.chain()
                    .forEach(each -> row(
                            page,
                            "certificate",
                            each.subject() + "\n" + each.issuer() + "\n" + each.notBefore() + " – " + each.notAfter()
                                    + "\nSHA-256 " + each.sha256()));
        }
        page.endTable();
    }

    private byte[] listPage(EvidenceList list) {
        HtmlPage page = page("list.title");
        page.beginTable();
        row(page, "package", list.packageId());
        row(page, "caseRef", list.caseRef());
        row(page, "tool", list.tool());
        row(page, "originalMedium", list.originalMedium());
        row(page, "reasonNotSealed", list.reasonNotSealed());
        attendance(page, list.attendance());
        page.endTable();
        for (EvidenceItem item : list.items()) {
            page.heading(item.seq() + ". " + item.name());
            page.beginTable();
            row(page, "category", texts.word(item.category()));
            row(page, "path", item.path());
            row(page, "mimeType", item.mimeType());
            row(page, "size", Long.toString(item.size()));
            row(page, "url", item.sourceUrl());
            row(page, "finalUrl", item.finalUrl());
            row(page, "capturedAt", time(item.capturedAt()));
            row(page, "method", texts.word(item.method()));
            row(page, "sha256", item.sha256());
            row(page, "sm3", item.sm3());
            row(
                    page,
                    "modified",
                    item.modified() ? texts.text("yes") + ": " + item.modificationNote() : texts.text("no"));
            row(page, "redactedCopyOf", item.redactedCopyOf());
            page.endTable();
        }
        page.paragraph(texts.text("list.shownOnPage"));
        signatures(page);
        return page.bytes();
    }

    private byte[] standingPage() {
        HtmlPage page = page("standing.title");
        for (int i = 1; i <= 6; i++) {
            page.paragraph(texts.text("standing." + i));
        }
        page.heading(texts.text("standing.check"));
        page.paragraph(texts.text("standing.check.text"));
        page.code("zhengming verify-evidence FILE.zip --certificate SIGNER.pem\n"
                + "openssl cms -verify -binary -inform DER -in manifest.p7s -content manifest.json -CAfile SIGNER.pem"
                + " -out /dev/null\n"
                + "openssl ts -verify -token_in -in timestamps/1.tsr -data manifest.p7s -CAfile AUTHORITY.pem\n"
                + "sha256sum items/*");
        return page.bytes();
    }

    private void attendance(HtmlPage page, Attendance attendance) {
        row(page, "operator", attendance.operator());
        row(page, "assistant", attendance.assistant());
        Attendance.Witness witness = attendance.witness();
        row(
                page,
                "witness",
                texts.word(witness.kind()) + " " + (witness.name() == null ? witness.reasonIfNone() : witness.name()));
        row(page, "videoRef", witness.videoRef());
    }

    private void signatures(HtmlPage page) {
        page.heading(texts.text("signatures"));
        page.beginTable();
        row(page, "signature.operator", "");
        row(page, "signature.assistant", "");
        row(page, "signature.holder", "");
        row(page, "signature.witness", "");
        page.endTable();
    }

    private String picture(Picture picture) {
        String state = texts.word(picture.state());
        if (picture.state() != Picture.State.TAKEN) {
            return state + ": " + picture.reason();
        }
        return state + ", " + picture.browser() + ", " + picture.width() + " x " + picture.height()
                + (picture.cut() ? ", " + texts.text("record.cut") : "") + "\n"
                + texts.text("record.contacted") + ": " + String.join("; ", picture.contacted()) + "\n"
                + texts.text("record.refused") + ": " + String.join("; ", picture.refused());
    }

    private HtmlPage page(String title) {
        return new HtmlPage(texts.locale().toLanguageTag(), texts.text(title));
    }

    private void row(HtmlPage page, String key, String value) {
        page.row(texts.text("field." + key), value);
    }

    private static String time(Instant at) {
        return BEIJING.format(at) + " (" + at + ")";
    }
}
