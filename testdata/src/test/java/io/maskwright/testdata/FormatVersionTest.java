package io.maskwright.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows of version 1 never change: whoever changes them makes a version 2. The digests are of the first 1,000 rows with the
 * header, as they were when the version was made.
 */
class FormatVersionTest {

    @Test
    void version_isTheOneOfTheseDigests() {
        assertThat(TableGenerator.FORMAT_VERSION).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "WAYBILLS, USUAL, d0ebd7442965babeacd80cb926271dad276b348efb67c8008b23c7359d432edd",
        "WAYBILLS, NONE, 14707690283a6f6eb86994201c259d8d16e9f4a84606853838be2b79c2ed987f",
        "SUBSCRIBERS, USUAL, 0623ca987055c79ffc877644347b6d74a4241ba412352f318c32ef1550718513",
        "SUBSCRIBERS, NONE, 95d3e7a29ce9abc2a6a8fe9ac1fc73a4e56c8d8c50f9685c44e144b5101a5d85",
        "CALLS, USUAL, 79e68f27ef726611756d550896d34c8f0def8f64044e4162eb14bc34c2f4ac09",
        "CALLS, NONE, 69dd40f004d7703910de36ceea94fa3ececff1ec702df47dc0ffeb4fa636fc6f",
        "ORDERS, USUAL, e477631fb8ad77be9e900625e5dd5d6db934b64f916186fc0f955546b0b29921",
        "ORDERS, NONE, 3c8d76b200c1e43c9c19b83482754b99a6a899a63de7e747f9d082abfb418026"
    })
    void rows_areThoseOfTheVersion(TestTable table, Oddities oddities, String digest) throws Exception {
        assertThat(digest(table, oddities)).isEqualTo(digest);
    }

    @Test
    void firstRows_areThoseOfTheVersion() {
        assertThat(row(TestTable.WAYBILLS))
                .isEqualTo(
                        "SF1000000015192|2026-10-20T07:00:39|陈东东|18875575960|毛海阳|15141101929||四川省甘孜藏族自治州理塘县中山路314号书香门第6号楼2单元1204室|甘孜藏族自治州|抗抑郁药|374||");
        assertThat(row(TestTable.SUBSCRIBERS))
                .isEqualTo(
                        "1|Phan Minh Thanh Huy|0341835179|091073377230|1973-10-01|thôn 8, Xã Óc Eo, An Giang|An Giang|huy.phan1@example.com|355363868540207|2016-08-03|D60");
        assertThat(row(TestTable.CALLS))
                .isEqualTo("0325109150|0367757566|2026-10-10T20:33:44|352|19.893416|105.897029|100.75.239.4");
    }

    private static String row(TestTable table) {
        return String.join("|", TableGenerator.builder(table).build().row(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-nu-thai", "hi-IN-u-nu-deva"})
    void localeAndTimeZone_changeNothing(String tag) throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String[] before = digests();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(digests()).isEqualTo(before);
            assertThat(TestTable.SUBSCRIBERS.fileName()).isEqualTo("subscribers.csv");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String[] digests() throws IOException, NoSuchAlgorithmException {
        TestTable[] tables = TestTable.values();
        String[] digests = new String[tables.length];
        for (int i = 0; i < tables.length; i++) {
            digests[i] = digest(tables[i], Oddities.USUAL);
        }
        return digests;
    }

    private static String digest(TestTable table, Oddities oddities) throws IOException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Tables.bytes(table, oddities, 1000));
        return HexFormat.of().formatHex(hash);
    }
}
