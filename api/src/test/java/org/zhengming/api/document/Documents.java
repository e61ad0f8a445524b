package org.zhengming.api.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhengming.analytics.LeakSubtype;
import org.zhengming.api.document.template.Bases;
import org.zhengming.api.document.template.CaptureRecord;
import org.zhengming.api.document.template.ClarificationStatement;
import org.zhengming.api.document.template.Counted;
import org.zhengming.api.document.template.DailyBrief;
import org.zhengming.api.document.template.EvidenceList;
import org.zhengming.api.document.template.FormDocument;
import org.zhengming.api.document.template.Forms;
import org.zhengming.api.document.template.QuarterlySummary;
import org.zhengming.api.document.template.ReferralLetter;
import org.zhengming.api.document.template.SpecialReport;
import org.zhengming.api.document.template.TransparencyReport;
import org.zhengming.api.legal.LegalCatalogue;

/** One document of each kind, of an invented court. */
public final class Documents {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final ExportMark MARK = new ExportMark(CheckedText.of("陈书宁"), Instant.parse("2026-03-02T01:30:00Z"));
    public static final Bases BASES = new Bases(LegalCatalogue.bundled(), DAY);

    private static final DocumentHeader HEADER = DocumentHeader.of("临湖市中级人民法院", DAY);
    private static final Citation VERDICT = Citation.of(Citation.Kind.RECORD, "record-1", "（2026）湖01民终17号民事判决书");
    private static final Citation LOG = Citation.of(Citation.Kind.RECORD, "record-2", "临湖市中级人民法院庭审录像，编号 0317");
    private static final Citation CASE = Citation.of(Citation.Kind.CASE, "C-2026-0007", "澄清案 C-2026-0007 核实记录");
    private static final Citation EVIDENCE = Citation.of(Citation.Kind.EVIDENCE, "E-2026-0003", "证据包 E-2026-0003");
    private static final Citation STATISTICS = Citation.of(Citation.Kind.STATISTICS, "2026-03-02", "本系统 2026年3月2日统计");
    private static final Citation STORY = Citation.of(Citation.Kind.STORY, "story-9", "事件 story-9");

    private Documents() {}

    /** By a name that can serve as a file's. */
    public static Map<String, OfficialDocument> all() {
        Map<String, OfficialDocument> all = new LinkedHashMap<>();
        all.put("clarification", clarification());
        all.put("referral", referral());
        all.put("evidence-list", evidenceList());
        all.put("capture-record", captureRecord());
        all.put("quarterly-summary", quarterlySummary());
        all.put("daily-brief", dailyBrief());
        all.put("special-report", specialReport());
        all.put("transparency", transparency());
        all.put("extension", form("EXTENSION_APPROVAL"));
        return all;
    }

    public static OfficialDocument clarification() {
        return ClarificationStatement.of(new ClarificationStatement.Content(
                HEADER.numbered("湖中法宣〔2026〕3号"),
                ClarificationStatement.Type.CLARIFICATION,
                text("网传一起民事案件审理情况"),
                List.of(Grounded.of("2026年2月27日起，网上有内容称一起民事案件未经开庭即作出判决，我院于当日注意到这一情况。", STORY)),
                List.of(Grounded.of("由我院审判管理办公室调取案卷和庭审录像，逐项比对；承办法官所在部门未参与核查。", CASE)),
                List.of(
                        new ClarificationStatement.Fact(
                                Grounded.of("该案没有开庭。", STORY),
                                Grounded.of("该案于2026年1月14日公开开庭审理，双方当事人均到庭，庭审全程录像。", LOG, VERDICT)),
                        new ClarificationStatement.Fact(
                                Grounded.of("判决书没有说明理由。", STORY), Grounded.of("判决书以第三部分共四页说明理由，并已依法公开。", VERDICT))),
                List.of(),
                List.of(Grounded.of("网传“未经开庭即作出判决”与事实不符。欢迎依法监督，对裁判不服的可以依法申诉。", CASE)),
                text("临湖市中级人民法院督察室（0999-0000021）")));
    }

