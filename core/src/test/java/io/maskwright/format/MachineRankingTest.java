package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Internet addresses, UUIDs and integers. */
class MachineRankingTest {

    private static final Predicate<String> IP =
            text -> RankingLaws.format("ip").validate(text).isValid();

    private static final List<String> V4 = List.of("0.0.0.0", "255.255.255.255", "192.168.1.10", "10.0.0.1");
    private static final List<String> V6 = List.of(
            "::", "::1", "2001:db8::1", "2001:db8:0:1:1:1:1:1", "fe80::1:0:0:1", "::ffff:192.0.2.1", "1:0:0:2::3");

    private static final List<String> NO_ADDRESS = List.of(
            "localhost",
            "10",
            "1.2.3",
            "1.2.3.4.5",
            "1.2.3.256",
            "01.2.3.4",
            "1.2.3.4:80",
            "[::1]",
            "[::1]:80",
            "fe80::1%eth0",
            ":::",
            "::1::",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7::8",
            "12345::",
            "g::",
            "1.2.3.4/24",
            " 1.2.3.4",
            "::1 ",
            "1:2:3:4:5:6:7:1.2.3.4",
            "::1.2.3",
            "1:",
            ":1",
            "１.2.3.4",
            ".",
            ":");

    @Example
    void addresses_holdLaws() {
        for (int kept : List.of(0, 1, 8, 12, 24, 31)) {
            V4.forEach(text -> RankingLaws.hold(Rankings.ip(kept, 32), text, IP, 5));
        }
        for (int kept : List.of(0, 1, 32, 64, 65, 66, 67, 96, 108, 127)) {
            V6.forEach(text -> RankingLaws.hold(Rankings.ip(8, kept), text, IP, 5));
        }
    }

    @Example
    void versionSix_isWrittenAsRfc5952Says() {
        assertNormal("2001:DB8:0:0:0:0:0:1", "2001:db8::1");
        assertNormal("2001:0db8::0001", "2001:db8::1");
        assertNormal("0:0:0:0:0:ffff:c000:0201", "::ffff:192.0.2.1");
        assertNormal("1:0:2:0:3:0:4:0", "1:0:2:0:3:0:4:0");
        assertNormal("1::2:0:0:3", "1::2:0:0:3");
        assertNormal("1:0:0:2:0:0:0:3", "1:0:0:2::3");
        assertNormal("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0");
        assertNormal("64:ff9b::192.0.2.33", "64:ff9b::c000:221");
    }

    private static void assertNormal(String text, String normal) {
        RankingLaws.hold(Rankings.ip(0, 0), text, normal, IP, 5);
    }

