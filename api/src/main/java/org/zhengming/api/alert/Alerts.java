package org.zhengming.api.alert;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.ReasonTexts;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.Swell;
import org.zhengming.api.search.NamedOrgan;
import org.zhengming.api.search.Names;
import org.zhengming.ingest.Sha256;

/** Makes alerts from masked documents. */
public final class Alerts {

    /** Routes whose new findings are alerts. */
    static final Set<Route> ROUTES = Set.of(Route.REFERRAL_REVIEW, Route.WELFARE, Route.FACT_CHECK);

    private static final int EXCERPT = 80;

    private final Names names;

    public Alerts(Names names) {
        this.names = names;
    }

    public Alert alert(IndexedFinding document) {
        String id = AlertId.of(document.observedAt().toEpochMilli(), digest(key(document)));
        return alert(id, Alert.Kind.FINDING, document, document.observedAt(), null);
    }

    /** @param raisedBy the finding that raised the alarm */
    public Alert alert(Swell swell, IndexedFinding raisedBy) {
        String id = AlertId.of(swell.at().toEpochMilli(), swell.id());
        return alert(id, kind(swell), raisedBy, swell.at(), view(swell));
    }

    /** An alarm whose finding is no longer kept. */
    public Alert alert(Swell swell) {
        return without(
                AlertId.of(swell.at().toEpochMilli(), swell.id()),
                kind(swell),
                swell.at(),
                organs(swell),
                "",
                view(swell),
                null);
    }

    /** @param at when the silence was noticed */
    public Alert alert(SilenceView silence, Instant at) {
        String id = AlertId.of(at.toEpochMilli(), digest("silent " + silence.source() + " " + silence.since()));
        return without(id, Alert.Kind.SOURCE_SILENT, at, List.of(), silence.source(), null, silence);
    }

    /** A finding that is no longer kept. */
    public Alert gone(Instant at) {
        return without(
                AlertId.of(at.toEpochMilli(), digest("gone")), Alert.Kind.FINDING, at, List.of(), "", null, null);
    }

    private static Alert without(
            String id,
            Alert.Kind kind,
            Instant at,
            List<NamedOrgan> organs,
            String source,
            SwellView swell,
            SilenceView silence) {
        return new Alert(
                id, kind, null, at, null, List.of(), List.of(), organs, List.of(), "", source, null, null, swell,
                silence, null);
    }

    /** Whose readers are told when the finding that would say so is gone; of a story nobody's. */
    private List<NamedOrgan> organs(Swell swell) {
        return switch (swell.subjectKind()) {
            case PERSON -> names.organOf(swell.subject()).map(List::of).orElse(List.of());
            case ORGAN -> List.of(names.organ(swell.subject()));
            case STORY -> List.of();
        };
    }

    private static Alert.Kind kind(Swell swell) {
        return switch (swell.kind()) {
            case PILE_ON -> Alert.Kind.PILE_ON;
            case BURST -> Alert.Kind.BURST;
        };
    }

    private SwellView view(Swell swell) {
        String name =
                switch (swell.subjectKind()) {
                    case PERSON -> names.person(swell.subject()).name();
                    case ORGAN -> names.organ(swell.subject()).name();
                    case STORY -> swell.subject();
                };
        return new SwellView(
                swell.subjectKind(),
                swell.subject(),
                name,
                swell.from(),
                swell.to(),
                swell.posts(),
                swell.voices(),
                swell.shielded(),
                swell.reasons().stream().map(Alerts::reason).toList());
    }

    private static SwellView.SwellReason reason(Reason reason) {
        return new SwellView.SwellReason(
                reason.code(),
                new ReasonTexts(Locale.SIMPLIFIED_CHINESE).sentence(reason),
                new ReasonTexts(Locale.ENGLISH).sentence(reason));
    }

    private Alert alert(String id, Alert.Kind kind, IndexedFinding document, Instant at, SwellView swell) {
        Finding finding = document.finding();
        return new Alert(
                id,
                kind,
                document.id(),
                at,
                finding.route(),
                finding.signals().stream().map(Signal::type).distinct().toList(),
                finding.leaks().stream().map(Leak::type).distinct().toList(),
                finding.organs().stream().map(names::organ).toList(),
                finding.persons().stream().map(names::person).toList(),
                excerpt(document.content()),
                document.source() == null ? "" : document.source(),
                document.publishedAt(),
                document.story(),
                swell,
                null,
                null);
    }

    /** A finding alerts once for each route it comes to have. */
    public static String key(IndexedFinding document) {
        return document.finding().route() + " " + document.id();
    }

    /** Begin of a masked text, fit for one line. */
    public static String excerpt(String content) {
        String line = content.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT - 1)) + "…";
    }

    /** Short and free of characters that an event's id must not hold. */
    private static String digest(String key) {
        return Sha256.hex(key).substring(0, 16);
    }
}
