package org.zhengming.api.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.LeakSubtype;
import org.zhengming.api.document.Block;
import org.zhengming.api.document.Block.Particular;
import org.zhengming.api.document.Block.Row;
import org.zhengming.api.document.Block.Table;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.DocumentKind;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.Section;

/** The letter by which leads go to the police (线索移送函). It names kinds and numbers of what was leaked, no value. */
public final class ReferralLetter {

    /** What the police are asked for. */
    public enum Request {
        ACCEPT_CASE,
        PRESERVE_PLATFORM_DATA,
        FEED_BACK
    }

    /**
     * A page on which it happened.
     *
     * @param address as {@link org.zhengming.api.document.PageAddress} shows it
     * @param publishedAt as the page shows it
     * @param summary in neutral words
     */
    public record Page(
            CheckedText platform,
            CheckedText address,
            @Nullable CheckedText publishedAt,
            CheckedText summary,
            Citation cite) {}

    /** How many items of a kind were leaked. */
    public record LeakCount(LeakSubtype type, int count, Citation cite) {}

    /**
     * Whom it hurts.
     *
     * @param relatives the relations alone, such as spouse; never names
     * @param consent whether the person agreed to the referral
     */
    public record Victim(
            CheckedText name, CheckedText post, boolean consent, List<CheckedText> relatives, Citation cite) {}

    /** Counters as they stood at a time; {@code null} where the platform shows none. */
    public record Reading(
            CheckedText platform,
            CheckedText readAt,
            @Nullable Long views,
            @Nullable Long reposts,
            @Nullable Long comments,
            Citation cite) {}

    /**
     * @param subject in the title after 涉嫌, such as a kind of lead
     * @param bases ids of legal bases
     * @param source how and when it was found
     * @param risks assessment and urgency
     */
    public record Content(
            DocumentHeader header,
            CheckedText subject,
            List<String> bases,
            List<Grounded> source,
            List<Page> pages,
            List<LeakCount> leaks,
            List<Victim> victims,
            List<Reading> spread,
            List<Grounded> measures,
            List<Grounded> risks,
            Set<Request> requests) {}

    private ReferralLetter() {}

    /** @param bases of the day of the letter */
    public static OfficialDocument of(Content content, Bases bases) {
        Grounded opening = new Grounded(CheckedText.of(Formula.words("referral.opening")), bases.cite(content.bases()));
        return new OfficialDocument(
                DocumentKind.REFERRAL_LETTER,
                content.header(),
                Formula.of("referral.title", content.subject()),
                List.of(opening),
                List.of(
                        Section.ofSentences("referral.source", content.source()),
                        Section.of("referral.facts", facts(content)),
                        Section.of("referral.victims", victims(content.victims())),
                        Section.of("referral.spread", spread(content.spread())),
                        Section.ofSentences("referral.measures", content.measures()),
                        Section.ofSentences("referral.risks", content.risks()),
                        Section.ofSentences("referral.requests", requests(content.requests()))),
                List.of(bases.formula("referral.feedback", "law:s1.15"), Formula.of("referral.status")),
                List.of(
                        Formula.of("referral.sign.handler"),
                        Formula.of("referral.sign.reviewer"),
                        Formula.of("referral.sign.approver"),
                        Formula.of("referral.sign.receipt")),
                List.of());
    }

    private static List<Block> facts(Content content) {
        List<Block> blocks = new ArrayList<>();
        if (!content.pages().isEmpty()) {
            blocks.add(Tables.of(
                    List.of("referral.platform", "referral.published", "referral.address", "referral.summary"),
                    List.of(2, 3, 5, 6),
                    content.pages().stream().map(ReferralLetter::page).toList()));
        }
        if (!content.leaks().isEmpty()) {
            blocks.add(Tables.of(
                    List.of("referral.leakType", "referral.leakCount"),
                    List.of(3, 1),
                    content.leaks().stream().map(ReferralLetter::leak).toList()));
        }
        return blocks;
    }

    private static Row page(Page page) {
        return new Row(
                List.of(
                        page.platform().value(),
                        Tables.text(page.publishedAt()),
                        page.address().value(),
                        page.summary().value()),
                List.of(page.cite()));
    }

    private static Row leak(LeakCount leak) {
        return new Row(
                List.of(Formula.words("leaked." + leak.type()), Integer.toString(leak.count())), List.of(leak.cite()));
    }

    private static List<Block> victims(List<Victim> victims) {
        return victims.stream().map(ReferralLetter::victim).toList();
    }

    private static Block victim(Victim victim) {
        String relatives = String.join(
                Formula.words("formula.separator"),
                victim.relatives().stream().map(CheckedText::value).toList());
        return new Block.Particulars(
                List.of(
                        Particular.of("referral.victim.name", victim.name().value()),
                        Particular.of("referral.victim.post", victim.post().value()),
                        Particular.of(
                                "referral.victim.consent",
                                Formula.words(victim.consent() ? "referral.consent.given" : "referral.consent.open")),
                        Particular.of("referral.victim.relatives", relatives)),
                List.of(victim.cite()));
    }

    private static List<Table> spread(List<Reading> readings) {
        if (readings.isEmpty()) {
            return List.of();
        }
        return List.of(Tables.of(
                List.of(
                        "referral.platform",
                        "referral.readAt",
                        "referral.views",
                        "referral.reposts",
                        "referral.comments"),
                List.of(3, 5, 2, 2, 2),
                readings.stream()
                        .map(reading -> new Row(
                                List.of(
                                        reading.platform().value(),
                                        reading.readAt().value(),
                                        Tables.number(reading.views()),
                                        Tables.number(reading.reposts()),
                                        Tables.number(reading.comments())),
                                List.of(reading.cite())))
                        .toList()));
    }

    private static List<Formula> requests(Set<Request> requests) {
        return new TreeSet<>(requests)
                .stream()
                        .map(request -> Formula.of("referral.request." + request))
                        .toList();
    }
}
