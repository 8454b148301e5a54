package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Strategy;
import io.maskwright.UntreatableValueException;
import io.maskwright.ValueContext;
import io.maskwright.key.DomainKeys;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The value shapes V-01 to V-20 of the list of hostile inputs: inputs that maskers were seen to let through. */
class HostileInputsTest {

    private static final List<String> MASKS = List.of(
            "name",
            "phone",
            "phone(minHidden=6)",
            "landline",
            "email",
            "address",
            "address(level=unit)",
            "id",
            "residentId",
            "cccd",
            "pan",
            "pan(first=6)",
            "bankAccount",
            "iban",
            "uscc",
            "mst",
            "cpf",
            "cnpj",
            "cnaps",
            "imei",
            "mac",
            "plate",
            "passport",
            "permit",
            "driverLicence",
            "company",
            "ip",
            "partial",
            "partial(first=3, last=4)",
            "truncateDate(to=year, otherwise=hide)",
            "geo(otherwise=hide)",
            "goods");

    private static Strategy strategy(String expression) {
        return StrategyRegistry.standard().parse(expression, DomainKeys.NONE);
    }

    private static String mask(String expression, Object value) {
        return (String) strategy(expression).apply(value, ValueContext.NONE);
    }

    @Test
    void v01_lengthOfKeepSum_isMasked() {
        assertThat(mask("phone", "1234567")).isEqualTo("*******");
        assertThat(mask("partial(first=3, last=4)", "1234567")).isEqualTo("****567");
    }

    @Test
    void v02_shorterThanKeepSum_isMaskedWithoutDuplication() {
        assertThat(mask("phone", "12345")).isEqualTo("*****");
        assertThat(mask("phone", "1")).isEqualTo("*");
        assertThat(mask("partial(first=3, last=4)", "1")).isEqualTo("*");
    }

    @Test
    void v03_localPartOfOneOrNoAt_isMasked() {
        assertThat(mask("email", "a@b.com")).isEqualTo("***@b.com");
        assertThat(mask("email", "@b.com")).isEqualTo("******");
        assertThat(mask("email", "notanemail")).isEqualTo("********");
        assertThat(mask("email", "x@")).isEqualTo("**");
    }

    @Test
    void v04_quotedLocalPart_lastAtCounts() {
        assertThat(mask("email", "\"a@b\"@c.com")).isEqualTo("\"***@c.com");
    }

    @Test
    void v05_beyondBmp_countsGraphemes() {
        assertThat(mask("email", "😀x@b.com")).isEqualTo("😀***@b.com");
        assertThat(mask("email", "😀ab")).isEqualTo("***");
        assertThat(mask("name", "𠮷野家")).isEqualTo("𠮷**");
        assertThat(mask("partial(first=1)", "😀ab")).isEqualTo("😀**");
    }

    @Test
    void v06_combiningJoinedRightToLeft_clustersStayWhole() {
        assertThat(mask("partial(first=1)", "e\u0301x")).isEqualTo("é*");
        assertThat(mask("partial(first=1)", "👨\u200d👩\u200d👧x")).isEqualTo("👨\u200d👩\u200d👧*");
        assertThat(mask("partial(first=1)", "שלום")).isEqualTo("ש***");
        assertThat(mask("partial(first=1, last=1)", "\u202eabc\u202e")).doesNotContain("\u202e");
    }

    @Test
    void v07_cardNumbers_neverMoreThanSixAndFour() {
        for (String pan : List.of("4111111111111111", "411111111111111123", "4111111111111111239")) {
            String masked = mask("pan(first=6)", pan);
            assertThat(masked).startsWith("411111*").endsWith("*" + pan.substring(pan.length() - 4));
            assertThat(masked.chars().filter(c -> c != '*').count()).isEqualTo(10);
        }
        assertThat(mask("pan", "4111-1111-1111-1111")).isEqualTo("****-****-****-1111");
        assertThat(mask("pan", "4111 1111 1111 1111")).isEqualTo("**** **** **** 1111");
        assertThat(mask("pan", "12345678")).isEqualTo("********");
        assertThat(mask("pan", "12345678901")).isEqualTo("********");
        assertThat(mask("pan", "123456789012")).isEqualTo("********9012");
    }

    @Test
    void v08_residentIds_sameRuleForAnyShape() {
        assertThat(mask("residentId", "110105491231002")).isEqualTo("1*************2");
        assertThat(mask("residentId", "11010519491231002x")).isEqualTo("1****************x");
        assertThat(mask("residentId", "11010519491231002")).isEqualTo("********");
        assertThat(mask("residentId", "110105 19491231 002X")).isEqualTo("********");
    }

    @Test
    void v09_phones_prefixSeparatorsFullWidth() {
        assertThat(mask("phone", "+8613800138000")).isEqualTo("+86138****8000");
        assertThat(mask("phone", "008613800138000")).isEqualTo("0086138****8000");
        assertThat(mask("phone", "138-0013-8000")).isEqualTo("138-****-8000");
        assertThat(mask("phone", "(021)5555-1234")).isEqualTo("(021)****-1234");
        assertThat(mask("phone", "１３８１２３４５６７８")).isEqualTo("１３８****５６７８");
    }

