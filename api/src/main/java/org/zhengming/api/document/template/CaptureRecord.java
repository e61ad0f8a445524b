package org.zhengming.api.document.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.document.Block;
import org.zhengming.api.document.Block.Particular;
import org.zhengming.api.document.Block.Row;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.DocumentKind;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.Section;

/** The record of how electronic data was taken from the net (提取笔录). */
public final class CaptureRecord {

    /** One step of the work, or one irregularity. */
    public record Step(CheckedText at, CheckedText what) {}

    /**
     * @param cause 案由
     * @param object what was captured
     * @param content what it shows, in neutral words
     * @param egress address that the requests came from
     * @param names answers of the name service
     * @param certificates chain of certificates, by their digests
     * @param whyNotSealed why the original medium could not be seized
     * @param recording number of the video; {@code null} when none was made
     * @param evidence the package
     */
    public record Content(
            DocumentHeader header,
            CheckedText cause,
            CheckedText object,
            CheckedText content,
            CheckedText begunAt,
            CheckedText endedAt,
            CheckedText place,
            CheckedText method,
            @Nullable CheckedText egress,
            @Nullable CheckedText names,
            @Nullable CheckedText certificates,
            CheckedText whyNotSealed,
            List<Step> steps,
            List<Step> irregularities,
            List<Grounded> completeness,
            @Nullable CheckedText recording,
            Citation evidence) {}

    private CaptureRecord() {}

    public static OfficialDocument of(Content content, Bases bases) {
        return new OfficialDocument(
                DocumentKind.CAPTURE_RECORD,
                content.header(),
                Formula.of("capture.title"),
                List.of(bases.formula(
                        "capture.opening", "law:electronic-evidence.14", "law:police-electronic-evidence.23")),
                List.of(
                        Section.of("capture.particulars", List.of(particulars(content))),
                        Section.of("capture.network", List.of(network(content))),
                        Section.of("capture.steps", steps(content.steps(), content.evidence())),
                        Section.of("capture.irregularities", steps(content.irregularities(), content.evidence())),
                        Section.ofSentences("capture.completeness", content.completeness())),
                List.of(),
                List.of(
                        Formula.of("evidence.sign.operator"),
                        Formula.of("evidence.sign.assistant"),
                        Formula.of("evidence.sign.holder"),
                        Formula.of("evidence.sign.witness")),
                List.of());
    }

    private static Block particulars(Content content) {
        return new Block.Particulars(
                List.of(
                        Particular.of("capture.cause", content.cause().value()),
                        Particular.of("capture.object", content.object().value()),
                        Particular.of("capture.content", content.content().value()),
                        Particular.of("capture.begunAt", content.begunAt().value()),
                        Particular.of("capture.endedAt", content.endedAt().value()),
                        Particular.of("capture.place", content.place().value()),
                        Particular.of("capture.method", content.method().value()),
                        Particular.of(
                                "capture.whyNotSealed", content.whyNotSealed().value()),
                        Particular.of("capture.recording", Tables.text(content.recording()))),
                List.of(content.evidence()));
    }

    private static Block network(Content content) {
        return new Block.Particulars(
                List.of(
                        Particular.of("capture.egress", Tables.text(content.egress())),
                        Particular.of("capture.names", Tables.text(content.names())),
                        Particular.of("capture.certificates", Tables.text(content.certificates()))),
                List.of(content.evidence()));
    }

    private static List<Block.Table> steps(List<Step> steps, Citation evidence) {
        return Tables.orNothing(
                List.of("capture.at", "capture.what"),
                List.of(2, 5),
                steps.stream()
                        .map(step ->
                                new Row(List.of(step.at().value(), step.what().value()), List.of(evidence)))
                        .toList());
    }
}
