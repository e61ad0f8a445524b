package org.zhengming.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.api.secondfactor.SecondFactors;
import tools.jackson.databind.JsonNode;

/** The demo as its readers see it, in a real browser. One demo for all; its last posts appear while the tests run. */
class DemoBrowserTest {

    private static final int REPLAY_SECONDS = 30;
    /** So many findings the reviewer of these tests calls false alarms. */
    private static final int FALSE_ALARMS = 3;

    private static final Duration WHOLE_STORY = Duration.ofSeconds(REPLAY_SECONDS + 120L);
    private static final String COURT = "柳汀区法院";
    private static final String BUSY_COURT = "砚桥法院";
    private static final String A_PERSON_DECIDES = "这是机器的提示，不是结论；是否处理、如何处理，由人决定。";
    private static final Pattern ONE_FINDING = Pattern.compile(".*/findings/.+");

    @TempDir
    private static Path folder;

    private static LabelledLeaks labels;
    private static RunningDemo demo;
    private static Chromium chromium;
    private static Faults faults;
    private static ChineseMessages chinese;
    /** Of each account that has been at work, the window that it is signed in in. */
    private static final Map<String, BrowserContext> windows = new HashMap<>();

    /** An officer who has had the overview open since the demo began. */
    private static Reader watcher;

    @BeforeAll
    static void startDemo() {
        labels = LabelledLeaks.ofTheCorpus();
        PlaywrightAssertions.setDefaultAssertionTimeout(Chromium.PATIENCE.toMillis());
        chinese = ChineseMessages.read();
        chromium = Chromium.start();
        demo = RunningDemo.start(RunningDemo.Place.in(folder, REPLAY_SECONDS));
        faults = new Faults(demo.address());
        watcher = reader().signedIn("officer");
        demo.signIn("officer");
    }

    @AfterAll
    static void stopDemo() {
        try (Chromium browser = chromium;
                RunningDemo running = demo) {
            if (running != null) {
                running.program().stop();
            }
        }
    }

    @AfterEach
    void nothing_broke_and_no_request_left_the_machine() {
        assertThat(faults.seen()).isEmpty();
        assertThat(faults.requests()).isPositive();
    }

    @Test
    void new_alerts_arrive_while_the_overview_is_open() {
        Locator alerts = watcher.region("最新提醒");

        assertThat(alerts.getByRole(AriaRole.STATUS).first()).hasText("实时");
        assertThat(alerts.locator("li.fresh").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(WHOLE_STORY.toMillis()));
        assertThat(alerts.locator("li").first()).containsText(Pattern.compile("移送研判|关怀|核实事实"));
    }

    @Test
    void an_officer_sees_counts_the_chart_the_shield_and_the_data_flow() {
        waitForTheWholeStory();
        try (Reader officer = signedIn("officer")) {
            assertThat(officer.page().locator(".counts dd.figures")).hasCount(5);
            assertThat(numberIn(officer.page().locator(".counts dd.figures").first()))
                    .isEqualTo(
                            demo.json("/api/v1/overview?hours=24").path("total").asInt())
                    .isGreaterThan(100);
            assertThat(officer.region("数量变化（按建议路径）").locator("canvas").first()).isVisible();
            assertThat(officer.page().getByRole(AriaRole.IMG, named(Pattern.compile("^各时段研判结果数量"))))
                    .isVisible();
            assertThat(officer.region("主要事件").locator("li").first()).isVisible();
            assertThat(officer.region("集中发布与突增")).isVisible();
            assertThat(officer.region("言论语境")).containsText("受保护的表达");
            assertThat(officer.region("言论语境")).containsText("媒体报道");
            assertThat(officer.region("数据流")).containsText("实时运行");
            assertThat(officer.region("数据流")).containsText("读入" + labels.posts());
            assertThat(officer.region("数据流")).containsText(Pattern.compile("死信[01]"));
        }
    }

    @Test
    void an_officer_searches_a_court_narrows_by_a_facet_and_opens_a_finding_by_keyboard() {
        waitForTheWholeStory();
        try (Reader officer = signedIn("officer")) {
            officer.page().getByRole(AriaRole.LINK, named("检索")).click();
            officer.ask(BUSY_COURT);

            assertThat(officer.results().locator("mark").first()).isVisible();
            assertThat(officer.results().locator("mark").allInnerTexts()).anyMatch(BUSY_COURT::contains);
            int all = officer.results().count();
            assertThat(officer.page().locator("aside fieldset")).not().hasCount(0);

            officer.page().locator("aside").getByText("媒体报道").click();
            assertThat(officer.page()).hasURL(Pattern.compile(".*context=MEDIA_REPORT.*"));
            assertThat(officer.page().getByLabel("当前筛选")).containsText("言论语境: 媒体报道");
            assertThat(officer.results()).not().hasCount(all);
            assertThat(officer.results()).not().hasCount(0);
            assertThat(officer.results().first()).containsText("媒体报道");

            officer.page().keyboard().press("j");
            officer.page().keyboard().press("Enter");
            assertThat(officer.page()).hasURL(ONE_FINDING);
            assertThat(officer.page().locator("article mark.mention").first()).isVisible();
            assertThat(officer.region("指向")).containsText("出现");
            assertThat(officer.page().locator("main")).containsText(A_PERSON_DECIDES);
            assertThat(officer.page().locator("main")).containsText("言论语境（保护）");

            officer.page().getByText("返回检索结果").click();
            assertThat(officer.results()).not().hasCount(0);
        }
    }