    public static OfficialDocument referral() {
        return ReferralLetter.of(
                new ReferralLetter.Content(
                        HEADER.numbered("湖中法函〔2026〕12号")
                                .to("临湖市公安局")
                                .handledBy("陈书宁", "0999-0000018")
                                .attaching(List.of(text("电子数据清单（E-2026-0003）"), text("电子数据提取笔录")))
                                .marked(text("内部"), text("特急")),
                        text("泄露司法人员个人信息"),
                        List.of("law:s2.12.1", "law:s2.14.2", "law:criminal-procedure.110"),
                        List.of(Grounded.of("2026年3月1日21时40分，我院在公开网页上发现本线索，经人工研判确认。", EVIDENCE)),
                        List.of(new ReferralLetter.Page(
                                text("云梧论坛"),
                                PageAddress.of("https://forum.example/t/90817?page=2#reply"),
                                text("2026-03-01 20:11"),
                                text("一则回帖列出一名法官的住址门牌和手机号码，并称可以上门。"),
                                EVIDENCE)),
                        List.of(
                                new ReferralLetter.LeakCount(LeakSubtype.HOME_ADDRESS, 1, EVIDENCE),
                                new ReferralLetter.LeakCount(LeakSubtype.MOBILE_PHONE, 1, EVIDENCE)),
                        List.of(new ReferralLetter.Victim(
                                text("周砚秋"), text("民事审判第一庭法官"), true, List.of(text("配偶"), text("子女")), CASE)),
                        List.of(new ReferralLetter.Reading(
                                text("云梧论坛"), text("2026-03-01 21:45"), 3120L, null, 48L, EVIDENCE)),
                        List.of(Grounded.of("已由二人固定证据并加盖可信时间戳，已告知当事人并启动住所巡护。", EVIDENCE, CASE)),
                        List.of(Grounded.of("回帖同时包含住址门牌与上门表述，人身安全风险较高，请急办。", CASE)),
                        EnumSet.allOf(ReferralLetter.Request.class)),
                BASES);
    }

    public static OfficialDocument evidenceList() {
        return EvidenceList.of(
                new EvidenceList.Content(HEADER, text("E-2026-0003"), List.of(item(1, "网页归档"), item(2, "全页截图"))),
                BASES);
    }

    private static EvidenceList.Item item(int number, String name) {
        return new EvidenceList.Item(
                number,
                text(name),
                text("网页"),
                text(number == 1 ? "application/warc" : "image/png"),
                184_213L * number,
                null,
                PageAddress.of("https://forum.example/t/90817?page=2"),
                text("云梧论坛"),
                text("2026-03-01 20:11"),
                text("2026-03-01 21:44:09+08:00，NTP 偏差 3 毫秒"),
                text("HTTP 直接提取"),
                text("zhengming 0.1"),
                text("陈书宁"),
                text("方予安"),
                null,
                text("服务器在第三方平台，无法扣押，提取公开网页"),
                "3f".repeat(32),
                "a1".repeat(32),
                text("RFC 3161，序号 7781"),
                null,
                text("无"),
                text("证据库第二副本"),
                null,
                EVIDENCE);
    }

    public static OfficialDocument captureRecord() {
        return CaptureRecord.of(
                new CaptureRecord.Content(
                        HEADER,
                        text("涉嫌泄露司法人员个人信息"),
                        text("公开网页一处"),
                        text("一则回帖及其上下文全页"),
                        text("2026-03-01 21:44:09+08:00"),
                        text("2026-03-01 21:46:30+08:00"),
                        text("临湖市中级人民法院第二会议室"),
                        text("HTTP 请求与应答全量保存，另作全页截图"),
                        text("203.0.113.8"),
                        text("forum.example → 198.51.100.7"),
                        text("CN=forum.example，SHA-256 " + "b2".repeat(32)),
                        text("原始介质由第三方平台控制"),
                        List.of(
                                new CaptureRecord.Step(text("21:44:09"), text("校时，偏差 3 毫秒")),
                                new CaptureRecord.Step(text("21:44:12"), text("解析域名，建立连接，保存证书链")),
                                new CaptureRecord.Step(text("21:45:02"), text("保存应答，计算 SM3 与 SHA-256 校验值"))),
                        List.of(),
                        List.of(Grounded.of("整个页面连同上下文一并保存，未作选取。", EVIDENCE)),
                        null,
                        EVIDENCE),
                BASES);
    }

