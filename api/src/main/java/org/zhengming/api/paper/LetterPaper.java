package org.zhengming.api.paper;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhengming.analytics.LeakSubtype;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.PageAddress;
import org.zhengming.api.document.template.ReferralLetter;
import org.zhengming.api.document.template.ReferralLetter.LeakCount;
import org.zhengming.api.document.template.ReferralLetter.Page;
import org.zhengming.api.document.template.ReferralLetter.Victim;

/** The letter that goes with a referral (线索移送函): kinds and numbers of what was leaked, no value. */
public final class LetterPaper {

    public static final Paper PAPER = new Paper(
            "referral",
            Set.of("REVIEWED"),
            Set.of(
                    "APPROVED",
                    "SENT",
                    "ACKNOWLEDGED",
                    "SUPPLEMENT_REQUESTED",
                    "ACCEPTED",
                    "NOT_ACCEPTED",
                    "OUTCOME_FED_BACK",
                    "CLOSED"),
            LetterPaper::write);

    private static final List<String> BASES = List.of("law:s2.12.1", "law:s2.14.2", "law:criminal-procedure.110");

    private LetterPaper() {}

    private static OfficialDocument write(PaperCase held) {
        return ReferralLetter.of(
                new ReferralLetter.Content(
                        header(held),
                        CheckedText.of(Formula.words("paper.referral.subject")),
                        BASES,
                        List.of(found(held)),
                        List.of(page(held)),
                        leaks(held),
                        victims(held),
                        List.of(),
                        measures(held),
                        risks(held),
                        EnumSet.allOf(ReferralLetter.Request.class)),
                held.bases());
    }

    private static DocumentHeader header(PaperCase held) {
        DocumentHeader header = held.text("letterNumber")
                .map(number -> held.header().numbered(number.value()))
                .orElseGet(held::header)
                .attaching(held.list("evidencePackages").stream()
                        .map(each -> Formula.of("paper.package", CheckedText.of(each.toString())))
                        .map(each -> CheckedText.of(each.words()))
                        .toList());
        return held.text("policeUnit").map(unit -> header.to(unit.value())).orElse(header);
    }

    private static Grounded found(PaperCase held) {
        String words = held.time("publishedAt")
                .map(time -> Formula.of("paper.referral.found", time).words())
                .orElseGet(() -> Formula.words("paper.referral.confirmed"));
        return Grounded.of(words, held.cite());
    }

    private static Page page(PaperCase held) {
        CheckedText unknown = CheckedText.of(Formula.words("paper.seeEvidence"));
        return new Page(
                held.text("source").orElse(unknown),
                address(held).orElse(unknown),
                held.time("publishedAt").orElse(null),
                held.text("excerpt").orElse(unknown),
                held.cite());
    }

    private static Optional<CheckedText> address(PaperCase held) {
        try {
            return held.text("address").map(address -> PageAddress.of(address.value()));
        } catch (IllegalArgumentException noPage) {
            return Optional.empty();
        }
    }

    private static List<LeakCount> leaks(PaperCase held) {
        Map<LeakSubtype, Integer> counts = new TreeMap<>();
        for (Map<?, ?> row : held.rows("spans")) {
            leaked(row.get("kind")).ifPresent(type -> counts.merge(type, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(each -> new LeakCount(each.getKey(), each.getValue(), held.cite()))
                .toList();
    }

    /** A span names what was leaked, or a signal. */
    private static Optional<LeakSubtype> leaked(Object kind) {
        return Arrays.stream(LeakSubtype.values())
                .filter(subtype -> subtype.name().equals(kind))
                .findFirst();
    }

    private static List<Victim> victims(PaperCase held) {
        CheckedText unknown = CheckedText.of(Formula.words("paper.none"));
        return PaperCase.checked(held.person())
                .map(name ->
                        new Victim(name, PaperCase.checked(held.post()).orElse(unknown), false, List.of(), held.cite()))
                .stream()
                .toList();
    }

    private static List<Grounded> measures(PaperCase held) {
        Stream<Grounded> fixed = held.list("evidencePackages").stream()
                .map(each -> CheckedText.of(each.toString()))
                .map(each -> new Grounded(
                        CheckedText.of(Formula.words("paper.referral.fixed")),
                        List.of(new Citation(Citation.Kind.EVIDENCE, each.value(), each))));
        Stream<Grounded> informed = held
                .time("informedAt")
                .map(time ->
                        Grounded.of(Formula.of("paper.referral.informed", time).words(), held.cite()))
                .stream();
        return Stream.concat(fixed, informed).toList();
    }

    private static List<Grounded> risks(PaperCase held) {
        return PaperCase.sentence(held.record().fields().get("severityReason"))
                .map(reason -> new Grounded(reason, List.of(held.cite())))
                .stream()
                .toList();
    }
}
