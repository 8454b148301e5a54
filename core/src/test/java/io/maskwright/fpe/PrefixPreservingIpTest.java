package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.internal.text.IpAddresses;
import io.maskwright.key.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PrefixPreservingIpTest {

    private static final PrefixPreservingIp CIPHER =
            cipher("0123456789abcdeffedcba98765432101032547698badcfeefcdab8967452301");

    private static PrefixPreservingIp cipher(String hex) {
        return PrefixPreservingIp.of(Secret.of(HexFormat.of().parseHex(hex)));
    }

    @Example
    void publishedVectors_haveTheirResults() throws IOException {
        try (InputStream stream = getClass().getResourceAsStream("/vectors/ipcrypt-pfx/vectors.csv")) {
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(lines).hasSize(16);
            for (String line : lines) {
                String[] row = line.split(",");
                assertThat(cipher(row[0]).encrypt(row[1])).as(line).isEqualTo(row[2]);
                assertThat(cipher(row[0]).decrypt(row[2])).as(line).isEqualTo(row[1]);
            }
        }
    }

    @Property(tries = 300, seed = "20261121")
    void sharedBitsOfVersion4_areSharedExactly(@ForAll int address, @ForAll @IntRange(max = 31) int at) {
        long first = address & 0xffffffffL;
        long second = first ^ 1L << (31 - at) ^ (at < 31 ? address & ((1L << (31 - at)) - 1) : 0);
        long difference = IpAddresses.v4(CIPHER.encrypt(IpAddresses.v4Text(first)))
                ^ IpAddresses.v4(CIPHER.encrypt(IpAddresses.v4Text(second)));

        assertThat(Long.numberOfLeadingZeros(difference) - 32).isEqualTo(at);
    }

    @Property(tries = 100, seed = "20261121")
    void sharedBitsOfVersion6_areSharedExactly(
            @ForAll long high, @ForAll long low, @ForAll @IntRange(max = 127) int at) {
        long otherHigh = at < 64 ? high ^ 1L << (63 - at) : high;
        long otherLow = at < 64 ? ~low : low ^ 1L << (127 - at);
        long[] first = IpAddresses.v6(CIPHER.encrypt(IpAddresses.v6Text(high, low)));
        long[] second = IpAddresses.v6(CIPHER.encrypt(IpAddresses.v6Text(otherHigh, otherLow)));
        int shared = first[0] != second[0]
                ? Long.numberOfLeadingZeros(first[0] ^ second[0])
                : 64 + Long.numberOfLeadingZeros(first[1] ^ second[1]);

        assertThat(shared).isEqualTo(at);
        assertThat(CIPHER.decrypt(CIPHER.encrypt(IpAddresses.v6Text(high, low))))
                .isEqualTo(IpAddresses.v6Text(high, low));
    }

    @Example
    void network_isMappedOntoANetwork() {
        Set<String> results = new HashSet<>();
        for (int i = 0; i < 65_536; i++) {
            String ip = "10.9." + (i >> 8) + "." + (i & 255);
            String result = CIPHER.encrypt(ip);
            results.add(result);
            if (i % 97 == 0) {
                assertThat(CIPHER.decrypt(result)).isEqualTo(ip);
            }
        }
        assertThat(results).hasSize(65_536);
        assertThat(results.stream().map(ip -> ip.substring(0, ip.lastIndexOf('.', ip.lastIndexOf('.') - 1))))
                .containsOnly(CIPHER.encrypt("10.9.0.0").replaceFirst("\\.[0-9]+\\.[0-9]+$", ""));
    }

    @Example
    void mappedAddress_isReadAsVersion4() {
        assertThat(CIPHER.encrypt("::ffff:192.0.2.1")).isEqualTo(CIPHER.encrypt("192.0.2.1"));
    }

    @Example
    void whatIsNoAddress_isRefusedWithoutContent() {
        for (String text :
                List.of("", "localhost", "1.2.3.4:80", "[::1]", "fe80::1%eth0", "1.2.3.256", "1".repeat(1_000_000))) {
            assertThatThrownBy(() -> CIPHER.encrypt(text))
                    .isInstanceOfSatisfying(UntreatableValueException.class, e -> assertThat(e.reason())
                            .isEqualTo(UntreatableValueException.Reason.SHAPE))
                    .hasMessage("value cannot be treated: shape: ip must be an address of version 4 or 6");
            assertThatThrownBy(() -> CIPHER.decrypt(text)).isInstanceOf(UntreatableValueException.class);
        }
    }

    @Example
    void keysOfOtherShape_areRefused() {
        byte[] sixteen = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        byte[] twice = HexFormat.of().parseHex("0123456789abcdeffedcba98765432100123456789abcdeffedcba9876543210");
        assertThatThrownBy(() -> PrefixPreservingIp.of(Secret.of(sixteen)))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> PrefixPreservingIp.of(Secret.of(twice)))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("halves that differ");
    }

    @Example
    void manyThreads_getEqualResults() {
        List<String> expected = IntStream.range(0, 500)
                .mapToObj(i -> CIPHER.encrypt("10.0." + i / 256 + "." + i % 256))
                .toList();
        IntStream.range(0, 4000).parallel().forEach(i -> assertThat(
                        CIPHER.encrypt("10.0." + i % 500 / 256 + "." + i % 500 % 256))
                .isEqualTo(expected.get(i % 500)));
    }
}
