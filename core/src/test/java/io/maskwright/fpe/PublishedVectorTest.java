package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** FF1 on the samples of NIST, the vectors of its validation programme and those of Voltage, both ways. */
class PublishedVectorTest {

    /** Encrypts and decrypts a vector over text. */
    private static void run(JsonNode vector, Alphabet alphabet) {
        FpeCipher cipher = FpeCipher.ff1(Vectors.key(vector), alphabet);
        byte[] tweak = Vectors.hex(vector, "tweak");
        String plain = vector.required("pt").asText();
        String cipherText = vector.required("ct").asText();
        assertThat(cipher.encrypt(plain, tweak)).isEqualTo(cipherText);
        assertThat(cipher.decrypt(cipherText, tweak)).isEqualTo(plain);
    }

    @Test
    void samplesOfNist_haveTheirResults() throws IOException {
        int count = 0;
        for (JsonNode vector : Vectors.read("nist-ff1.json").required("tests")) {
            run(vector, Alphabet.of(vector.required("alphabet").asText()));
            count++;
        }
        assertThat(count).isEqualTo(9);
    }

    @Test
    void vectorsOfTheValidationProgramme_haveTheirResults() throws IOException {
        int count = 0;
        for (JsonNode group : Vectors.read("acvp-ff1.json.gz").required("testGroups")) {
            Alphabet alphabet = Alphabet.of(group.required("alphabet").asText());
            assertThat(alphabet.size()).isEqualTo(group.required("radix").asInt());
            for (JsonNode vector : group.required("tests")) {
                run(vector, alphabet);
                count++;
            }
        }
        assertThat(count).isEqualTo(750);
    }

    @Test
    void vectorsOfVoltage_haveTheirResults() throws IOException {
        int count = 0;
        for (JsonNode vector : Vectors.read("voltage-ffx.json").required("tests")) {
            run(vector, Alphabet.of(vector.required("alphabet").asText()));
            count++;
        }
        assertThat(count).isEqualTo(5);
    }
}
