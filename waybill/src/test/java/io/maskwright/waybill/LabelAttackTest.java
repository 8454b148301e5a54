package io.maskwright.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that look as if they hid something, and good ones that look as if they showed it. */
class LabelAttackTest {

    private static final LabelCheck CHECK = LabelCheck.standard();

    private static Finding of(CheckReport report, String clause) {
        return report.findings().stream()
                .filter(found -> found.clause().id().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private static Finding of(MaskedLabel label, String clause) {
        return of(CHECK.check(label), clause);
    }

    private static Finding of(String text, String clause) {
        return of(CHECK.check(text), clause);
    }

    @ParameterizedTest
    @CsvSource({
        "💊,FAIL",
        "♀ ⚕,FAIL",
        "🅜🅔🅓🅢,FAIL",
        "🅰🅱,FAIL",
        "🇻🇮🇦,FAIL",
        "***💊,FAIL",
        "□□□,PASS",
        "●●●●,PASS",
        "--,PASS",
        "\u2800\u2800,PASS"
    })
    void goodsShownAsPictures(String goods, Verdict verdict) {
        assertThat(of(new MaskedLabel("张*", "", "", goods), "goods-not-shown").verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🅙🅐🅒🅚", "🅹🅰🅲🅺", "🐷", "张\u202e三"})
    void nameInOddSigns_isShown(String name) {
        assertThat(of(new MaskedLabel(name, "", "", ""), "name-hidden").verdict())
                .isEqualTo(Verdict.FAIL);
    }

    /** Numbers of other countries are shorter: with more marks than digits there were, fewer are hidden than it seems. */
    @ParameterizedTest
    @CsvSource({
        "+84 91******678,FAIL",
        "0084 91******678,FAIL",
        "+84 ******678,PASS",
        "+852 5123******,FAIL",
        "+852 ******78,PASS",
        "+853 66******78,FAIL",
        "+65 8123******,FAIL",
        "+886 912******78,FAIL",
        "+886 9******78,PASS",
        "+1 4155******7,FAIL",
        "+1 415******7,PASS",
        "+0571******8709,FAIL",
        "+44 79******56,PASS"
    })
    void numbersAbroad(String phone, Verdict verdict) {
        Finding found = of(new MaskedLabel("", phone, "", ""), "phone-hidden");
        assertThat(found.verdict()).as(found.reason()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北京市朝阳区建国路88号5号楼东单元***室",
                "北京市朝阳区建国路88号5号楼甲单元***室",
                "北京市朝阳区建国路88号5号楼3楼东户",
                "北京市朝阳区建国路88号5号楼三〇一室",
                "北京市朝阳区建国路88号5号楼三〇一",
                "北京市朝阳区建国路88号5号楼叁零壹",
                "北京市朝阳区建国路88号5号楼1203号",
                "北京市朝阳区建国路88号5#楼1203#",
                "北京市朝阳区建国路88号A座1203号",
                "北京市朝阳区建国路88号5号楼三门",
                "北京市朝阳区建国路88号5号楼#1203",
                "北京市朝阳区建国路88号5号楼٤٠٢室",
                "#1203, 88 Le Loi, Hanoi",
                "P.1203, 88 Lê Lợi, Hà Nội",
                "P1203 chung cư A, 88 Lê Lợi",
                "P. 12, 88 Lê Lợi, Hà Nội",
                "Pho\u0300ng 1203, 88 Lê Lợi",
                "Căn hộ B12, 88 Lê Lợi",
                "Room B, 88 Nanjing Road, Shanghai",
                "88 Jianguo Road, 2 Danyuan, Beijing",
                "88 Jianguo Road, 1203 Shi, Beijing"
            })
    void unitsAndRoomsInDisguise_fail(String address) {
        Finding found = of(new MaskedLabel("张*", "", address, ""), "address-unit-hidden");
        assertThat(found.verdict()).as(found.reason()).isEqualTo(Verdict.FAIL);
        assertThat(found.reason()).doesNotContain("1203", "建国", "Le Loi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "江苏省南京市鼓楼区中山路2号",
                "湖北省武汉市武昌区黄鹤楼街12号",
                "河南省郑州市二七区八一路5号院3号楼***室",
                "辽宁省沈阳市大东区九一八大街3号",
                "河南省三门峡市湖滨区黄河路1号",
                "北京市海淀区甲1号院2号楼*单元***室",
                "北京市朝阳区东门外大街6号",
                "上海市徐汇区某实验室",
                "88 Lê Lợi, P. 5, Q. 3, TP. Hồ Chí Minh",
                "88 Lê Lợi, P.12, Quận Gò Vấp",
                "Farm 12 Road, Hanoi",
                "Step. 5 Street, Hanoi",
                "***, 88 Jianguo Lu, Beijing Shi",
                "Can Tho 5 Street"
            })
    void addressesThatLookLikeRooms_pass(String address) {
        Finding found = of(new MaskedLabel("张*", "", address, ""), "address-unit-hidden");
        assertThat(found.verdict()).as(found.reason()).isEqualTo(Verdict.PASS);
    }

    /** A number is no less one for what stands beside it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 0912345678",
                "0912345678 5",
                "5\n0912345678",
                "2 0571-87654321",
                "张* 057187654321",
                "张* 0912345678",
                "1******8000 0912 345 678",
                "5 110105194912310021",
                "110105194912310021 5",
                "110105-1949-12-31-002X",
                "2 4111-1111-1111-1111",
                "4111111111111111 2",
                "+84 912 345 678 5",
                "84 912 345 678 5",
                "301138 1234 5678",
                "138 12:34 5678",
                "13812345678 13:22",
                "5 110105********002X",
                "0912*345*678",
                "1 3 8 1 2 3 4 5 6 7 8",
                "\u202e87654321831"
            })
    void identityBesideOtherNumbers_fails(String remark) {
        for (String text : List.of(
                "name: 张*\nphone: 1******8000\nremark: " + remark + "\n",
                "{\"name\":\"张*\",\"remark\":\"" + remark.replace("\n", "\\n") + "\"}")) {
            CheckReport report = CHECK.check(text);
            assertThat(of(report, "no-other-identity").verdict())
                    .as(report.toText())
                    .isEqualTo(Verdict.FAIL);
            assertThat(report.toText()).doesNotContain("0912345678", "110105", "4111", "5678");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phone\":\"1******8000\",\"created_at\":\"2026-11-01 13:22:33\",\"weight_g\":10456}",
                "{\"phone\":\"1******8000\",\"created_at\":\"2026-11-01T13:22:33Z\",\"weight_g\":10456,\"pieces\":12}",
                "{\"phone\":\"1******8000\",\"date\":\"2026-11-15\",\"weight_g\":10456,\"fee\":123.50}",
                "{\"phone\":\"1******8000\",\"date\":\"2026-11-01\",\"order\":12345678}",
                "{\"phone\":\"1******8000\",\"date\":\"2026-11-13\",\"sizes\":[800,456,123]}",
                "phone: 1******8000\ntime: 13:22:33 10456 g\n",
                "phone: 05**-****4321 / 05**-****1234\nname: 张*\n"
            })
    void datesTimesAndMeasures_areNoIdentity(String text) {
        CheckReport report = CHECK.check(text);
        assertThat(report.passes()).as(report.toText()).isTrue();
    }

    /** One named line among others, a second name, a name in Vietnamese: it says what it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名：张三\n1******8000",
                "1******8000\nname: 张三",
                "{\"name\":\"张*\",\"name2\":\"李四\"}",
                "{\"name_1\":\"张三\"}",
                "Họ tên: Nguyễn Văn An\nSĐT: 0******678\n",
                "Ho\u0323 te\u0302n: Nguyễn\nĐịa chỉ: Hà Nội\n"
            })
    void nameThatSaysWhatItIs_isJudged(String text) {
        CheckReport report = CHECK.check(text);
        assertThat(of(report, "name-hidden").verdict()).as(report.toText()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void secondsOfTheirKind_areJudgedToo() {
        assertThat(of("{\"phone\":\"1******8000\",\"phone2\":\"138****8000\"}", "phone-hidden")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(of("{\"address_2\":\"建国路88号现代城1203\"}", "address-unit-hidden")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(of("{\"tên hàng\":\"iPhone\"}", "goods-not-shown").verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "张三,张三*,true",
        "张三,**张三**,true",
        "张三,张*三,true",
        "张三,张*,false",
        "张三丰,张*丰,false",
        "张,*,false",
        "'',*,false",
        "Nguyễn Hà,Nguyê\u0303n Ha\u0300 *,true",
        "Nguyễn Hà,N***** H*,false",
        "张三,李四*,false"
    })
    void marksBesideAName_hideNothingOfIt(String name, String label, boolean showsAll) {
        assertThat(NameClause.showsAll(name, label)).isEqualTo(showsAll);
    }
}