    public static OfficialDocument quarterlySummary() {
        Citation register = Citation.of(Citation.Kind.STATISTICS, "2026-Q1", "过问专库 2026-Q1 统计");
        return QuarterlySummary.of(
                new QuarterlySummary.Content(
                        HEADER.marked(text("机密"), null).to("中共临湖市委政法委员会"),
                        false,
                        text("2026年第一季度"),
                        List.of(
                                Counted.of("记录总数", 6, register),
                                Counted.of("涉领导干部", 2, register),
                                Counted.of("豁免", 1, register)),
                        List.of(Counted.of("领导干部", 2, register), Counted.of("其他个人", 4, register)),
                        List.of(
                                Counted.of("口头", 3, register),
                                Counted.of("微信", 2, register),
                                Counted.of("信函", 1, register)),
                        List.of(Counted.of("审理", 4, register), Counted.of("执行", 2, register)),
                        List.of(new QuarterlySummary.SpecialMatter(
                                text("为案件当事人请托说情"),
                                "law:s5b.7.1",
                                2,
                                List.of(Grounded.of("2026年2月3日，记录一次口头请托，在场人员已签字确认。", register)))),
                        List.of(),
                        List.of(Grounded.of("两件已按程序报送，尚待反馈。", register)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new QuarterlySummary.Addressee(
                                text("中共临湖市委政法委员会"), text("按季度报送同级党委政法委"), "law:s5b.6.1"))),
                BASES);
    }

    public static OfficialDocument dailyBrief() {
        return DailyBrief.of(new DailyBrief.Content(
                HEADER.numbered("第 61 期"),
                text(ChineseTime.date(DAY)),
                List.of(Grounded.of("过去二十四小时读取公开内容 48211 条，涉及本院及所登记人员的 37 条；其余未保存。", STATISTICS)),
                List.of(
                        Counted.of("受保护的言论", 29, STATISTICS),
                        Counted.of("待核实的事实主张", 6, STATISTICS),
                        Counted.of("涉嫌泄露", 1, STATISTICS),
                        Counted.of("涉嫌威胁", 1, STATISTICS)),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> new DailyBrief.Highlight(
                                text("涉及周砚秋，待核实的事实主张，核实前按受保护言论对待。"),
                                PageAddress.of("https://news.example/2026/03/0" + number % 9 + "/law-" + number),
                                text("2026-03-02 08:1" + number % 10),
                                text("浏览 " + 100 * number),
                                Citation.of(Citation.Kind.FINDING, "f-" + number, "研判结果 f-" + number)))
                        .toList(),
                List.of(Counted.of("移送：待复核", 1, STATISTICS)),
                List.of(Grounded.of("有意见认为立案窗口等候时间过长。", STORY)),
                List.of(),
                List.of(),
                List.of(Grounded.of("只读取已配置的来源；需要登录的内容不在其中。", STATISTICS))));
    }

    public static OfficialDocument specialReport() {
        return SpecialReport.of(new SpecialReport.Content(
                HEADER,
                text("网传一起民事案件审理情况"),
                List.of(Grounded.of("共 212 条，最早见于2026年2月27日；其中受保护的言论 180 条。", STORY)),
                List.of(new SpecialReport.Moment(text("2026-02-27 08:02"), text("首条发布"), STORY)),
                List.of(new SpecialReport.Moment(text("2026-02-28 08:00"), text("累计 96 条，浏览 51200"), STORY)),
                List.of(Counted.of("云梧论坛", 140, STORY), Counted.of("沧南晚报", 3, STORY)),
                List.of(Counted.of("对裁判的批评", 121, STORY)),
                List.of(Grounded.of("多数意见批评文书说理过简，属于对裁判的批评，受保护。", STORY)),
                List.of(new SpecialReport.CheckedFact(text("该案没有开庭"), text("与庭审录像不符"), LOG)),
                List.of(),
                List.of(),
                List.of(Grounded.of("建议公开说明庭审情况，并就说理问题改进。", CASE)),
                List.of()));
    }

    public static OfficialDocument transparency() {
        return TransparencyReport.of(
                new TransparencyReport.Content(
                        HEADER, text("2026年第一季度"), List.of(Counted.of("误报", 4, STATISTICS)), List.of()),
                BASES);
    }

    public static OfficialDocument form(String code) {
        return FormDocument.of(
                Forms.bundled().require(code),
                new FormDocument.Content(
                        HEADER, text("A-2026-0002"), Map.of("REASON", List.of(Grounded.of("需等待外地单位回函。", CASE)))),
                BASES);
    }

    private static CheckedText text(String text) {
        return CheckedText.of(text);
    }
}
