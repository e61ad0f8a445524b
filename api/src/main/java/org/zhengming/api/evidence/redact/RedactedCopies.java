package org.zhengming.api.evidence.redact;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.api.evidence.CanonicalJson;
import org.zhengming.api.evidence.Digests;
import org.zhengming.api.evidence.PackagePaths;
import org.zhengming.api.evidence.PartContent;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.custody.CustodyChain;
import org.zhengming.api.evidence.paper.Papers;
import org.zhengming.api.evidence.record.CaptureRecord;
import org.zhengming.api.evidence.record.EvidenceItem;
import org.zhengming.api.evidence.record.EvidenceList;
import org.zhengming.api.evidence.record.Exchange;
import org.zhengming.api.evidence.record.Picture;
import org.zhengming.api.evidence.record.Step;
import org.zhengming.api.evidence.seal.Manifest;
import org.zhengming.api.evidence.seal.SealedPackage;
import org.zhengming.api.evidence.seal.Seals;

/**
 * Makes a package of covered copies from a sealed one: new items with hashes of their own, and the original's name and
 * manifest hash. Only texts and pictures are copied; the archive and the built page, which hold everything in several
 * places, stay in the original. The original's files are read, never written.
 */
public final class RedactedCopies {

    private final Seals seals;
    private final Papers papers;
    private final Clock clock;

    public RedactedCopies(Seals seals, Papers papers, Clock clock) {
        this.seals = seals;
        this.papers = papers;
        this.clock = clock;
    }

    /** @param copy the new package; {@code original} with its longer custody chain */
    public record Outcome(SealedPackage copy, SealedPackage original) {}

    /**
     * @param by who covers
     * @param reason in plain words, without what is covered
     * @throws IllegalArgumentException if an item is not there or cannot be covered so
     */
    public Outcome make(SealedPackage original, String copyId, String by, String reason, List<Redaction> redactions)
            throws InterruptedException {
        CaptureRecord record = read(original, PackagePaths.RECORD, CaptureRecord.class);
        EvidenceList list = read(original, PackagePaths.LIST, EvidenceList.class);
        List<PartContent> contents = new ArrayList<>();
        List<EvidenceItem> items = new ArrayList<>();
        for (Redaction redaction : redactions) {
            EvidenceItem from = list.items().stream()
                    .filter(each -> each.path().equals(redaction.path()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the package has no such item"));
            PartContent covered = covered(from, original.files().get(from.path()), redaction);
            contents.add(covered);
            items.add(line(items.size() + 1, from, covered, reason));
        }
        CaptureRecord copyRecord = copyOf(record, copyId, by, items.size());
        EvidenceList copyList = new EvidenceList(
                copyId,
                list.caseRef(),
                list.attendance(),
                list.tool(),
                list.originalMedium(),
                list.reasonNotSealed(),
                items);
        contents.add(new PartContent(PackagePaths.RECORD, "application/json", CanonicalJson.write(copyRecord)));
        contents.add(new PartContent(PackagePaths.LIST, "application/json", CanonicalJson.write(copyList)));
        contents.addAll(papers.of(copyRecord, copyList));
        CustodyChain chain = CustodyChain.empty()
                .then(clock.instant(), by, CustodyAction.REDACTED_COPY_MADE, "of " + original.packageId(), null);
        SealedPackage copy = seals.seal(new Seals.Draft(
                copyId,
                list.caseRef(),
                by,
                contents,
                chain,
                new Manifest.Source(original.packageId(), original.manifestSha256())));
        return new Outcome(
                copy,
                original.withCustody(
                        original.custody().then(clock.instant(), by, CustodyAction.REDACTED_COPY_MADE, copyId, null)));
    }

    private static PartContent covered(EvidenceItem from, byte[] bytes, Redaction redaction) {
        String copyPath = from.path().replace(PackagePaths.ITEMS, PackagePaths.ITEMS + "redacted-");
        if (from.mimeType().startsWith("text/plain") && !redaction.spans().isEmpty()) {
            return new PartContent(copyPath, from.mimeType(), Covers.text(bytes, redaction));
        }
        if (from.mimeType().equals("image/png") && !redaction.areas().isEmpty()) {
            return new PartContent(copyPath, from.mimeType(), Covers.picture(bytes, redaction));
        }
        throw new IllegalArgumentException("only spans of a text and areas of a picture can be covered");
    }

    private EvidenceItem line(int seq, EvidenceItem from, PartContent covered, String reason) {
        return new EvidenceItem(
                seq,
                from.name(),
                from.category(),
                covered.path(),
                covered.mimeType(),
                covered.bytes().length,
                null,
                null,
                from.capturedAt(),
                EvidenceItem.Method.REDACTION,
                Digests.hex(Digests.sha256(covered.bytes())),
                Digests.hex(Digests.sm3(covered.bytes())),
                true,
                reason,
                from.path());
    }

    /** Without addresses and steps of the original, which may name what was covered. */
    private CaptureRecord copyOf(CaptureRecord record, String copyId, String by, int items) {
        return new CaptureRecord(
                copyId,
                record.occasion(),
                record.attendance(),
                record.startedAt(),
                record.endedAt(),
                record.timeSource(),
                record.host(),
                record.tool(),
                List.of(new Step(clock.instant(), Step.Kind.COPY_COVERED, by + ", " + items)),
                List.<Exchange>of(),
                Picture.failed("see the original"),
                record.exceptions().isEmpty() ? List.of() : List.of("see the original"));
    }

    private static <T> T read(SealedPackage original, String path, Class<T> type) {
        try {
            return CanonicalJson.read(original.files().get(path), type);
        } catch (CanonicalJson.NotCanonicalException e) {
            throw new IllegalStateException("a sealed package can be read", e);
        }
    }
}
