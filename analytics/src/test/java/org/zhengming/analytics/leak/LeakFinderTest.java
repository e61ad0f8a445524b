package org.zhengming.analytics.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

class LeakFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHONE|青岑区法院容知白的手机号13800001234|13800001234",
                "PHONE|容知白的号码 一三八，零零零零，一二三四，别客气|一三八，零零零零，一二三四",
                "PHONE|容知白的号：13a8b000c01d2e34，字母去掉就是|13a8b000c01d2e34",
                "PHONE|容知白手机倒着念就是号码：43210000831|43210000831",
                "PHONE|容法官家里座机0788-60000334|0788-60000334",
                "PHONE|容知白家里座机，零七八八，先两个六，再一个三，最后四个零|零七八八，先两个六，再一个三，最后四个零",
                "PHONE|容知白(民一)：一a三b八c零d零e零f零g一h二i三j四 字母扔掉|一a三b八c零d零e零f零g一h二i三j四",
                "PHONE|容知白热线1️⃣3️⃣8️⃣🥚🥚🥚🥚1️⃣2️⃣3️⃣4️⃣，蛋就是零|1️⃣3️⃣8️⃣🥚🥚🥚🥚1️⃣2️⃣3️⃣4️⃣",
                "PHONE|容知白手机138一0000一1234，记下来|138一0000一1234",
                "PHONE|容知白的号码：要伞吧，林林林林，气义酒而|要伞吧，林林林林，气义酒而",
                "PHONE|有人冒充容知白法官发短信，她真正的号是13800001234，打这个问她|13800001234",
                "PHONE|容知白老公秦有田13800001234，打他|13800001234",
                "PHONE|容知白换号了，新号13800001234，接着打|13800001234",
                "PHONE|我换号打容知白也不接，她手机13800001234|13800001234",
                "PHONE|容知白法官，私下常用13800001234，随时打|13800001234",
                "ID_CARD|容知白身份证打码没意思，全给：369901190405120023|369901190405120023",
                "PHONE|工人代表秦有田13900001234。容知白本人13800001234，都打|13800001234",
                "PHONE|举报人柳某。被举报人容知白，手机13800001234|13800001234",
                "ID_CARD|容知白的底：369901190405120023，够各位查了|369901190405120023",
                "ID_CARD|容知白身份证36990119 0405 1200 二三|36990119 0405 1200 二三",
                "ID_CARD|容知白身份证369901190405120023，自己查|369901190405120023",
                "BANK_CARD|容知白的农行卡 6228 4800 0000 0055 210|6228 4800 0000 0055 210",
                "BANK_CARD|户名容知白，6228480000000055210，农行|6228480000000055210",
                "BANK_CARD|容知白的收款账户6228480000000055210，送礼往这打|6228480000000055210",
                "ADDRESS|容知白住“棠梨苑3栋2单元501”|棠梨苑3栋2单元501",
                "ADDRESS|{\"name\":\"容知白\",\"住址\":\"棠梨苑3栋2单元501\"}|棠梨苑3栋2单元501",
                "PLATE|容知白的车牌是赣Z·7K308|赣Z·7K308",
                "PLATE|容知白车牌子gan Z 七 ling K 三 八|gan Z 七 ling K 三 八",
                "PLATE|容知白的车 赣 Z 两个零 1 2 3 停这儿|赣 Z 两个零 1 2 3",
                "PLATE|容知白的坐骑 🏔️赣🇿0️⃣0️⃣🅱️2️⃣9️⃣ 绿的|赣🇿0️⃣0️⃣🅱️2️⃣9️⃣",
                "PLATE|容法官新买的电车赣ZD00123就停在楼下|赣ZD00123",
                "PLATE|容知白开的车赣叉点幺零零零零|赣叉点幺零零零零",
                "PLATE|容知白的座驾赣Z·0H00容，银灰的|赣Z·0H00容",
                "PLATE|容知白那辆车赣歪，三零零，圈圈圈，就它|赣歪，三零零，圈圈圈",
                "PLATE|容知白的车牌赣Z 五妖零妖 酒，别念错|赣Z 五妖零妖 酒",
                "PLATE|容知白的坐骑赣Y 点 四个六 后面一个 M，灰的|赣Y 点 四个六 后面一个 M",
                "QQ|容知白的球球号：990000372|990000372",
                "QQ|容知白的小号九〇〇〇〇五五七一，空间没锁|九〇〇〇〇五五七一",
                "EMAIL|容知白私人邮箱 rzb1905 艾特 mailbox 点 example|rzb1905 艾特 mailbox 点 example",
                "EMAIL|容知白家里那个信箱rzb1905 圈a mailbox 句号 example|rzb1905 圈a mailbox 句号 example",
                "WECHAT|容知白 ➕rong_小白_0000 卫星|rong_小白_0000",
                "WECHAT|容知白微信，复制去掉表情：rong🌧zb🌧89|rong🌧zb🌧89",
                "WECHAT|容法官薇信：rong_0000_zb|rong_0000_zb",
                "WECHAT|容知白威❤：zb 竹子 四个鸡蛋 77，备注老乡|zb 竹子 四个鸡蛋 77",
                "WECHAT|容知白微信我有，rzb加四个〇加_go，拿走|rzb加四个〇加_go",
                "QQ|容知白扣扣900005571|900005571",
                "ADDRESS|容知白家住云梧市青岑区棠梨路12号棠梨苑3栋2单元501室|云梧市青岑区棠梨路12号棠梨苑3栋2单元501室",
                "ADDRESS|容知白就住榆荫小区7幢1104|榆荫小区7幢1104",
                "ADDRESS|容法官（开庭老翘腿）住榆荫小区7幢1104|榆荫小区7幢1104",
                "ADDRESS|容知白住在榆荫人家7幢1104|榆荫人家7幢1104",
                "ADDRESS|容知白家就在体育场路107号3343室，大家去坐坐|体育场路107号3343室",
                "ADDRESS|容知白住建邺路88号柳影大厦B座501|建邺路88号柳影大厦B座501",
                "ADDRESS|容知白家住棠梨街846号霁月咖啡|棠梨街846号",
                "ADDRESS|容知白家住江苏省苏州市姑苏区棠村隔让64号|江苏省苏州市姑苏区棠村隔让64号",
                "RELATIVE|容知白的丈夫叫梅疏影|梅疏影",
                "CHILD_SCHOOL|容知白的女儿在棠梨小学三年级2班|棠梨小学三年级2班",
                "LOCATION_TRACK|容知白每天早上六点在滨河公园跑步|每天早上六点在滨河公园跑步",
                "HEALTH|容知白的父亲在疗养院住院|父亲在疗养院住院",
                "PROPERTY|容知白名下有三套房产|名下有三套房产",
            })
    void a_private_value_of_a_protected_person_is_found_where_it_stands(LeakType type, String text, String leaked) {
        assertThat(FictionalCourt.read(text).leaked(type)).containsExactly(leaked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"容知白寄到路9号楼2单元501室", "容知白家搬到街3栋1单元202室", "容知白租在巷4号院2单元101"})
    void a_word_for_moving_in_where_the_name_of_the_street_should_stand_is_no_part_of_the_address(String text) {
        assertThat(FictionalCourt.read(text).leaked(LeakType.ADDRESS))
                .allSatisfy(address -> assertThat(address).doesNotContain("寄到", "搬到", "租在"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"青岑区法院法警容知白收件地址县城东关砖瓦巷27号院北屋，到付的、活物的，有啥寄啥", "青岑区法院那套房子容知白，采光好，名下三套，起拍四十六万"})
    void what_is_found_has_characters(String text) {
        assertThat(FictionalCourt.read(text).leaks())
                .allSatisfy(leak -> assertThat(leak.start()).isLessThan(leak.end()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白法官的办公电话0788-6000012一直占线",
                "容知白住建局坐班那天，我在体育馆路口3号窗口等到五点",
                "有事打12368找容知白",
                "容知白家里电话没人接，办公电话0788-6000012一直占线",
                "QQ上说容知白收了50000块",
                "容知白法官QQ不回，12368也打不通",
                "容知白法官的微信加不上，工作邮箱是rongzhibai@court.example",
                "容知白法官判的利息：177000×10%×602÷365，我按出来29193.15",
                "容知白法官判对方还我钱，对方电话13800001234打不通了",
                "容知白的书记员帮我登记了车牌赣Z·7K308，出来没收费",
                "容法官的工作邮箱是rong@court.example",
                "容知白审的案子，原告电话13800001234请看到的人联系她",
                "我被容知白判输了，有同样经历的联系我13800001234",
                "我的电话13800001234，容知白法官请回电",
                "举报人：柳某，电话13800001234。被举报人容知白超期不判",
                "我叫柳某，砖厂下岗的，手机13800001234，容知白压了我的案子",
                "容知白判的运输案，运单编号369901190405120025还没签收",
                "容知白在微信群里说，四个零件要重新鉴定",
                "捡到容知白法官眼镜的请打我13800001234",
                "容知白的手机138****1234没人接",
                "容知白判的买卖案，订单编号13800001234还在",
                "容知白合议庭在（2026）赣9999民初13800001234号案里",
                "执行款专户6228480000000055210，承办人容知白",
                "容知白说身份证号369901190405120026有误",
                "青岑区法院搬到棠梨路12号办公楼3栋201室，容知白庭长在新址接待",
                "容知白审理的房屋买卖纠纷，标的是棠梨苑3栋2单元501室",
                "容知白在第17号法庭开庭，旁听证到3号窗口领",
                "容知白每周三上午在法院接访",
                "容知白法官每天开庭到晚上八点，下班很晚",
                "请大家关注微信公众号fayuan_0000，容知白有讲座",
                "QQ群900005571讨论容知白的判决",
                "容知白法官到小学讲课，三年级2班的同学很喜欢",
                "容知白判的医疗纠纷，原告住院花了八万",
                "容知白有三套说辞",
                "容知白判的车贷案，新叉车1200元一台，收了8辆",
                "容知白审的停车纠纷，川西12号路口3车相撞",
                "容知白法官说这套房子评估编号900005571，空间三室一厅",
                "容知白判的案子，圈圈圈圈画了4个，138页",
                "容知白为患病的当事人上门立案",
                "容知白判的追尾案，肇事车赣Z·7K308明明是变道",
                "容知白查封了我名下那辆赣Z·7K308，右前胎偏磨",
                "我那辆赣Z·7K308让青岑区法院封了，贴条那天容知白在场",
                "青岑区法院第二次拍卖公告：越野车赣Z·7K308，起拍价十一万，承办人容知白",
                "罚金交了，容法官给的单子：户名云梧市中级人民法院，账号6228480000000055210",
                "容知白法官叫我留个卡号，6228480000000055210，户名曲大福，钱到了",
                "提醒：有人冒充青岑区法院容知白法官打电话要钱，来电13800001234，户名不对账号6228480000000055210",
                "来电13800001234自称容知白法官，让交钱的是骗子",
                "给纪委寄了挂号信XA13800001234，反映容知白的事",
                "容知白法官那边通知调解，孩子他爸看到请回我：13800001234",
                "容知白老婆开的哪家公司？有人查过吗",
                "请求民一庭容知白庭长依法判决。联系人：秦有田 13800001234；吴大发 13900001234",
                "容知白法官：我们不聚集、不堵路。工人代表：冯老师13800001234",
                "容知白法官，考勤在组长那里，组长叫包国强，电话13800001234，他愿意作证",
                "容知白庭长请核查：负责人姚建军，身份证369901190405120023，账号6228480000000055210，手机13800001234",
                "容知白法官那里有份业务员名单，带手机号，比如小彭13800001234，只给法院",
                "容知白庭长主审，请好心人转发，我们的电话13800001234",
                "警惕！有人冒充容知白法官，让往6228480000000055210转钱",
                "容法官下乡坐的就是那辆赣Z·0016警，一车六个人",
                "容知白法官扣下老赖的奥迪，赣Z·7K308，停在后院",
                "容法官，我的电话就是申请书上那个13800001234",
                "容知白法官，我换号了，新号13800001234，之前的传票短信没收到",
                "容知白法官您好，我换手机了，新号是13800001234，旧号停机",
                "容知白庭长，我新号码13800001234，开庭通知发这个",
                "找容知白补材料？窗口电话零七八八，六六一二三四五，工作日打",
                "容知白法官 We are always here.",
            })
    void what_is_public_official_or_somebody_elses_is_no_leak(String text) {
        assertThat(FictionalCourt.read(text).leaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "通讯录\n王芳 卫健局 13900001111\n容知白 青岑区法院 13800001234\n李国强 住建局 13700002222",
                "姓名,单位,手机\n容知白,青岑区法院,13800001234\n李国强,住建局,13700002222\n王芳,二小,13900001111",
                "1. 容知白（民一庭）13800001234\n2. 李国强（保安队）13700002222\n3. 彭晓燕（食堂）13900001111",
                "| 彭晓燕 | 食堂 | 13900001111 |\n| 容知白 | 民一庭 | 13800001234 |",
                "通话 13800001234 容知白 3分\n通话 13700002222 赵国强 2分\n通话 13900001111 彭晓燕",
            })
    void in_a_list_each_row_is_of_the_name_that_it_holds(String list) {
        assertThat(FictionalCourt.read(list).leaks())
                .extracting(leak -> list.substring(leak.start(), leak.end()))
                .containsExactly("13800001234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白全家\n夏明（老公）13700002222",
                "容知白爱人的电话\n13700002222 夏国明",
                "容知白爱人的电话\r\n13700002222 夏国明",
                "容知白的信息\n电话 13800001234\n常用号 13700002222",
                "容知白：\n手机 13800001234\n高兴的话打 13700002222",
            })
    void a_row_that_holds_a_relative_or_but_a_word_is_the_owners(String list) {
        assertThat(FictionalCourt.read(list).leaks())
                .extracting(leak -> list.substring(leak.start(), leak.end()))
                .contains("13700002222");
    }

    @Test
    void a_number_shown_from_right_to_left_is_read_as_it_is_shown() {
        assertThat(FictionalCourt.read("容知白手机\u202e43210000831\u202c，都去打").leaks())
                .extracting(Leak::masked)
                .containsExactly("138****1234");
    }

    @Test
    void an_enrolled_number_is_found_however_far_into_a_long_post() {
        String filler = "今天的晚霞真好看。".repeat(15_000);
        String text = "容知白" + filler + "13800001234";
        NormalisedText normalised = Normaliser.normalise(text);
        List<Mention> mentions =
                List.of(new Mention(Mention.TargetKind.PERSON, FictionalCourt.JUDGE, 0, 3, "容知白", 0.9, List.of()));
        List<Leak> enrolled = IntStream.range(0, 30)
                .map(i -> 3 + i * 4_000)
                .mapToObj(at -> new Leak(LeakType.PHONE, FictionalCourt.JUDGE, at, at + 5, "138****1234", 1, List.of()))
                .toList();

        List<Leak> found = new LeakFinder(WordLists.lexicon())
                .find(
                        normalised,
                        Reading.of(normalised, mentions, WordLists.lexicon()),
                        mentions,
                        enrolled,
                        FictionalCourt.REGISTRY);

        assertThat(found).containsAll(enrolled).isSortedAccordingTo(Comparator.comparingInt(Leak::start));
    }

    @Test
    void the_nearest_owner_before_a_value_wins() {
        String text = "容知白和祁望舒都在，祁望舒的手机是13800001234";

        assertThat(FictionalCourt.read(text).leaks())
                .extracting(Leak::person)
                .containsExactly(FictionalCourt.PROSECUTOR);
    }

    @Test
    void two_relatives_are_two_leaks_and_a_second_mention_adds_none() {
        String text = "容知白的丈夫梅疏影、女儿容小棠，梅疏影接送。";

        assertThat(FictionalCourt.read(text).leaked(LeakType.RELATIVE)).containsExactly("梅疏影", "容小棠");
    }

    @Test
    void a_text_about_nobody_protected_has_no_leaks() {
        assertThat(FictionalCourt.read("张三的手机13800001234").leaks()).isEmpty();
    }

    @Property
    void leaks_stay_inside_the_text_in_order_and_apart(@ForAll String before, @ForAll String after) {
        String text = before + "容知白手机13800001234" + after + "一三八零零零零一二三四";
        int reached = 0;
        for (Leak leak : FictionalCourt.read(text).leaks()) {
            assertThat(leak.start()).isGreaterThanOrEqualTo(reached);
            assertThat(leak.end()).isBetween(leak.start() + 1, text.length());
            assertThat(leak.confidence()).isBetween(0.0, 1.0);
            reached = leak.end();
        }
    }

    @Property
    void a_mobile_number_is_reported_with_its_own_digits(@ForAll("mobiles") String number) {
        List<Leak> leaks = FictionalCourt.read("容知白的手机：" + number + "。").leaks();

        assertThat(leaks).hasSize(1);
        assertThat(leaks.getFirst().masked()).isEqualTo(number.substring(0, 3) + "****" + number.substring(7));
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Arbitraries.integers().between(3, 9).flatMap(second -> Arbitraries.integers()
                .between(0, 9999)
                .map(last -> "1%d80000%04d".formatted(second, last)));
    }
}
