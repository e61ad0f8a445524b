package org.zhengming.api.document.template;

import java.util.ArrayList;
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
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.Section;

/**
 * The list of what is in an evidence package (电子数据清单). The account name that a page shows stands in the sealed
 * capture alone; the list says so.
 */
public final class EvidenceList {

    /**
     * One item; {@code null} where nothing is known.
     *
     * @param length pages or playing time
     * @param address as {@link org.zhengming.api.document.PageAddress} shows it
     * @param capturedAt with time zone and source of time
     * @param witness witness or number of the notary's certificate
     * @param medium original medium, and why it was not sealed
     * @param sm3 lower-case hexadecimal
     * @param sha256 lower-case hexadecimal
     * @param changes whether anything was added, deleted or changed
     */
    public record Item(
            int number,
            CheckedText name,
            CheckedText category,
            CheckedText format,
            long bytes,
            @Nullable CheckedText length,
            @Nullable CheckedText address,
            @Nullable CheckedText platform,
            @Nullable CheckedText publishedAt,
            CheckedText capturedAt,
            CheckedText method,
            CheckedText tool,
            CheckedText operator,
            CheckedText assistant,
            @Nullable CheckedText witness,
            CheckedText medium,
            String sm3,
            String sha256,
            @Nullable CheckedText timestamp,
            @Nullable CheckedText deposit,
            CheckedText changes,
            @Nullable CheckedText backup,
            @Nullable CheckedText remark,
            Citation cite) {

        public Item {
            if (!sm3.matches("[0-9a-f]{64}") || !sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a digest is written in 64 hexadecimal digits");
            }
        }
    }

    /** @param packageName number of the evidence package */
    public record Content(DocumentHeader header, CheckedText packageName, List<Item> items) {}

    private EvidenceList() {}

    public static OfficialDocument of(Content content, Bases bases) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("evidence.overview", overview(content.items())));
        sections.add(Section.of(
                "evidence.items",
                content.items().stream().map(EvidenceList::item).toList()));
        return new OfficialDocument(
                DocumentKind.EVIDENCE_LIST,
                content.header(),
                Formula.of("evidence.title", content.packageName()),
                List.of(bases.formula("evidence.status", "law:criminal-procedure.110", "law:electronic-evidence.14")),
                sections,
                List.of(Formula.of("evidence.accounts")),
                List.of(
                        Formula.of("evidence.sign.operator"),
                        Formula.of("evidence.sign.assistant"),
                        Formula.of("evidence.sign.holder"),
                        Formula.of("evidence.sign.witness")),
                List.of());
    }

    private static List<Block.Table> overview(List<Item> items) {
        return Tables.orNothing(
                List.of("evidence.number", "evidence.name", "evidence.category", "evidence.format", "evidence.bytes"),
                List.of(1, 5, 3, 3, 3),
                items.stream()
                        .map(item -> new Row(
                                List.of(
                                        Integer.toString(item.number()),
                                        item.name().value(),
                                        item.category().value(),
                                        item.format().value(),
                                        Long.toString(item.bytes())),
                                List.of(item.cite())))
                        .toList());
    }

    private static Block item(Item item) {
        return new Block.Particulars(
                List.of(
                        Particular.of("evidence.number", Integer.toString(item.number())),
                        Particular.of("evidence.name", item.name().value()),
                        Particular.of("evidence.length", Tables.text(item.length())),
                        Particular.of("evidence.address", Tables.text(item.address())),
                        Particular.of("evidence.platform", Tables.text(item.platform())),
                        Particular.of("evidence.publishedAt", Tables.text(item.publishedAt())),
                        Particular.of("evidence.capturedAt", item.capturedAt().value()),
                        Particular.of("evidence.method", item.method().value()),
                        Particular.of("evidence.tool", item.tool().value()),
                        Particular.of("evidence.operator", item.operator().value()),
                        Particular.of("evidence.assistant", item.assistant().value()),
                        Particular.of("evidence.witness", Tables.text(item.witness())),
                        Particular.of("evidence.medium", item.medium().value()),
                        Particular.of("evidence.sm3", item.sm3()),
                        Particular.of("evidence.sha256", item.sha256()),
                        Particular.of("evidence.timestamp", Tables.text(item.timestamp())),
                        Particular.of("evidence.deposit", Tables.text(item.deposit())),
                        Particular.of("evidence.changes", item.changes().value()),
                        Particular.of("evidence.backup", Tables.text(item.backup())),
                        Particular.of("evidence.remark", Tables.text(item.remark()))),
                List.of(item.cite()));
    }
}
