package io.maskwright.waybill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelCheckTest {

    private static final LabelCheck CHECK = LabelCheck.standard();

    private static Finding of(CheckReport report, String clause) {
        return report.findings().stream()
                .filter(found -> found.clause().id().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(String clause, String text) {
        return of(CHECK.check(text), clause).verdict();
    }

    private static MaskedLabel label(String name, String phone, String address, String goods) {
        return new MaskedLabel(name, phone, address, goods);
    }

    @Test
    void usualMaskOfNumbers_failsWithTheClauseNamed() {
        CheckReport report = CHECK.check("name: 张*\nphone: 138****8000\naddress: 北京市朝阳区建国路88号5号楼***室\ngoods: ***\n");
        assertThat(report.passes()).isFalse();
        assertThat(report.failures()).hasSize(1);
        assertThat(report.toText())
                .contains("fail      phone-hidden")
                .contains("4 of at least 6 digits are hidden; 7 are shown, at positions 1-3, 8-11")
                .endsWith("fail\n")
                .doesNotContain("138", "8000", "张", "朝阳");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1******8000",
                "*******8000",
                "138******00",
                "***********",
                "1xxxxxx8000",
                "1●●●●●●8000",
                "1＊＊＊＊＊＊8000",
                "+86 1**-****-8000",
                "0086 1** **** 8000",
                "05**-****4321",
                "******78",
                "1******8000 / 1******1234",
                "********",
                "1••••••8000",
                "1######8000",
                "１＊＊＊＊＊＊８０００",
                "",
                "+84 ******678",
                "+1 ******4567"
            })
    void enoughHidden_passes(String phone) {
        assertThat(of(CHECK.check(label("张*", phone, "", "")), "phone-hidden").verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(of(CHECK.check(label("张*", phone, "", "")), "no-other-identity")
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    /** What looks like a mask and is none, or hides fewer digits than it seems. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "138****8000",
                "138******8000", // more marks than digits were
                "+86 138****8000",
                "0086138****8000",
                "１３８＊＊＊＊８０００",
                "13\u200b8**\u200b**80\u200b00",
                "①③⑧****⑧⓪⓪⓪",
                "一三八****八〇〇〇",
                "1\u03328\u03320\u0332****8000",
                "138xxxx8000",
                "138····8000", // no marks
                "138○○○○8000", // circles that may be zeros
                "138OOOO8000",
                "13812345678",
                "138-1234-5678",
                "138*1234*5678",
                "一三八一二三四五六七八",
                "1******8000 / 138****1234",
                "1******8000 138****1234",
                "0571****8709",
                "1******8000转8001",
                "+1 38****8000",
                "138\n****8000",
                "yi san ba 1234",
                "1*3*8*1*2*3*4*5678",
            })
    void tooMuchShown_fails(String phone) {
        Finding found = of(CHECK.check(label("张*", phone, "", "")), "phone-hidden");
        assertThat(found.verdict()).as(found.reason()).isEqualTo(Verdict.FAIL);
        assertThat(found.reason()).doesNotContain("138", "8000", "5678", "张");
    }

    @ParameterizedTest
    @CsvSource({
        "张*,PASS",
        "*,PASS",
        "欧阳*,PASS",
        "阿***,PASS",
        "N***** T** H****,PASS",
        "'',PASS",
        "李●,PASS",
        "𠮷**,PASS",
        "张三,FAIL",
        "张,FAIL",
        "Nguyễn,FAIL",
        "张X,FAIL",
        "张○,FAIL",
        "张某,FAIL"
    })
    void names(String name, Verdict verdict) {
        assertThat(of(CHECK.check(label(name, "", "", "")), "name-hidden").verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北京市朝阳区建国路88号现代城5号楼*单元***室",
                "四川省成都市彭州市建国路77号27号楼***室",
                "上海市浦东新区世纪大道100号****",
                "北京市朝阳区****",
                "浙江省杭州市西湖区文三路5#楼***",
                "广东省深圳市南山区科技园A座***室",
                "河北省某县王家庄村",
                "北京市三里屯路3号院****",
                "江苏省南京市鼓楼区中山路2号3楼",
                "****, Phường Bến Nghé, Thành phố Hồ Chí Minh",
                ""
            })
    void addressesWithoutUnitAndRoom_pass(String address) {
        Finding found = of(CHECK.check(label("张*", "", address, "")), "address-unit-hidden");
        assertThat(found.verdict()).as(found.reason()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北京市朝阳区建国路88号5号楼2单元1203室",
                "北京市朝阳区建国路88号5号楼*单元1203室",
                "北京市朝阳区建国路88号5号楼2单元***室",
                "北京市朝阳区建国路88号5号楼１２０３室",
                "北京市朝阳区建国路88号5号楼12\u200b03室",
                "北京市朝阳区建国路88号5号楼12 03 室",
                "北京市朝阳区建国路88号5号楼1203\n室",
                "北京市朝阳区建国路88号5号楼三单元***室",
                "北京市朝阳区建国路88号5号楼*单元十二室",
                "北京市朝阳区建国路88号5号楼⑤单元",
                "北京市朝阳区建国路88号5号楼12**室",
                "北京市朝阳区建国路88号5-2-1203",
                "北京市朝阳区建国路88号现代城1203",
                "北京市朝阳区建国路88号现代城A1203",
                "北京市朝阳区建国路88号C室",
                "北京市朝阳区建国路88号5号楼301户",
                "北京市朝阳区建国路88号5号楼30113812345678",
                "北京市朝阳区建国路88号1203层",
                "Phòng 1203, 88 Lê Lợi, Thành phố Hồ Chí Minh",
                "88 Le Loi, Apt. 842, Hanoi"
            })
    void addressesWithUnitOrRoom_fail(String address) {
        Finding found = of(CHECK.check(label("张*", "", address, "")), "address-unit-hidden");
        assertThat(found.verdict()).as(found.reason()).isEqualTo(Verdict.FAIL);
        assertThat(found.reason()).doesNotContain("1203", "建国");
    }

    @ParameterizedTest
    @CsvSource({
        "********,PASS",
        "'',PASS",
        "electronics,PASS",
        "Electronics,PASS",
        "电子产品,PASS",
        "服装,PASS",
        "iPhone 15 Pro,FAIL",
        "手机壳,FAIL",
        "手机*,FAIL",
        "抗抑郁药,FAIL",
        "medicine,FAIL",
        "electronics: iPhone,FAIL",
        "HIV自测试剂,FAIL"
    })
    void goods(String goods, Verdict verdict) {
        assertThat(of(CHECK.check(label("张*", "", "", goods)), "goods-not-shown")
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void classesOfOnesOwn_areTaken() {
        CheckReport report = LabelCheck.withGoodsClasses(Set.of("Cold Chain")).check(label("", "", "", "cold chain"));
        assertThat(of(report, "goods-not-shown").verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请打13812345678",
                "请打 138 1234 5678",
                "请打138\n12345678",
                "请打1\u200d3\u200d8\u200d1\u200d2\u200d3\u200d4\u200d5\u200d6\u200d7\u200d8",
                "请打一三八一二三四五六七八",
                "请打１３８１２３４５６７８",
                "请打１\u0301３８１２３４５６７８",
                "三单元30113812345678",
                "phone 138.1234.5678!",
                "身份证11010519491231002X",
                "110105 19491231 002x",
                "110105491231002",
                "110105********002X",
                "卡 6222 0254 1243 4090",
                "4111-1111-1111-1111",
                "邮箱 li_na@example.com",
                "邮箱 li\u200b_na＠example.com",
                "0571-87654321",
                "+84 912 345 678",
                "0912345678",
            })
    void identityElsewhere_fails(String remark) {
        for (String text : List.of(
                remark,
                "name: 张*\nphone: 1******8000\nremark: " + remark + "\n",
                "{\"name\":\"张*\",\"remark\":\"" + remark.replace("\n", "\\n") + "\"}")) {
            CheckReport report = CHECK.check(text);
            assertThat(of(report, "no-other-identity").verdict())
                    .as(report.toText())
                    .isEqualTo(Verdict.FAIL);
            assertThat(report.toText()).doesNotContain("13812345678", "li_na", "11010519491231002X", "6222");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"138\",\"b\":\"12345678\"}",
                "a: 138\nphone: 1******8000\n",
                "{\"13812345678\":\"x\"}",
                "{\"list\":[138,1234,5678]}",
                "{\"waybill\":\"13812345678\"}",
                "waybill: 11010519491231002X\nname: 张*\n"
            })
    void identityInOddPlaces(String text) {
        Verdict expected = text.startsWith("a: 138") ? Verdict.PASS : Verdict.FAIL;
        assertThat(verdict("no-other-identity", text)).isEqualTo(expected);
    }

    @Test
    void numbersOfParcels_areNoTelephoneNumbers() {
        for (String text : List.of(
                "waybill: SF1391234567890\nname: 张*\n",
                "{\"waybill\":\"75313912345678\",\"name\":\"张*\"}",
                "运单号：75313912345678\n姓名：张*\n",
                "SF1391234567890 张* 1******8000",
                "created 2026-11-01T13:22:33 weight 10456 g")) {
            CheckReport report = CHECK.check(text);
            assertThat(of(report, "no-other-identity").verdict())
                    .as(report.toText())
                    .isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void plainText_isJudgedAsFarAsItTells() {
        CheckReport report = CHECK.check("张* 138****8000\n北京市朝阳区建国路88号5号楼2单元***室");
        assertThat(of(report, "phone-hidden").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(of(report, "address-unit-hidden").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(of(report, "name-hidden").verdict()).isEqualTo(Verdict.NOT_TOLD);
        CheckReport good = CHECK.check("张* 1******8000\n北京市朝阳区建国路88号5号楼*单元***室");
        assertThat(good.passes()).as(good.toText()).isTrue();
    }

    @Test
    void familyNamesThatAreNumerals_areNoDigits() {
        for (String name : List.of("伍**", "陆*", "零**")) {
            CheckReport report = CHECK.check(name + " 1******8000\n北京市朝阳区建国路88号5号楼***室");
            assertThat(report.passes()).as(report.toText()).isTrue();
        }
    }

    @Test
    void nothingToJudge_doesNotPass() {
        for (String text : List.of("", "   \n", "hello", "{}", "[]")) {
            CheckReport report = CHECK.check(text);
            assertThat(report.passes()).isFalse();
            assertThat(report.failures()).isEmpty();
            assertThat(report.toText()).endsWith("fail: there is nothing to judge\n");
        }
    }

    @Test
    void everySenderAndRecipient_isJudged() {
        String text = "sender_name: 李*\nsender_phone: 138****8000\nrecipient_name: 张*\nrecipient_phone: 1******8000\n";
        assertThat(verdict("phone-hidden", text)).isEqualTo(Verdict.FAIL);
        assertThat(verdict("name-hidden", text.replace("李*", "李四"))).isEqualTo(Verdict.FAIL);
        String nested = "{\"sender\":{\"name\":\"李*\"},\"recipient\":{\"name\":\"张三\",\"phone\":\"1******8000\"}}";
        assertThat(verdict("name-hidden", nested)).isEqualTo(Verdict.FAIL);
        assertThat(verdict("phone-hidden", "手机：138****8000\n收件人：张*\n")).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phone\":\"1******8000\",\"phone\":\"13812345678\"}",
                "{\"phone\":\"1******8000\"",
                "{\"phone\":\"1******8000\"} {}",
                "{\"form\":\"mww1\",\"masked\":{\"phone\":\"1******8000\"}}",
                "{\"form\":\"mww2\",\"name\":\"张*\"}",
                "MWW1:ABC",
                "{\"phone\":NaN}"
            })
    void brokenLabels_areRefusedWithoutContent(String text) {
        assertThatExceptionOfType(WaybillException.class)
                .isThrownBy(() -> CHECK.check(text))
                .withMessageNotContaining("1******8000")
                .withNoCause();
    }

    @Test
    void hugeLabels_areRefusedOrQuick() {
        assertThatExceptionOfType(WaybillException.class)
                .isThrownBy(() -> CHECK.check("1".repeat(Waybill.MAX_CHARS + 1)))
                .withMessageContaining("longer");
        assertThatExceptionOfType(WaybillException.class).isThrownBy(() -> CHECK.check("[".repeat(1_000)));
        for (String unit :
                List.of("1", "x", "1x", "*", "a.", "@a.", "\u200b", "1 ", "号", "1-", "name:1\n", "一", "1\n")) {
            String text = unit.repeat(Waybill.MAX_CHARS / unit.length());
            assertTimeout(Duration.ofSeconds(5), () -> CHECK.check(text), () -> "repeated: " + unit.codePointAt(0));
        }
    }

    @Test
    void clauses_areDataWithTheirSource() {
        assertThat(Clause.all())
                .extracting(Clause::id)
                .containsExactly(
                        "name-hidden", "phone-hidden", "address-unit-hidden", "goods-not-shown", "no-other-identity");
        assertThat(Clause.all()).allSatisfy(clause -> {
            assertThat(clause.certainty()).isIn("verified", "secondary", "unverified");
            assertThat(clause.instrument()).isNotBlank();
            assertThat(clause.says()).isNotBlank();
        });
    }
}