    @Test
    void v10_names_alwaysOneMasked() {
        assertThat(mask("name", "张")).isEqualTo("*");
        assertThat(mask("name", "张三")).isEqualTo("张*");
        assertThat(mask("name", "欧阳修文")).isEqualTo("欧阳**");
        assertThat(mask("name", "阿里木江·买买提")).isEqualTo("阿***");
        assertThat(mask("name", "O'Neil")).isEqualTo("O*****");
        assertThat(mask("name", "van der Berg")).isEqualTo("v** d** B***");
    }

    @Test
    void v11_internetAddresses_nothingBeyondDeclared() {
        assertThat(mask("ip", "1.2.3.4")).isEqualTo("1.2.*.*");
        assertThat(mask("ip", "10")).isEqualTo("**");
        assertThat(mask("ip", "localhost")).isEqualTo("********");
        assertThat(mask("ip", "::1")).isEqualTo("0:0:*:*:*:*:*:*");
        assertThat(mask("ip", "::ffff:1.2.3.4")).isEqualTo("0:0:*:*:*:*:*:*");
        assertThat(mask("ip", "1.2.3.4:8080")).isEqualTo("********");
    }

    @Test
    void v12_plates_anyLength() {
        assertThat(mask("plate", "粤Z12345港澳")).isEqualTo("********");
        assertThat(mask("plate", "苏D4000")).isEqualTo("******");
        assertThat(mask("plate", "苏d40000")).isEqualTo("苏******0");
    }

    @Test
    void v13_shortAddresses_areMasked() {
        assertThat(mask("address", "某某路1号")).isEqualTo("*****");
        assertThat(mask("address", "某某路12号")).isEqualTo("******");
        assertThat(mask("address", "北京市朝阳区")).isEqualTo("北京市朝阳区****");
    }

    @Test
    void v14_empty_staysEmpty() {
        assertThat(mask("phone", "")).isEmpty();
        assertThat(mask("name", "")).isEmpty();
    }

    @Test
    void v15_longValues_takeLinearTime() {
        List<String> texts = List.of(
                "a".repeat(1_000_000),
                "=".repeat(100_000),
                "a@".repeat(100_000),
                "@".repeat(100_000),
                "é,".repeat(100_000),
                "1".repeat(1_000_000),
                "室".repeat(300_000),
                "*".repeat(300_000),
                "e" + "\u0301\u0316".repeat(300_000),
                "👨\u200d".repeat(200_000),
                "路1".repeat(200_000),
                ".".repeat(500_000),
                ":".repeat(500_000),
                " ".repeat(9) + "张".repeat(300_000));
        for (String expression : MASKS) {
            for (String text : texts) {
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(3),
                        () -> mask(expression, text),
                        () -> expression + " on " + text.charAt(0));
            }
        }
    }

    @Test
    void v16_keepNothing_masksEverything() {
        assertThat(mask("partial(first=0, last=0)", "abc")).isEqualTo("***");
    }

    @Test
    void v17_password_fixedLength() {
        assertThat(mask("password", "a")).isEqualTo("********");
        assertThat(mask("credential", "a".repeat(100))).isEqualTo("********");
    }

    @Test
    void v18_maskedAlready_staysTheSame() {
        assertThat(mask("phone", "138****5678")).isEqualTo("138****5678");
        GoldenRow.all().stream().filter(row -> MASKS.contains(row.strategy())).forEach(row -> assertThat(
                        mask(row.strategy(), row.output()))
                .as(row.strategy())
                .isEqualTo(row.output()));
    }

    @Test
    void v19_unknownShape_isNeverRaw() {
        for (String expression : MASKS) {
            assertThat(mask(expression, "x1 wholly% unexpected; 'text'"))
                    .as(expression)
                    .doesNotContain("unexpected", "wholly");
        }
    }

    @Test
    void v20_replacementText_isTakenLiterally() {
        assertThat(mask("redact(\"$1 \\\\ \\\" \\u0001\")", "x")).isEqualTo("$1 \\ \" \u0001");
    }

    @Test
    void types_textFormOrRefused() {
        assertThat(mask("phone", 13812345678L)).isEqualTo("138****5678");
        assertThat(mask("partial(first=4)", java.time.LocalDate.of(1990, 3, 7))).isEqualTo("1990******");
        assertThat(strategy("phone").resultType(Long.class)).isEqualTo(String.class);
        for (Class<?> type : List.of(Boolean.class, byte[].class, Thread.State.class, Object.class, String[].class)) {
            assertThat(strategy("phone").resultType(type)).isNull();
        }
        assertThatThrownBy(() -> mask("phone", true)).isInstanceOf(UntreatableValueException.class);
        assertThatThrownBy(() -> mask("phone", new java.math.BigDecimal("1E+999999999")))
                .isInstanceOf(UntreatableValueException.class);
    }
}