    @Example
    void keptBits_stay() {
        assertThat(RankingLaws.read(Rankings.ip(8, 0), "10.1.2.3").kept()).isEqualTo("10.0.0.0/8");
        assertThat(RankingLaws.read(Rankings.ip(0, 32), "2001:db8::1").kept()).isEqualTo("2001:db8::/32");
        assertThat(RankingLaws.read(Rankings.ip(0, 0), "::1").kept()).isEqualTo("::/0");
        assertThat(RankingLaws.read(Rankings.ip(0, 0), "1.2.3.4").kept()).isEqualTo("0.0.0.0/0");
        assertThat(Rankings.ip(0, 0).name()).isEqualTo("ip");
        assertThat(Rankings.ip(8, 32).name()).isEqualTo("ip keep=8/32");
        assertThat(Rankings.ip(8, 32).smallestGroup()).isEqualTo(1 << 24);
        assertThatThrownBy(() -> Rankings.ip(32, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rankings.ip(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void whatIsNoAddress_isRefused() {
        for (Ranking ranking : List.of(Rankings.ip(0, 0), Rankings.ip(8, 64))) {
            RankingLaws.refusesOtherTexts(ranking);
            RankingLaws.refuses(ranking, NO_ADDRESS);
        }
    }

    @Example
    void network_isCountedOnce() {
        Ranked.Small ranked = (Ranked.Small) RankingLaws.read(Rankings.ip(12, 0), "172.16.5.4");
        for (int rank = 0; rank < ranked.size(); rank++) {
            Ranked.Small small = (Ranked.Small) Rankings.ip(12, 0).read(ranked.write(rank));
            if (small == null || small.rank() != rank) {
                assertThat(rank).as("read back").isEqualTo(-1);
            }
        }
    }

    @Property(tries = 500, seed = "20261121")
    void uuids_holdLaws(@ForAll long high, @ForAll long low) {
        UUID uuid = new UUID(high, low & Long.MAX_VALUE >>> 1 | Long.MIN_VALUE);
        Predicate<String> alike = text -> {
            UUID other = UUID.fromString(text.length() == 36 ? text : withHyphens(text));
            return other.variant() == 2 && other.version() == uuid.version();
        };
        String text = uuid.toString();
        RankingLaws.hold(Rankings.uuid(), text, alike, high);
        RankingLaws.hold(Rankings.uuid(), text.replace("-", ""), alike, high);
        RankingLaws.hold(Rankings.uuid(), text.toUpperCase(Locale.ROOT), alike, high);
        assertThat(RankingLaws.rank(RankingLaws.read(Rankings.uuid(), text.toUpperCase(Locale.ROOT))))
                .isEqualTo(RankingLaws.rank(RankingLaws.read(Rankings.uuid(), text.replace("-", ""))));
    }

    private static String withHyphens(String text) {
        return text.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-");
    }

    @Example
    void otherUuids_areRefused() {
        RankingLaws.refusesOtherTexts(Rankings.uuid());
        RankingLaws.refuses(
                Rankings.uuid(),
                List.of(
                        "00000000-0000-0000-0000-000000000000",
                        "ffffffff-ffff-ffff-ffff-ffffffffffff",
                        "{f47ac10b-58cc-4372-a567-0e02b2c3d479}",
                        "urn:uuid:f47ac10b-58cc-4372-a567-0e02b2c3d479",
                        "f47ac10b-58cc-4372-0567-0e02b2c3d479",
                        "f47ac10b-58cc-4372-c567-0e02b2c3d479",
                        "f47ac10b58cc-4372-a567-0e02b2c3d4790",
                        "f47ac10b-58cc-4372-a567-0e02b2c3d47",
                        "f47ac10b-58cc-4372-a567-0e02b2c3d47g",
                        "f47ac10b-58cc-4372-a567-0e02b2c3d47１"));
        assertThat(RankingLaws.read(Rankings.uuid(), "F47AC10B-58CC-7372-A567-0E02B2C3D479")
                        .kept())
                .isEqualTo("7");
    }

    @Property(tries = 500, seed = "20261121")
    void integers_holdLaws(
            @ForAll @LongRange(min = -2_000_000_000_000L, max = 2_000_000_000_000L) long least,
            @ForAll @LongRange(min = 0, max = 1L << 40) long above,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        Ranking ranking = Rankings.integer(least, least + above);
        Predicate<String> within = text -> Long.parseLong(text) >= least && Long.parseLong(text) <= least + above;
        RankingLaws.hold(ranking, String.valueOf(least + above / 100 * percent), within, above);
        RankingLaws.refuses(ranking, List.of(String.valueOf(least - 1), String.valueOf(least + above + 1)));
    }

    @Example
    void rangesAtTheEdgesOfLong_holdLaws() {
        BigInteger far = BigInteger.TEN.pow(30);
        hold(Rankings.integer(Long.MIN_VALUE, Long.MIN_VALUE + 99), String.valueOf(Long.MIN_VALUE));
        hold(Rankings.integer(Long.MAX_VALUE - 99, Long.MAX_VALUE), String.valueOf(Long.MAX_VALUE));
        hold(Rankings.integer(Long.MIN_VALUE, Long.MAX_VALUE), "0");
        hold(Rankings.integer(-(1L << 61), (1L << 61) - 1), "-5");
        hold(Rankings.integer(0, (1L << 62) - 1), String.valueOf((1L << 62) - 1));
        hold(Rankings.integer(far, far.add(BigInteger.TEN)), far.toString());
        hold(Rankings.integer(far.negate(), far), "17");
        assertThat(Rankings.integer(-5, 7).name()).isEqualTo("integer -5..7");
        assertThatThrownBy(() -> Rankings.integer(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void hold(Ranking ranking, String text) {
        RankingLaws.hold(ranking, text, other -> other.matches("0|-?[1-9][0-9]*"), 9);
        RankingLaws.refuses(
                ranking,
                List.of("-0", "00", "01", "+1", "1.0", "1e3", "１", " 1", "1 ", "--1", "-", "", "9".repeat(40), "a"));
        RankingLaws.LONG.forEach(longest -> assertThat(ranking.read(longest)).isNull());
    }

    @Example
    void integersOfASmallRange_areCountedOnce() {
        Ranking ranking = Rankings.integer(-500_000, 499_999);
        for (int number = -500_000; number < 500_000; number++) {
            Ranked.Small small = (Ranked.Small) ranking.read(Integer.toString(number));
            if (small == null || small.rank() != number + 500_000) {
                assertThat(number).as("rank").isEqualTo(Integer.MIN_VALUE);
            }
        }
    }
}