    @Test
    void an_administrator_sees_the_stages_the_sources_and_a_dead_letter_and_has_it_read_again() throws IOException {
        waitForTheWholeStory();
        Files.writeString(folder.resolve("inbox/broken.jsonl"), "{\"id\":\"broken\n");
        try (Reader admin = signedIn("admin")) {
            admin.page().getByRole(AriaRole.LINK, named("运行状况")).click();

            Locator stages = admin.region("各阶段").locator("tbody tr");
            assertThat(stages).hasCount(6);
            assertThat(stages.first()).containsText("读取");
            assertThat(stages.last().locator("td").first()).not().hasText("0");
            assertThat(admin.region("来源").locator("li")).hasCount(4);
            assertThat(admin.region("来源")).containsText("城市论坛");
            assertThat(admin.region("来源")).containsText("正在了解");
            assertThat(admin.region("最近半小时").locator("canvas")).hasCount(3);

            Locator letters = admin.region("死信").locator("li.letter");
            assertThat(stages.first().locator("td.dead")).hasText("1");
            Eventually.is("the dead letter is listed", Duration.ofSeconds(30), () -> {
                admin.button("刷新").click();
                admin.page().waitForTimeout(500);
                return letters.count() == 1;
            });
            letters.getByText("查看").click();
            assertThat(letters).containsText("broken.jsonl");
            assertThat(letters).containsText("格式");
            letters.getByText("重新读取").first().click();
            assertThat(letters.getByRole(AriaRole.STATUS)).containsText(Pattern.compile("已请求|再次失败"));
        }
    }

    @Test
    void an_officer_asks_in_chinese_and_goes_from_a_finding_to_its_story() {
        waitForTheWholeStory();
        try (Reader officer = signedIn("officer")) {
            officer.open("/search");
            officer.ask("路径:移送研判");
            assertThat(officer.results()).not().hasCount(0);
            assertThat(officer.results().first()).containsText("移送研判");

            officer.open("/search?route=FOO");
            assertThat(officer.page().locator(".unknown")).containsText("“FOO”不是可用的值");
            assertThat(officer.results()).not().hasCount(0);

            officer.open("/findings/zm-ref-247");
            officer.page().getByText("同一事件的帖文").click();
            assertThat(officer.heading("事件")).isVisible();
            assertThat(officer.results()).not().hasCount(0);
            assertThat(officer.region("传播合计")).isVisible();
        }
    }

    @Test
    void a_leak_is_shown_with_its_mark_and_reasons_but_without_its_value() {
        waitForTheWholeStory();
        try (Reader officer = signedIn("officer")) {
            officer.open("/search?leak=PHONE");
            officer.results().first().locator("a").click();

            assertThat(officer.page().locator("article mark.leak").first()).containsText("*");
            assertThat(officer.region("泄露（均已遮蔽）")).containsText("电话");
            assertThat(officer.region("泄露（均已遮蔽）").locator(".quote").first()).containsText("****");
            assertThat(officer.page().locator("main")).containsText("移送研判");
            assertThat(officer.page().locator("main")).containsText(A_PERSON_DECIDES);

            officer.page().locator("article mark.leak[role=note]").first().focus();
            assertThat(officer.page().getByRole(AriaRole.TOOLTIP)).containsText("电话");
        }
    }

