package org.zhengming.api.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.api.evidence.capture.CapturedPage;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.custody.CustodyChain;
import org.zhengming.api.evidence.paper.Papers;
import org.zhengming.api.evidence.record.Attendance;
import org.zhengming.api.evidence.record.CaptureRecord;
import org.zhengming.api.evidence.record.EvidenceItem;
import org.zhengming.api.evidence.record.EvidenceItem.Category;
import org.zhengming.api.evidence.record.EvidenceItem.Method;
import org.zhengming.api.evidence.record.EvidenceList;
import org.zhengming.api.evidence.record.Occasion;
import org.zhengming.api.evidence.record.Step;
import org.zhengming.api.evidence.seal.SealedPackage;
import org.zhengming.api.evidence.seal.Seals;

/** Makes sealed packages of captured pages. */
public final class EvidencePackages {

    /** What the capture's clock is. Bounds from outside are the servers' Date headers and the timestamps. */
    static final String TIME_SOURCE = "system clock";

    private final Seals seals;
    private final Papers papers;
    private final Clock clock;
    private final String tool;

    public EvidencePackages(Seals seals, Papers papers, Clock clock, String tool) {
        this.seals = seals;
        this.papers = papers;
        this.clock = clock;
        this.tool = tool;
    }

    public SealedPackage seal(String packageId, Occasion occasion, Attendance attendance, CapturedPage page)
            throws InterruptedException {
        List<PartContent> contents = new ArrayList<>();
        List<EvidenceItem> items = items(page, contents);
        List<Step> steps = new ArrayList<>(page.steps());
        steps.add(new Step(clock.instant(), Step.Kind.HASHED, "SHA-256, SM3: " + items.size()));
        CaptureRecord record = new CaptureRecord(
                packageId,
                occasion,
                attendance,
                page.startedAt(),
                page.endedAt(),
                TIME_SOURCE,
                page.host(),
                tool,
                steps,
                page.exchanges(),
                page.picture(),
                exceptions(page));
        EvidenceList list = new EvidenceList(
                packageId,
                occasion.caseRef(),
                attendance,
                tool,
                occasion.originalMedium(),
                occasion.reasonNotSeized(),
                items);
        contents.add(new PartContent(PackagePaths.RECORD, "application/json", CanonicalJson.write(record)));
        contents.add(new PartContent(PackagePaths.LIST, "application/json", CanonicalJson.write(list)));
        contents.addAll(papers.of(record, list));
        CustodyChain captured =
                CustodyChain.empty().then(page.endedAt(), attendance.operator(), CustodyAction.CAPTURED, null, null);
        return seals.seal(
                new Seals.Draft(packageId, occasion.caseRef(), attendance.operator(), contents, captured, null));
    }

    private static List<EvidenceItem> items(CapturedPage page, List<PartContent> contents) {
        List<EvidenceItem> items = new ArrayList<>();
        PartContent warc = new PartContent("items/001-page.warc", "application/warc", page.warc(), page.warcRecords());
        add(items, contents, warc, "WARC 1.1", Category.WEB_PAGE, Method.HTTP_WARC, page);
        if (page.text() != null) {
            PartContent text = new PartContent("items/002-text.txt", "text/plain; charset=utf-8", page.text());
            add(items, contents, text, "text", Category.FILE, Method.TEXT_EXTRACT, page);
        }
        if (page.screenshot() != null) {
            PartContent picture = new PartContent("items/003-screenshot.png", "image/png", page.screenshot());
            add(items, contents, picture, "screenshot", Category.PICTURE, Method.BROWSER_SCREENSHOT, page);
            PartContent dom = new PartContent("items/004-dom.html", "text/html; charset=utf-8", page.dom());
            add(items, contents, dom, "DOM", Category.WEB_PAGE, Method.BROWSER_DOM, page);
        }
        return items;
    }

    private static void add(
            List<EvidenceItem> items,
            List<PartContent> contents,
            PartContent content,
            String name,
            Category category,
            Method method,
            CapturedPage page) {
        contents.add(content);
        items.add(new EvidenceItem(
                items.size() + 1,
                name,
                category,
                content.path(),
                content.mimeType(),
                content.bytes().length,
                page.firstUrl(),
                page.lastUrl(),
                page.endedAt(),
                method,
                Digests.hex(Digests.sha256(content.bytes())),
                Digests.hex(Digests.sm3(content.bytes())),
                false,
                null,
                null));
    }

    private static List<String> exceptions(CapturedPage page) {
        List<String> exceptions = new ArrayList<>();
        page.exchanges().stream()
                .filter(each -> each.tls() != null && !each.tls().trusted())
                .forEach(each -> exceptions.add("certificate not trusted: " + each.url()));
        int status = page.exchanges().get(page.exchanges().size() - 1).status();
        if (status != 200) {
            exceptions.add("status " + status);
        }
        if (page.screenshot() == null) {
            exceptions.add("no picture: " + page.picture().reason());
        }
        return exceptions;
    }
}
