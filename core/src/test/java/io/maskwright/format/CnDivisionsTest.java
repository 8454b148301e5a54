package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CnDivisionsTest {

    private final CnDivisions divisions = Divisions.cn();

    /** The bar stands where the county must end; without a bar none may be recognised. */
    @ParameterizedTest
    @CsvSource({
        "北京市朝阳区|建国路88号现代城5号楼1203室",
        "北京市北京市朝阳区|建国路88号",
        "北京市市辖区朝阳区|建国路88号",
        "北京朝阳区|建国路88号",
        "北京海淀|学府小区3号",
        "中国北京市 朝阳区|建国路88号",
        "四川省甘孜藏族自治州炉霍县|人民东路288号26号楼2202室",
        "四川甘孜州炉霍县|人民东路288号",
        "福建省福州市福清市|石竹街道义明综合楼3F",
        "福建省福清市|石竹街道义明综合楼3F",
        "福清市|石竹街道义明综合楼3F",
        "浙江省温州市乐清|柳市镇",
        "内蒙古自治区 呼和浩特市 和林格尔县| 盛乐经济工业园区",
        "南京市雨花区|小行路58号名城世家花园",
        "四川省阆中市|",
        "广东省 东莞市| 东城街道",
        "山东省青岛平度市|南村镇",
        "吐鲁番市吐鲁番宾馆",
        "新疆伊宁市|上海城徐汇苑23号楼5单元401室",
        "广东省惠来县|惠城镇南门西路209号",
        "天津大港区|大港油田花园路123号",
        "海南省三亚市天涯区|海南省三亚市天涯区凤凰镇芒果村",
        "黑龙江齐齐哈尔市梅里斯区|",
        "重庆石柱县|南宾街道",
        "重庆市石柱土家族自治县|南宾街道",
        "广西桂林恭城|拱辰路8号",
        "湖北省仙桃市|沔阳大道1号",
        "湖北省自治区直辖县级行政区划仙桃市|沔阳大道1号",
        "海南省海南省-自治区直辖县级行政区划琼海市|人民东路119号",
        "重庆市忠县|解放街420号",
        "吉林市船营区|北京路1号",
        "吉林省吉林市船营区|北京路1号",
        "甘肃省临夏回族自治州东乡县|锁南镇",
        "上海浦东区|世纪大道1号",
        "河北省石家庄市辛集市|学府路457号",
        "建国路88号现代城5号楼1203室",
        "南京路100号",
        "和平 13812345678",
        "城区人民路1号",
        "广东省深圳市南山大道1号",
        "张三",
    })
    void addresses_endOfCounty(String marked) {
        String text = marked.replace("|", "");

        assertThat(divisions.prefixThroughCounty(text)).isEqualTo(marked.indexOf('|'));
    }

    @Test
    void levels_eachHasItsEnd() {
        assertThat(divisions.head("四川省 甘孜藏族自治州，炉霍县人民东路")).isEqualTo(new AddressHead(3, 11, 15));
        assertThat(divisions.head("北京市朝阳区")).isEqualTo(new AddressHead(3, -1, 6));
        assertThat(divisions.head("广东省东莞市")).isEqualTo(new AddressHead(3, 6, 6));
        assertThat(divisions.head("南京市")).isEqualTo(new AddressHead(-1, 3, -1));
        assertThat(divisions.head("")).isEqualTo(new AddressHead(-1, -1, -1));
        assertThat(divisions.head("，").end()).isZero();
    }

    @Test
    void longText_quick() {
        assertThat(divisions.head("，".repeat(1_000_000)).end()).isZero();
        assertThat(divisions.head("中国".repeat(500_000)).end()).isZero();
    }

    @Test
    void codes_nameOfToday() {
        assertThat(divisions.nameOf("110105")).isEqualTo("朝阳区");
        assertThat(divisions.nameOf("46")).isEqualTo("海南省");
        assertThat(divisions.nameOf("4290")).isNull();
        assertThat(divisions.nameOf("999999")).isNull();
        assertThat(divisions.isCode("4290")).isTrue();
    }

    @Test
    void whatIsBehindTheReadPart_changesNothing() {
        String[] texts = {"四川省甘孜藏族自治州炉霍县人民东路288号", "北京朝阳区建国路", "北京市市辖区朝阳区", "中华人民共和国广西桂林恭城", "福建省福清", "吉林省吉林市", "某村", ""
        };
        for (String text : texts) {
            AddressReading reading = divisions.read(text.toCharArray(), text.length());
            String same = text.substring(0, Math.min(text.length(), reading.read()));

            assertThat(reading.head()).isEqualTo(divisions.head(text));
            if (reading.read() <= text.length()) {
                assertThat(divisions.head(same)).isEqualTo(reading.head());
                assertThat(divisions.head(same + "省市区县****")).isEqualTo(reading.head());
            }
        }
    }
}