    @Test
    void a_committee_member_sees_findings_but_not_the_data_flow() {
        try (Reader member = signedIn("committee")) {
            assertThat(member.region("最新提醒")).isVisible();
            assertThat(member.region("数据流")).hasCount(0);
            assertThat(member.statusOf("/api/v1/findings?size=1")).isEqualTo(200);
            assertThat(member.statusOf("/api/v1/pipeline")).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"liaison", "inspector", "keeper", "supervisor"})
    void nothing_is_seen_of_the_monitoring_side_by_those_who_are_walled_off(String username) {
        try (Reader reader = signedIn(username)) {
            assertThat(reader.page().getByRole(AriaRole.LINK, named("透明统计"))).hasCount(1);
            assertThat(reader.page().getByRole(AriaRole.LINK, named("态势"))).hasCount(0);
            assertThat(Stream.of("overview", "pipeline").map(path -> reader.statusOf("/api/v1/" + path)))
                    .containsOnly(403);
            reachesNoFinding(reader);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin"})
    void who_may_see_statistics_only_reaches_no_finding(String username) {
        try (Reader reader = signedIn(username)) {
            assertThat(reader.page().locator(".counts dd.figures")).hasCount(5);
            assertThat(reader.region("最新提醒")).hasCount(0);
            assertThat(reader.region("数据流")).hasCount(username.equals("admin") ? 1 : 0);
            assertThat(reader.page().locator("main a:not([href='/health'], [href='/tasks'])"))
                    .hasCount(0);
            reachesNoFinding(reader);
        }
    }

    private static void reachesNoFinding(Reader reader) {
        assertThat(reader.page().getByRole(AriaRole.LINK, named("检索"))).hasCount(0);
        reader.open("/search?q=" + COURT);
        assertThat(reader.heading("没有查看权限")).isVisible();
        assertThat(reader.page().locator("main")).containsText("这一身份不能查看“检索”");
        assertThat(reader.page().locator("main")).containsText("请联系本单位的管理员");
        assertThat(Stream.of("findings", "findings/zm-ref-001", "alerts", "alerts/stream")
                        .map(path -> reader.statusOf("/api/v1/" + path)))
                .containsOnly(403);
    }

    @Test
    void a_protected_person_sees_their_own_cases_and_no_finding() {
        waitForTheCases();
        try (Reader person = reader()) {
            person.open("/").signIn("protected");

            assertThat(person.heading("待办")).isVisible();
            assertThat(desksOf(person)).containsExactly("待办", "澄清", "委员会", "过问登记");
            person.open("/cases/clarification?show=all");
            assertThat(person.page().locator("td.about")).hasCount(1);
            assertThat(person.page().locator("tbody")).containsText("骆闻川");
            assertThat(Stream.of("overview", "findings", "alerts", "pipeline")
                            .map(path -> person.statusOf("/api/v1/" + path)))
                    .containsOnly(403);
        }
    }

    @Test
    void a_reviewer_decides_about_ten_findings_by_keyboard_alone() {
        waitForTheWholeStory();
        try (Reader reviewer = signedIn("reviewer")) {
            reviewer.open("/review");
            Locator reason = reviewer.page().locator("form.reason textarea");
            List<String> keys = List.of("1", "2", "3", "5");
            for (int decided = 0; decided < 10; decided++) {
                assertThat(reviewer.page().locator(".decision").first()).isVisible();
                assertThat(reviewer.page().locator(".lock")).containsText("还剩");
                assertThat(reviewer.heading("言论语境（保护）")).isVisible();
                reviewer.page().keyboard().press(keys.get(decided % keys.size()));
                assertThat(reason).isFocused();
                reviewer.page().keyboard().type("已核对原文");
                reviewer.page().keyboard().press("Enter");
                assertThat(reviewer.page().locator(".counts dd").nth(2)).hasText(String.valueOf(decided + 1));
                assertThat(reason).hasCount(0);
            }
            assertThat(reviewer.page().locator("p[role=status]")).containsText("已记录");
        }
    }

    @Test
    void an_officer_goes_from_an_alert_to_a_clarification_and_the_form_says_what_is_missing() {
        waitForTheWholeStory();
        try (Reader officer = signedIn("officer")) {
            Locator alerts = officer.page().locator(".alerts li");
            alerts.filter(new Locator.FilterOptions().setHasText("核实事实"))
                    .first()
                    .locator("a")
                    .click();
            officer.page().getByText("登记澄清线索").click();

            CaseDesk desk = new CaseDesk(officer);
            assertThat(officer.heading("来自研判结果")).isVisible();
            desk.write("事由", "网传内容需要查清").confirm("依职权登记线索", "转发较多");
            assertThat(officer.page().getByRole(AriaRole.ALERT)).containsText("1 处需要修改");
            desk.write("当事人所在部门", "民一庭").confirm("依职权登记线索", "转发较多");
            desk.standsAt("线索登记");
            assertThat(officer.page().locator(".page-head .clock")).containsText("还剩");

            desk.begin("启动调查并告知当事人");
            officer.button("添加一行").click();
            desk.write("所涉行为", "网传行为").write("发生时间", "2026年9月").enterTime("告知当事人的时间", "2026-11-01 09:00");
            desk.confirm("启动调查并告知当事人", "当面告知");
            desk.standsAt("调查启动");
            assertThat(officer.region("由其他人办理")).containsText("本人陈述申辩");
        }
    }

    @Test
    void a_committee_member_takes_an_application_in_and_an_approver_decides_one() {
        waitForTheCases();
        try (Reader member = signedIn("committee")) {
            member.open("/cases/aid-application/new");
            CaseDesk desk = new CaseDesk(member);
            desk.choose("单位", "砚桥区人民法院").tick("电话").choose("诉求类型", "干预办案");
            desk.write("申请理由", "承办案件时被要求提前结案").write("向部门报告的情况", "10月向庭里报告");
            desk.write("部门处理结果", "没有答复").confirm("起草申请", "受本人委托");
            desk.standsAt("草稿");
            assertThat(member.region("案件内容")).containsText("已加密保存");
            assertThat(member.page().locator("main")).not().containsText("提前结案");

            desk.form("提交申请").waitFor();
            desk.confirm("提交申请", "核对无误");
            desk.take("开始前置核验", "核验");
            desk.begin("受理").choose("对应职能", "援助").confirm("受理", "符合条件");
            desk.standsAt("受理");
            desk.take("报告主任", "已报告");
            assertThat(member.region("由其他人办理")).containsText("延长期限");
        }
        try (Reader approver = signedIn("approver")) {
            CaseDesk desk = new CaseDesk(approver).openFirst("aid-application", "COORDINATING");
            desk.begin("作出处理").write("协调情况", "已与部门协调").write("处理意见", "责成部门书面答复");
            desk.write("决定文号", "权保决〔2026〕9号").confirm("作出处理", "委员会决定");
            desk.standsAt("作出处理");
        }
    }

    @Test
    void whoever_was_slower_is_shown_what_changed_and_keeps_what_they_wrote() {
        waitForTheCases();
        try (Reader slow = signedIn("committee");
                Reader fast = signedIn("committee")) {
            CaseDesk behind = new CaseDesk(slow).openFirst("support", "PLANNED");
            behind.begin("取消").write("理由", "本人不需要");
            fast.open(slow.page().url());
            new CaseDesk(fast).begin("登记办结").enterTime("办结日期", "2026-11-20").confirm("登记办结", "已慰问");
            new CaseDesk(fast).standsAt("已办结");

            slow.button("确认：取消").click();
            assertThat(behind.form("取消").locator("textarea")).hasValue("本人不需要");
            assertThat(slow.page().locator(".conflict")).containsText("陆知微（权益保障委员会）");
            assertThat(slow.page().locator(".conflict")).containsText("登记办结");
            assertThat(slow.page().locator(".conflict")).containsText("这一步现在不能办理了");

            slow.page().getByText("返回列表").click();
            assertThat(slow.page().getByRole(AriaRole.DIALOG)).containsText("还没有提交");
            slow.button("继续填写").click();
            assertThat(behind.form("取消").locator("textarea")).hasValue("本人不需要");
        }
    }

    @Test
    void an_approver_approves_what_four_other_eyes_have_seen() {
        waitForTheCases();
        try (Reader officer = signedIn("officer")) {
            new CaseDesk(officer).openFirst("clarification", "SUPERIOR_REVIEW");
            assertThat(officer.region("由其他人办理")).containsText("批准发布");
            assertThat(officer.region("由其他人办理")).containsText("由 审批领导 办理");
            assertThat(officer.button("办理“批准发布”")).hasCount(0);
        }
        try (Reader approver = signedIn("approver")) {
            CaseDesk desk = new CaseDesk(approver).openFirst("clarification", "SUPERIOR_REVIEW");
            desk.begin("批准发布").confirm("批准发布", "上级已批复");
            assertThat(desk.form("批准发布")).containsText("必填");
            assertThat(desk.form("批准发布").locator(".wrong")).containsText("上级批复文号");
            desk.write("上级批复文号", "云中法批〔2026〕5号").confirm("批准发布", "上级已批复");
            desk.standsAt("批准");
        }
    }

    @Test
    void a_liaison_begins_with_the_inbox_and_goes_from_receipt_to_feedback() {
        waitForTheCases();
        try (Reader liaison = reader()) {
            liaison.open("/").signIn("liaison");
            assertThat(liaison.heading("移送收件箱")).isVisible();
            assertThat(liaison.page().locator("td.clocks").first()).containsText("还剩");
            liaison.page()
                    .locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("已移送"))
                    .first()
                    .locator("a")
                    .click();

            CaseDesk desk = new CaseDesk(liaison);
            desk.form("签收").waitFor();
            desk.write("签收人", "贺远舟").write("签收编号", "沧网安收〔2026〕200号").confirm("签收", "材料齐全");
            desk.standsAt("公安签收");
            desk.begin("受案").write("受案编号", "沧网安受〔2026〕90号").confirm("受案", "符合条件");
            desk.standsAt("受案");
            desk.begin("反馈处理结果");
            desk.choose("处理结果", "行政警告").enterTime("处理日期", "2026-11-20").confirm("反馈处理结果", "已办结");
            desk.standsAt("结果反馈");

            liaison.open("/cases/clarification");
            assertThat(liaison.heading("没有查看权限")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "officer,待办 研判 澄清 移送",
        "reviewer,待办 研判 澄清 移送",
        "approver,待办 澄清 移送 委员会",
        "committee,待办 研判 澄清 移送 委员会",
        "liaison,待办 移送",
        "inspector,属实转办",
        "keeper,待办 过问登记",
        "supervisor,待办 过问登记",
        "auditor,委员会",
        "admin,"
    })
    void a_role_finds_its_desks_and_no_others(String username, String desks) {
        try (Reader reader = signedIn(username)) {
            assertThat(desksOf(reader)).isEqualTo(desks == null ? List.of() : List.of(desks.split(" ")));
            assertThat(reader.statusOf("/api/v1/cases/interference"))
                    .isEqualTo(desksOf(reader).contains("过问登记") ? 200 : 403);
            assertThat(reader.statusOf("/api/v1/review"))
                    .isEqualTo(desksOf(reader).contains("研判") ? 200 : 403);
        }
    }

    private static List<String> desksOf(Reader reader) {
        Set<String> desks = Set.of("待办", "研判", "澄清", "属实转办", "移送", "委员会", "过问登记");
        return reader.page().locator("nav.navigation a").allInnerTexts().stream()
                .map(String::strip)
                .filter(desks::contains)
                .toList();
    }

    @Test
    void somebody_signed_out_is_sent_to_sign_in_and_back() {
        try (Reader officer = reader()) {
            officer.open("/search?q=" + COURT);
            assertThat(officer.page()).hasURL(Pattern.compile(".*/sign-in\\?returnTo=.*"));
            assertThat(officer.statusOf("/api/v1/findings")).isEqualTo(401);

            officer.signIn("officer");
            assertThat(officer.page()).hasURL(Pattern.compile(".*/search\\?q=.*"));
            assertThat(officer.searchBox()).hasValue(COURT);

            officer.button("退出").click();
            assertThat(officer.page()).hasURL(Pattern.compile(".*/sign-in"));
            assertThat(officer.statusOf("/api/v1/findings")).isEqualTo(401);
        }
    }

    @Test
    void a_wrong_password_is_told_in_plain_words() {
        try (Reader reader = reader()) {
            reader.open("/sign-in").signIn("officer", "not-the-password");

            assertThat(reader.page().getByRole(AriaRole.ALERT)).containsText("密码");
            assertThat(reader.page().getByRole(AriaRole.ALERT))
                    .not()
                    .containsText(Pattern.compile("401|SIGN_IN_FAILED|Exception"));
            assertThat(reader.page().getByLabel("密码")).hasValue("");
        }
    }

    @Test
    void somebody_sets_up_an_authenticator_and_signs_in_with_its_code() {
        try (Reader reader = reader().signedIn("supervisor")) {
            PageInspection pages = new PageInspection(reader, chinese);
            reader.page().getByRole(AriaRole.LINK, named("卫知白")).click();
            reader.button("绑定验证器应用").press("Enter");
            OneTimeCodes app = OneTimeCodes.of(reader.page().locator(".secret").innerText());
            pages.look("second-factor-secret");
            pages.inChinese().page().getByLabel("应用显示的六位验证码").fill(app.now());
            reader.page().keyboard().press("Enter");
            assertThat(reader.page().locator(".codes li")).hasCount(8);
            pages.look("recovery-codes");
            pages.inChinese().button("已经抄好，继续").click();
            assertThat(reader.page().locator("main")).containsText("剩余恢复码 8 个");

            reader.button("退出").click();
            reader.signIn("supervisor");
            assertThat(reader.page().getByLabel("动态验证码")).isFocused();
            pages.look("sign-in-code");
            pages.inChinese().page().locator("#code").focus();
            reader.page().keyboard().type(app.next());
            reader.page().keyboard().press("Enter");
            reader.begun();
            assertThat(pages.problems()).isEmpty();
        } finally {
            SecondFactors.in(folder, Clock.systemUTC()).reset("supervisor");
        }
    }

    @Test
    void a_query_that_cannot_be_read_is_told_in_plain_words_with_its_place() {
        try (Reader officer = signedIn("officer")) {
            officer.open("/search");
            officer.ask("(" + COURT + " OR");

            Locator problem = officer.page().getByRole(AriaRole.ALERT);
            assertThat(problem.locator("mark")).isVisible();
            assertThat(problem).containsText("个字符处");
            assertThat(problem).not().containsText(Pattern.compile("400|QUERY_SYNTAX|Exception"));
        }
    }

    @Test
    void the_pages_speak_english_and_turn_dark_when_asked_to_and_remember_it() {
        try (Reader officer = reader().signedIn("officer")) {
            officer.choose("语言: 中文", "English");
            assertThat(officer.heading("Overview")).isVisible();
            officer.choose("Appearance: As system", "Dark");
            assertThat(officer.page().locator("html")).hasClass(Pattern.compile(".*\\bdark\\b.*"));

            officer.page().reload();
            assertThat(officer.heading("Overview")).isVisible();
            assertThat(officer.page().locator("html")).hasAttribute("lang", "en");
            assertThat(officer.page().locator("body")).hasCSS("background-color", "rgb(20, 24, 29)");
        }
    }

    @Test
    void an_officer_makes_a_report_reads_what_it_rests_on_and_takes_it_out() throws IOException {
        waitForTheWholeStory();
        try (Reader officer = signedIn("officer")) {
            officer.page().getByRole(AriaRole.LINK, named("报告")).click();
            assertThat(officer.region("自动生成计划").locator("li")).hasCount(3);
            openReport(officer);

            assertThat(officer.page().locator("article")).containsText("暂无数据");
            Download copy =
                    officer.page().waitForDownload(() -> officer.button("DOCX").click());
            assertThat(copy.suggestedFilename()).endsWith(".docx");
            assertThat(Files.readAllBytes(copy.path())).startsWith('P', 'K');

            officer.page().getByRole(AriaRole.LINK, named("透明统计")).click();
            assertThat(officer.region("我们的差错").locator("tbody tr")).not().hasCount(0);
            Download figures = officer.page()
                    .waitForDownload(() -> officer.button("导出 CSV").click());
            assertThat(Files.readString(figures.path())).startsWith("code,name,count");
        }
        try (Reader liaison = signedIn("liaison")) {
            assertThat(liaison.page().getByRole(AriaRole.LINK, named("报告"))).hasCount(0);
            assertThat(liaison.statusOf("/api/v1/reports")).isEqualTo(403);
        }
    }

    @Test
    void findings_are_narrowed_by_key_saved_as_a_search_and_taken_out_by_four_eyes() throws IOException {
        waitForTheWholeStory();
        try (Reader officer = signedIn("officer");
                Reader approver = signedIn("approver")) {
            officer.open("/search?route=MONITOR");
            officer.page().getByRole(AriaRole.SLIDER, named("范围起点")).focus();
            officer.page().keyboard().press("ArrowRight");
            officer.page().keyboard().press("Enter");
            assertThat(officer.page()).hasURL(Pattern.compile(".*from=.*&to=.*&route=MONITOR"));
            officer.button("已存检索").click();
            officer.page().getByLabel("本次检索的名称").fill("近日关注");
            officer.page().keyboard().press("Enter");
            officer.page().getByRole(AriaRole.LINK, named("近日关注")).waitFor();
            officer.open("/search").button("已存检索").click();
            officer.page().getByRole(AriaRole.LINK, named("近日关注")).click();
            assertThat(officer.page()).hasURL(Pattern.compile(".*from=.*&to=.*&route=MONITOR"));
            officer.results().first().waitFor();
            officer.page().getByRole(AriaRole.LINK, named("申请导出")).click();
            officer.page().locator("form .el-select").first().click();
            officer.page().getByRole(AriaRole.OPTION, named("沧南市中级人民法院")).click();
            officer.page().getByText("CSV（电子表格）").click();
            officer.page().locator("form textarea").last().fill("向上级汇报");
            officer.page().locator("form button[type=submit]").click();
            assertThat(officer.region("案件内容")).containsText("建议路径: 仅关注");

            approver.page().getByRole(AriaRole.LINK, named("导出审批")).click();
            approver.region("等您处理").getByText("查看并审批").click();
            approver.button("办理“同意”").click();
            approver.page().locator("form textarea").last().fill("同意汇报使用");
            approver.page().locator("form button[type=submit]").click();
            approver.region("文件").waitFor();

            officer.open("/exports");
            Download file =
                    officer.page().waitForDownload(() -> officer.button("领取文件").click());
            assertThat(Files.readString(file.path())).contains("number,published_at", "MONITOR", "officer");
            assertThat(officer.region("其他")).containsText("已领取");
        }
    }

    @Test
    void an_auditor_checks_the_chain_and_finds_who_looked_and_nobody_else_sees_the_log() {
        try (Reader auditor = signedIn("auditor")) {
            auditor.page().getByRole(AriaRole.LINK, named("审计")).click();
            auditor.button("核验整个日志").click();
            assertThat(auditor.page().locator(".verdict.sound")).containsText("完整，未被改动");
            assertThat(auditor.region("日志是否完整")).containsText("请抄录到系统之外");

            auditor.page().getByLabel("用户名").fill("officer");
            auditor.button("查询").click();
            Locator lines = auditor.region("日志记录").locator("tbody tr");
            assertThat(lines.first()).containsText("officer");
            auditor.page().getByLabel("用户名").fill("auditor");
            auditor.button("查询").click();
            assertThat(lines.first()).containsText("查询审计日志");
            assertThat(auditor.statusOf("/api/v1/findings")).isEqualTo(403);
            assertThat(auditor.statusOf("/api/v1/accounts")).isEqualTo(403);
        }
        for (String username : List.of("officer", "admin")) {
            try (Reader other = signedIn(username)) {
                assertThat(other.page().getByRole(AriaRole.LINK, named("审计"))).hasCount(0);
                assertThat(other.statusOf("/api/v1/audit")).isEqualTo(403);
            }
        }
    }

    @Test
    void two_people_capture_a_page_it_is_checked_covered_and_leaves_by_a_third_persons_grant() throws IOException {
        try (Reader officer = signedIn("officer");
                Reader approver = signedIn("approver")) {
            openPackage(officer);
            officer.button("现在核验").click();
            assertThat(officer.page().locator(".result.sound")).containsText("与封存时一致");
            assertThat(officer.region("保管链")).containsText("核验无误");
            officer.button("查看 items/002-text.txt").click();
            assertThat(officer.page().locator("figure pre")).not().isEmpty();
            assertThat(officer.region("保管链")).containsText("查看");

            officer.button("制作遮蔽副本").click();
            officer.page().getByLabel("要遮蔽的字词").fill("法院");
            officer.button("遮蔽全部 " + placesIn(officer) + " 处").click();
            officer.page().getByLabel("遮蔽的理由").fill("演示");
            officer.button("制作副本").click();
            assertThat(officer.region("基本情况")).containsText("打开原件");

            officer.page().getByText("打开原件").click();
            officer.page().getByLabel("用途").fill("移交联络单位");
            officer.button("申请").click();
            assertThat(officer.region("带出的副本")).containsText("等待批准");
            assertThat(officer.button("批准")).hasCount(0);
            approver.open("/evidence");
            approver.button("批准").first().click();
            approver.page().getByText("已批准，待领取").first().waitFor();
            officer.page().reload();
            Download copy = officer.page()
                    .waitForDownload(() -> officer.button("领取").first().click());
            assertThat(Files.readAllBytes(copy.path())).startsWith('P', 'K');
        }
        try (Reader member = signedIn("committee")) {
            assertThat(member.page().getByRole(AriaRole.LINK, named("证据"))).hasCount(0);
            assertThat(member.statusOf("/api/v1/evidence/packages")).isEqualTo(403);
        }
    }

    @Test
    void an_administrator_adds_somebody_and_checks_a_registry_and_sees_no_case() throws IOException {
        try (Reader admin = signedIn("admin")) {
            addSomebody(admin, "newcomer");

            admin.page().getByRole(AriaRole.LINK, named("名册")).click();
            Path broken = Files.writeString(folder.resolve("registry-broken.jsonl"), "not json\n");
            admin.page().locator("input[type=file]").setInputFiles(broken);
            assertThat(admin.region("导入新名册")).containsText("第 1 行");
            assertThat(admin.button("生效")).hasCount(0);
            admin.page()
                    .locator("input[type=file]")
                    .setInputFiles(Path.of(folder.resolve("registry.jsonl").toString()));
            assertThat(admin.region("导入新名册")).containsText("与现行名册相同");

            assertThat(Stream.of("cases/referral", "evidence/packages", "reports", "findings")
                            .map(path -> admin.statusOf("/api/v1/" + path)))
                    .containsOnly(403);
        }
        confirm("newcomer");
        try (Reader newcomer = reader()) {
            newcomer.open("/").signIn("newcomer", "ten characters");
            choosePassword(newcomer, "eleven characters");
            assertThat(newcomer.heading("态势")).isVisible();
        }
    }

    @Test
    void somebody_new_chooses_a_password_and_is_let_in_again_when_they_lost_their_phone() {
        try (Reader admin = signedIn("admin")) {
            addSomebody(admin, "wanderer");
        }
        confirm("wanderer");
        try (Reader person = reader()) {
            PageInspection pages = new PageInspection(person, chinese);
            person.open("/search").signIn("wanderer", "ten characters");
            assertThat(person.page().locator("#password-chosen")).isFocused();
            pages.look("choose-password");
            choosePassword(pages.inChinese(), "wanderer1234567");
            assertThat(person.page().getByRole(AriaRole.ALERT)).containsText("太容易猜到");
            choosePassword(person, "eleven characters");
            assertThat(person.page()).hasURL(Pattern.compile("/search$"));

            person.page().getByRole(AriaRole.LINK, named("新来的")).click();
            person.page().getByLabel("当前密码").fill("eleven characters");
            choosePassword(person, "twelve characters");
            assertThat(person.page().locator("main")).containsText("密码已更改");
            person.button("绑定验证器应用").click();
            OneTimeCodes app = OneTimeCodes.of(person.page().locator(".secret").innerText());
            person.page().getByLabel("应用显示的六位验证码").fill(app.now());
            person.page().keyboard().press("Enter");
            person.button("已经抄好，继续").click();
            person.page().locator("#password-code").waitFor();
            pages.look("account");

            try (Reader admin = signedIn("admin")) {
                PageInspection asking = new PageInspection(admin, chinese);
                admin.open("/accounts").button("重置登录验证：wanderer").click();
                admin.page().getByLabel("理由").fill("手机丢了，当面核对过");
                asking.look("factor-reset");
                asking.inChinese().button("提出重置").click();
                assertThat(admin.page().getByRole(AriaRole.ROW, named(Pattern.compile("^wanderer"))))
                        .containsText("手机丢了，当面核对过");
                asking.look("factor-reset-asked");
                assertThat(asking.problems()).isEmpty();
                // The window is used again, and keeps its language.
                asking.inChinese();
            }
            assertThat(person.statusOf("/api/v1/session")).isEqualTo(200);
            confirm("wanderer");
            assertThat(person.statusOf("/api/v1/session")).isEqualTo(401);
            pages.inChinese().open("/overview").signIn("wanderer", "twelve characters");
            assertThat(person.heading("态势")).isVisible();
            assertThat(pages.problems()).isEmpty();
        }
    }

    /** Typed twice and sent with the keyboard, as the form is sent. */
    private static void choosePassword(Reader person, String password) {
        person.page()
                .getByLabel("新密码", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        person.page().getByLabel("再输入一次新密码").fill(password);
        person.page().keyboard().press("Enter");
    }

    private static void addSomebody(Reader admin, String username) {
        admin.page().getByRole(AriaRole.LINK, named("账号")).click();
        admin.button("添加账号").click();
        admin.page().locator("#account-username").fill(username);
        admin.page().locator("#account-name").fill("新来的");
        admin.page().getByLabel("全部单位").check();
        admin.page().locator("#account-password").fill("ten characters");
        admin.button("保存").click();
        assertThat(admin.page().getByRole(AriaRole.ROW, named(Pattern.compile("^" + username))))
                .isVisible();
    }

    private static void confirm(String username) {
        try (Reader second = signedIn("admin2")) {
            second.open("/accounts");
            second.button("确认 " + username + " 的更改").click();
            assertThat(second.button("确认 " + username + " 的更改")).hasCount(0);
        }
    }

    @Test
    void an_administrator_tests_a_source_adds_it_and_removes_it_while_the_job_goes_on() throws IOException {
        waitForTheWholeStory();
        Path more = Files.createDirectories(folder.resolve("more/weibo"));
        Files.writeString(more.resolve("a.jsonl"), "{\"id\":\"added-1\",\"text\":\"来电13800001234。\"}\nno post\n");
        try (Reader admin = signedIn("admin")) {
            admin.page().getByRole(AriaRole.LINK, named("来源")).click();
            assertThat(admin.region("来源").locator("tbody tr").first()).containsText("配置文件");
            admin.button("添加来源").click();
            admin.page().locator("#source-id").fill("inner");
            admin.page().locator("#source-url").fill("http://127.0.0.1:1/feed.xml");
            admin.button("试读").click();
            assertThat(admin.page().getByRole(AriaRole.ALERT)).containsText("内部网络");

            // The name of the kind that is chosen lies over the box.
            admin.page().locator("#source-kind").click(new Locator.ClickOptions().setForce(true));
            admin.page().getByRole(AriaRole.OPTION, named("文件夹")).click();
            admin.page().locator("#source-id").fill("weibo");
            admin.page().locator("#source-below").fill("weibo");
            admin.button("试读").click();
            assertThat(admin.page().locator(".trial")).containsText("来电***********");
            assertThat(admin.page().locator(".trial")).containsText("格式");
            // The other tests count what the demo's own sources gave.
            Files.delete(more.resolve("a.jsonl"));
            admin.page().locator("form button[type=submit]").click();
            Locator row = admin.page().getByRole(AriaRole.ROW, named(Pattern.compile("^weibo")));
            assertThat(row).containsText("运行中");

            row.getByText("移除", new Locator.GetByTextOptions().setExact(true)).click();
            admin.button("确认移除 weibo").click();
            assertThat(row).hasCount(0);
        }
        Eventually.is(
                "the job goes on",
                Duration.ofSeconds(60),
                () -> demo.json("/api/v1/pipeline").path("state").asString().equals("LIVE"));
    }

    /** Makes the brief of today and opens it. */
    private static void openReport(Reader officer) {
        officer.button("生成").click();
        officer.heading("日报").waitFor();
        officer.page().locator("article .title").waitFor();
    }

    /** A page of the demo's site, captured by the officer and the reviewer the first time that it is asked for. */
    private static void openPackage(Reader officer) {
        officer.open("/evidence").page().locator("h1").waitFor();
        Locator ready = officer.page().locator("tbody tr", new Page.LocatorOptions().setHasText("案-演示-1"));
        officer.page().locator("tbody tr, .empty").first().waitFor();
        if (ready.count() == 0) {
            capture(officer);
            officer.open("/evidence").page().locator("tbody tr").first().waitFor();
        }
        ready.last().locator("a").click();
        officer.region("核验").waitFor();
    }

    private static void capture(Reader officer) {
        officer.open("/evidence/capture").page().locator("#capture-organ").waitFor();
        officer.page().locator("#capture-url").fill(demo.siteAddress());
        officer.page().locator("#capture-assistant").fill("reviewer");
        for (String field : List.of("caseRef", "cause", "subject", "content", "place")) {
            officer.page().locator("#capture-" + field).fill("案-演示-1");
        }
        officer.page().locator("#capture-none").fill("演示");
        officer.page().locator("form button[type=submit]").click();
        officer.page().getByText("等待 reviewer 到场").waitFor();
        try (Reader reviewer = signedIn("reviewer")) {
            reviewer.open("/evidence");
            reviewer.button("到场").click();
            officer.page().bringToFront();
            officer.region("核验").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        }
    }

    /** How often the word that was typed stands in the text, as the button says. */
    private static int placesIn(Reader officer) {
        Locator button = officer.page().getByRole(AriaRole.BUTTON, named(Pattern.compile("^遮蔽全部 \\d+ 处$")));
        assertThat(button).isEnabled();
        return numberIn(button);
    }

    @Test
    void every_page_can_be_used_by_everybody_by_day_and_by_night_and_speaks_english() {
        waitForTheWholeStory();
        waitForTheCases();
        PageInspection signIn = inspect(reader(), pages -> pages.open("/sign-in", "input"));
        PageInspection officer = inspect(reader().signedIn("officer"), DemoBrowserTest::look);
        PageInspection member = inspect(reader().signedIn("committee"), DemoBrowserTest::askToSeeAPrivateValue);
        PageInspection approver = inspect(reader().signedIn("approver"), DemoBrowserTest::grantALook);
        PageInspection auditor = inspect(reader().signedIn("auditor"), pages -> {
            pages.open("/audit", "tbody tr");
            pages.inChinese().open("/search").heading("没有查看权限").waitFor();
            pages.look("forbidden");
        });
        PageInspection admin = inspect(reader().signedIn("admin"), pages -> {
            pages.open("/accounts", "tbody tr");
            pages.open("/registry", "dd");
            pages.open("/policy", "tbody tr");
            lookAtSources(pages);
            pages.open("/account", "main button");
        });

        List<PageInspection> all = List.of(signIn, officer, member, approver, auditor, admin);
        assertThat(all.stream().flatMap(each -> each.problems().stream())).isEmpty();
        assertThat(routes()).hasSizeGreaterThan(20).allSatisfy(route -> assertThat(
                        all.stream().flatMap(each -> each.paths().stream()))
                .anyMatch(path -> path.matches(route)));
    }

    private static PageInspection inspect(Reader reader, Consumer<PageInspection> walk) {
        try (reader) {
            PageInspection pages = new PageInspection(reader, chinese);
            walk.accept(pages);
            return pages;
        }
    }

    /** Addresses of the pages inside the frame, as expressions; of the kinds of case one stands for all. */
    private static List<String> routes() {
        Path pages = Program.home().resolve("dashboards/src");
        return Stream.of("frame/pages.ts", "cases/routes.ts")
                .flatMap(file -> Pattern.compile("path: ['`](/[^'`]+)['`]")
                        .matcher(read(pages.resolve(file)))
                        .results())
                .map(found -> found.group(1).replaceAll(":id|\\$\\{\\w+\\}", "[^/]+"))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lookAtSources(PageInspection pages) {
        pages.open("/sources", "tbody tr");
        Page page = pages.inChinese().page();
        page.locator(".page-head button").click();
        page.locator("#source-url").waitFor();
        pages.look("source-form");
    }

    /** An officer's pages. */
    private static void look(PageInspection pages) {
        pages.open("/overview", ".alerts li");
        pages.inChinese()
                .open("/search?q=" + BUSY_COURT)
                .results()
                .locator("mark")
                .first()
                .waitFor();
        pages.inChinese().button("已存检索").click();
        pages.inChinese().page().locator(".saved form").waitFor();
        pages.look("search");
        pages.open("/findings/zm-ref-247", "article mark");
        Page page = pages.inChinese().page();
        page.locator("a[href^='/stories/']").first().click();
        page.locator("canvas").first().waitFor();
        pages.look("story");
        pages.open("/stories", "li .count");
        pages.open("/exports", "main h1");
        pages.open("/health", "canvas");
        pages.open("/tasks", "li.task");
        pages.open("/alert-rules", "main .sheet");
        pages.open("/transparency", "tbody tr");
        pages.open("/nowhere", "main h1");
        lookAtTheReview(pages);
        lookAtCases(pages);
        lookAtEvidence(pages);
        pages.open("/reports", "form .el-select");
        openReport(pages.inChinese());
        pages.look("report");
    }

    private static void lookAtTheReview(PageInspection pages) {
        Page page = pages.inChinese().open("/review").page();
        page.locator(".decision").first().click();
        page.locator(".reason textarea").waitFor();
        pages.look("review");
    }

    private static void lookAtCases(PageInspection pages) {
        pages.open("/cases/referral?show=all", "td.about a");
        pages.open("/cases/clarification/new?finding=zm-ref-247", "form textarea");
        CaseDesk desk = new CaseDesk(pages.inChinese()).openFirst("clarification", "FACTS_VERIFIED");
        Page page = desk.reader().page();
        page.locator("li.step button").first().click();
        page.locator("form button[type=submit]").click();
        page.locator("form [role=alert]").waitFor();
        pages.look("case");
        new CaseDesk(pages.inChinese()).openFirst("clarification", "EFFECT_TRACKED");
        desk.reader().button("预览文书").click();
        page.locator(".paper article").waitFor();
        pages.look("case-paper");
        new CaseDesk(pages.inChinese()).openFirst("referral", "CLOSED");
        pages.look("case-referral");
    }

    private static void lookAtEvidence(PageInspection pages) {
        pages.open("/evidence/capture", "#capture-url");
        Reader officer = pages.inChinese();
        openPackage(officer);
        officer.page().locator(".path").first().waitFor();
        pages.look("evidence-package");
        pages.inChinese().button("制作遮蔽副本").click();
        officer.page().getByLabel("要遮蔽的字词").fill("法院");
        officer.button("遮蔽全部 " + placesIn(officer) + " 处").click();
        officer.button("添加").click();
        officer.page().locator("rect").first().waitFor();
        pages.look("evidence-redact");
        pages.open("/evidence", "tbody tr");
    }

    private static void askToSeeAPrivateValue(PageInspection pages) {
        Reader member = pages.inChinese();
        new CaseDesk(member).openFirst("aid-application", "REJECTED");
        member.page()
                .getByRole(AriaRole.BUTTON, named(Pattern.compile("^申请查看：申请理由")))
                .click();
        member.page().getByLabel("为什么要看原值").fill("核对诉求");
        pages.look("case-unmasking");
        pages.inChinese().button("提交申请").click();
        member.page().getByText("等待另一人批准").waitFor();
    }

    private static void grantALook(PageInspection pages) {
        pages.inChinese().open("/tasks").region("等待批准：查看加密内容").waitFor();
        pages.look("tasks-unmasking");
    }

    @Test
    void no_private_value_that_the_machine_found_is_on_a_page_in_an_answer_or_in_the_log() throws IOException {
        waitForTheWholeStory();
        List<JsonNode> findings = demo.findings();
        Set<String> values = labels.foundIn(findings);
        assertThat(values).hasSizeGreaterThan(30);

        List<String> said = new ArrayList<>();
        findings.forEach(finding -> said.add(finding.toString()));
        Stream.of("overview?hours=720", "alerts?size=100", "pipeline")
                .forEach(path -> said.add(demo.get("/api/v1/" + path).body()));
        said.add(Files.readString(folder.resolve("log/zhengming.log")));
        said.add(watcher.text());
        said.addAll(pagesWithLeaks(findings));

        assertThat(said).allSatisfy(text -> assertThat(values).noneMatch(text::contains));
    }

    /** What the search shows for leaks, and the page of one finding of each type. */
    private static List<String> pagesWithLeaks(List<JsonNode> findings) {
        List<String> texts = new ArrayList<>();
        try (Reader officer = signedIn("officer")) {
            for (String type : List.of("PHONE", "ID_CARD", "BANK_CARD", "EMAIL", "PLATE")) {
                officer.open("/search?leak=" + type);
                officer.results().first().waitFor();
                texts.add(officer.page().content());
                officer.open("/findings/" + URLEncoder.encode(firstWith(type, findings), StandardCharsets.UTF_8));
                officer.page().locator("article mark.leak").first().waitFor();
                texts.add(officer.page().content());
            }
        }
        return texts;
    }

    private static String firstWith(String leakType, List<JsonNode> findings) {
        return findings.stream()
                .filter(finding -> finding.path("leaks")
                        .valueStream()
                        .anyMatch(leak -> leak.path("type").asString().equals(leakType)))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static void waitForTheCases() {
        Eventually.is("the demo's cases", WHOLE_STORY, () -> Files.exists(folder.resolve("demo-cases-told")));
    }

    private static void waitForTheWholeStory() {
        demo.waitUntilTold(labels.posts(), FALSE_ALARMS, WHOLE_STORY);
    }

    /** Somebody with a window of their own, not signed in. */
    private static Reader reader() {
        return Reader.at(window());
    }

    /** Somebody where their day begins, with one more page in the window of their account, which is signed in once. */
    private static Reader signedIn(String username) {
        BrowserContext known = windows.get(username);
        if (known == null) {
            windows.put(username, window());
            return Reader.within(windows.get(username)).signedIn(username);
        }
        return Reader.within(known).open("/").begun();
    }

    private static BrowserContext window() {
        BrowserContext window = chromium.window(demo.address());
        faults.watch(window);
        return window;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static int numberIn(Locator figures) {
        return Integer.parseInt(figures.innerText().replaceAll("\\D", ""));
    }
}
