package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HMAC-SHA-256 as RFC 4231 and the platform have it. */
class KeyedHashTest {

    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
                + "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    })
    void exampleOfRfc4231_hasItsHash(String key, String message, String hash) {
        byte[] result = new HmacState(hex(key)).hash(hex(message));
        assertThat(HexFormat.of().formatHex(result)).isEqualTo(hash);
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
