package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HMAC-SHA-256 as RFC 4231 and the platform have it. */
class KeyedHashTest {

    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
                + "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
                + "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd,"
                + "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    })
    void exampleOfRfc4231_hasItsHash(String key, String message, String hash) {
        byte[] result = new HmacState(hex(key)).hash(hex(message));
        assertThat(HexFormat.of().formatHex(result)).isEqualTo(hash);
    }

    /** Cases 6 and 7 of RFC 4231: the key is longer than a block, and so it is hashed first. */
    @ParameterizedTest
    @CsvSource({
        "Test Using Larger Than Block-Size Key - Hash Key First,"
                + "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed"
                + " before being used by the HMAC algorithm.,"
                + "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    })
    void exampleWithALongKey_hasItsHash(String message, String hash) {
        byte[] key = new byte[131];
        Arrays.fill(key, (byte) 0xaa);
        byte[] text = message.getBytes(StandardCharsets.US_ASCII);
        assertThat(HexFormat.of().formatHex(new HmacState(key).hash(text))).isEqualTo(hash);
    }

    /** A key of just a block is taken as it is; random lengths seldom are one. */
    @Test
    void keysAroundABlock_hashAsThePlatformHasIt() throws Exception {
        for (int length : new int[] {63, 64, 65}) {
            byte[] key = new byte[length];
            Arrays.fill(key, (byte) length);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            assertThat(new HmacState(key).hash(key)).isEqualTo(mac.doFinal(key));
        }
    }

    @Test
    void hashOfASecret_outlivesItAndIsNotMadeOfAClosedOne() {
        Secret secret = Secret.random();
        KeyedHash hash = KeyedHash.of(secret);
        KeyedHash used = KeyedHash.of(secret);
        byte[] before = used.hash("x");
        secret.close();
        assertThat(hash.hash("x")).isEqualTo(before);
        assertThatThrownBy(() -> KeyedHash.of(secret))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessage("secret is closed");
    }

    @Test
    void manyThreads_haveTheirOwnHashes() throws Exception {
        KeyedHash hash = KeyedHash.of(Secret.random());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                byte[] message = new byte[50 * t];
                byte[] expected = hash.hash(message);
                all.add(threads.submit(
                        () -> IntStream.range(0, 5000).allMatch(i -> Arrays.equals(hash.hash(message), expected))));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Property(tries = 300)
    void hash_isThatOfThePlatform(@ForAll @Size(min = 1, max = 140) byte[] key, @ForAll @Size(max = 300) byte[] message)
            throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        HmacState state = new HmacState(key);
        assertThat(state.hash(message)).isEqualTo(mac.doFinal(message)).isEqualTo(state.hash(message));
        assertThat(state).hasToString("HmacState(hidden)");
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
