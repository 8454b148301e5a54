package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The inner values of Voltage's vectors: the cipher asks AES for just the blocks of P and Q of each round and gets R. Q has
 * the half B, so that its numbers are checked as well.
 */
class RoundVectorTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void roundsOfVoltage_haveTheirBlocks() throws IOException {
        int rounds = 0;
        for (JsonNode vector : Vectors.read("voltage-ffx.json").required("tests")) {
            RecordedAes aes = new RecordedAes();
            FpeCipher cipher = FpeCipher.builder(Vectors.key(vector))
                    .alphabet(Alphabet.of(vector.required("alphabet").asText()))
                    .provider(aes)
                    .build();
            cipher.encrypt(vector.required("pt").asText(), Vectors.hex(vector, "tweak"));
            for (JsonNode round : vector.required("rounds")) {
                check(vector, round, aes.outputs());
                rounds++;
            }
        }
        assertThat(rounds).isEqualTo(50);
    }

    private static void check(JsonNode vector, JsonNode round, Map<String, String> outputs) {
        String name = "vector " + vector.required("vector") + " round " + round.required("i");
        String r = round.required("R").asText();
        if (vector.required("P").isNull() || round.required("Q").isNull()) { // a misprint in the source
            assertThat(outputs.values()).as(name).contains(r);
        }
        if (round.required("Q").isNull()) {
            return;
        }
        String first = vector.required("P").isNull()
                ? outputs.keySet().iterator().next()
                : vector.required("P").asText();
        assertThat(outputs).as(name).containsKey(first);
        byte[] state = HEX.parseHex(outputs.get(first));
        byte[] q = Vectors.hex(round, "Q");
        for (int at = 0; at < q.length; at += 16) {
            String in = HEX.formatHex(xor(state, Arrays.copyOfRange(q, at, at + 16)));
            assertThat(outputs).as(name).containsKey(in);
            state = HEX.parseHex(outputs.get(in));
        }
        assertThat(HEX.formatHex(state)).as(name).isEqualTo(r);
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] c = a.clone();
        for (int i = 0; i < c.length; i++) {
            c[i] ^= b[i];
        }
        return c;
    }
}
