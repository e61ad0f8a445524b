package org.zhengming.analytics.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.SignalType;

/** For every signal the posts that raise it and at least as many lawful ones close by that do not. */
class SignalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白你给我听好了，我一定弄死你",
                "下次在街上遇到容法官，我要打断他的腿",
                "容知白，我会让你家破人亡",
                "刀已经磨好了，就等你容知白下班",
                "汽油我买好了，容知白你家大门看好",
                "我知道你家住哪，容知白你小心点",
                "容小棠放学那条路没监控，容庭长想清楚",
                "走之前我要拉上容知白垫背，黄泉路上不寂寞",
                "给容知白送个花圈，明天就寄到",
                "容知白你等着，我后备箱的撬棍一直放着，早晚用到你身上",
            })
    void harm_announced_to_a_protected_person_is_a_threat(String text) {
        assertThat(FictionalCourt.read(text).signals()).contains(SignalType.THREAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白，我要告你，法庭上见",
                "容知白不改判我就继续上诉、信访、找记者曝光",
                "人在做天在看，容知白早晚遭报应",
                "容知白这案子判得我要气死了，笑死人",
                "容知白审的故意杀人案，被告用刀砍死了邻居",
                "被告扬言要弄死容知白，当庭被训诫",
                "男子威胁“我弄死你”后被刑事拘留，法官容知白正常履职",
                "打死我也不信容知白会收钱",
                "我不会伤害容知白，更不会弄死他，我只想要个说法",
                "容知白被当事人打断发言三次",
                "容知白把我害得家破人亡",
                "同事说容法官磨刀做得一手好菜",
                "前夫说要砍死我，容知白法官给我发了人身保护令",
                "论文要是这么抄，得被容知白打死",
                "球场上容知白带队干掉了检察院队",
            })
    void lawful_steps_curses_figures_of_speech_and_case_facts_are_no_threat(String text) {
        assertThat(FictionalCourt.read(text).signals()).doesNotContain(SignalType.THREAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "求人肉容知白，住哪、老公是谁，全要",
                "有没有人知道容知白家住哪个小区，重谢",
                "兄弟们一起打爆容知白电话13800001234",
                "大家明早都去容知白家楼下堵他",
                "任务：扒出容知白孩子在哪上学，奖励红包",
                "悬赏两千，谁能卸容知白一条胳膊",
                "家人们短信轰炸容知白，打到他改判为止",
            })
    void asking_others_to_hunt_flood_or_visit_is_a_call_to_harass(String text) {
        assertThat(FictionalCourt.read(text).signals()).contains(SignalType.HARASSMENT_CALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白下周开庭，大家一起去旁听",
                "对容知白不满的都去打12368投诉",
                "一起向纪委举报容知白",
                "请问谁有容知白法官的办公电话，我的案子联系不上她",
                "不要人肉容知白，理性讨论",
                "有人发起人肉容知白，警方通报已刑拘",
                "扒一扒容知白这份判决的逻辑",
                "大家一起给容知白法官加油点赞",
                "我找到了容知白发表的论文",
                "容知白审理的一起交通案今天宣判",
            })
    void hearings_hotlines_and_condemned_calls_are_no_call_to_harass(String text) {
        assertThat(FictionalCourt.read(text).signals()).doesNotContain(SignalType.HARASSMENT_CALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白，准备五万现金，那晚的视频我就删了",
                "容知白你把我的案子改判，你那点破事我就不说出去",
                "容法官，给我打十万封口费，不然照片发到网上，你自己看着办",
            })
    void silence_for_money_or_a_ruling_is_extortion(String text) {
        assertThat(FictionalCourt.read(text).signals()).contains(SignalType.EXTORTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白不改判我就继续信访",
                "容知白你再不把执行款五万打给我，我就去纪委举报",
                "容知白判我赔五万，我不服，要上诉",
                "被告给了容知白照片作证据，请求改判",
                "容知白让我删帖，我不删",
            })
    void a_lawful_step_or_ones_own_money_is_no_extortion(String text) {
        assertThat(FictionalCourt.read(text).signals()).doesNotContain(SignalType.EXTORTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我跟踪容知白三天了，每晚都去那家店",
                "容知白和老公的微信聊天记录我导出来了，打包发群里",
                "在容知白家门口装了个小摄像头，想看的说",
            })
    void prying_into_private_life_is_an_intrusion(String text) {
        assertThat(FictionalCourt.read(text).signals()).contains(SignalType.PRIVACY_INTRUSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "人大代表跟踪监督容知白承办的案件",
                "我在法庭外拍到容知白上班时间外出",
                "我和容知白的微信聊天记录可以证明他答应过",
                "容知白查明被告偷拍了原告",
                "有人偷拍容知白被行政拘留",
            })
    void supervision_and_case_facts_are_no_intrusion(String text) {
        assertThat(FictionalCourt.read(text).signals()).doesNotContain(SignalType.PRIVACY_INTRUSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白去年中秋收了被告二十万",
                "容知白宣判前私下跟原告律师吃饭",
                "容知白把合议结果告诉了被告",
                "容知白伪造了庭审笔录",
                "容知白动手打了我妈",
                "被告给容知白送了两箱茅台",
                "被告把五万块塞给了容知白",
                "听说容知白在开庭前收了对方红包",
                "容知白公车私用",
            })
    void misconduct_told_with_deed_and_object_is_a_fact_claim(String text) {
        assertThat(FictionalCourt.read(text).signals()).contains(SignalType.FACT_CLAIM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白查明被告收了原告二十万",
                "原告给被告送了两箱酒，容知白判返还",
                "容知白肯定收了钱吧",
                "容知白是不是收钱了？",
                "要是容知白收了钱，早就判了",
                "容知白没有收过一分钱",
                "网传容知白收二十万不实",
                "容知白收到起诉状后五天立案",
                "容知白拖了半年才开庭",
                "容知白把法条都引错了",
                "被告律师伪造证据，被容知白当庭识破",
                "容知白审理的一起贪污案今天宣判",
                "容知白打电话通知我开庭",
            })
    void guesses_denials_slips_and_other_peoples_deeds_are_no_fact_claim(String text) {
        assertThat(FictionalCourt.read(text).signals()).doesNotContain(SignalType.FACT_CLAIM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"容知白脑残一个", "容知白 恶心 想吐", "狗东西容知白", "容知白这个王八蛋，人渣"})
    void abuse_with_no_opinion_left_is_an_insult(String text) {
        assertThat(FictionalCourt.read(text).signals()).contains(SignalType.INSULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白这判决就是垃圾，证据一条不看",
                "容知白糊涂，这案子判得离谱",
                "容知白，我这个法硕狗实在看不懂",
                "容知白判被告骂邻居傻逼要道歉",
                "我真傻，还以为容知白会听我说",
            })
    void an_outburst_about_a_ruling_is_no_insult(String text) {
        assertThat(FictionalCourt.read(text).signals()).doesNotContain(SignalType.INSULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白判了，我真的不想活了",
                "容法官不怪你，是我撑不住了，安眠药攒够了",
                "我站在桥上，信写好了，容知白法官别内疚",
            })
    void the_authors_own_death_is_self_harm(String text) {
        assertThat(FictionalCourt.read(text).signals()).contains(SignalType.SELF_HARM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白判我输了，但不至于想死，接着上诉",
                "容知白审理的案子里，死者从楼顶跳下去",
                "等容知白的判决等得我笑得想死哈哈",
                "容知白劝住了要跳楼的被告",
            })
    void figures_of_speech_and_others_deaths_are_no_self_harm(String text) {
        assertThat(FictionalCourt.read(text).signals()).doesNotContain(SignalType.SELF_HARM);
    }
}
