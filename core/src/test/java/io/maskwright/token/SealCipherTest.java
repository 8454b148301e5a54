package io.maskwright.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.token.Reversed.Failure;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealCipherTest {

    private static final String PHONE = "13812345678";
    private static final Keyring KEYS = TokenTestKeys.keyring(0);
    private static final SealCipher CIPHER = SealCipher.of(TokenTestKeys.reveal(KEYS), "study");

    private static Reversed.Failure failure(String seal) {
        Reversed opened = CIPHER.open(seal);
        assertThat(opened.value()).isNull();
        return opened.failure();
    }

    /** A seal whose bytes are changed. */
    private static String changed(String seal, int index, int mask) {
        byte[] bytes = Base64.getUrlDecoder().decode(seal.substring(5));
        bytes[index] ^= (byte) mask;
        return "mws1." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The values were made by another implementation of HKDF and AES-SIV. */
    @Test
    void seal_isTheSameForEver() {
        assertThat(CIPHER.seal(PHONE)).isEqualTo("mws1.ASW60TD-X9BBnX9hwC4dfDOQ8aetMwnaGM3-rOraRPs");
        assertThat(CIPHER.seal("")).isEqualTo("mws1.ASW60TDoFeCQs2W6PPJZZuGft1Vx");
        assertThat(CIPHER.seal("张三丰 Nguyễn 😀"))
                .isEqualTo("mws1.ASW60TAp9-Iy4hYGX4NJOHz7QSL6ck2lmfQHR41TZ3uK1UQ8PjqMdMXUhmo");
    }

    @Property(tries = 300)
    void everyText_comesBackAsItWas(@ForAll @StringLength(max = 200) String text) {
        if (isWhole(text)) {
            String seal = CIPHER.seal(text);
            assertThat(seal).matches("mws1\\.[A-Za-z0-9_-]{28,}").isEqualTo(CIPHER.seal(text));
            assertThat(CIPHER.open(seal)).isEqualTo(new Reversed(text, 1, null));
        } else {
            assertThatExceptionOfType(UntreatableValueException.class)
                    .isThrownBy(() -> CIPHER.seal(text))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ALPHABET));
        }
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Property(tries = 100)
    void changedByte_isToldApart(@ForAll @StringLength(max = 30) String text) {
        String seal = CIPHER.seal(text.replaceAll("\\p{Cs}", "?"));
        int length = Base64.getUrlDecoder().decode(seal.substring(5)).length;
        for (int i = 0; i < length; i++) {
            Failure expected =
                    i == 0 ? Failure.WRONG_KEY_VERSION : i < 5 ? Failure.WRONG_DOMAIN : Failure.CHANGED_OR_WRONG_KEY;
            assertThat(failure(changed(seal, i, 2))).as("byte %d", i).isEqualTo(expected);
        }
    }

    @Test
    void otherDomain_isWrongDomainAndDoesNotCorrelate() {
        SealCipher other = SealCipher.of(TokenTestKeys.reveal(KEYS), "other");
        String seal = CIPHER.seal(PHONE);
        assertThat(other.seal(PHONE).substring(12)).isNotEqualTo(seal.substring(12));
        assertThat(other.open(seal).failure()).isEqualTo(Failure.WRONG_DOMAIN);
    }

    @Test
    void otherKeyOfTheSameVersion_isNotToldFromAChange() {
        SealCipher other = SealCipher.of(TokenTestKeys.reveal(TokenTestKeys.keyring(1)), "study");
        assertThat(other.seal(PHONE)).isNotEqualTo(CIPHER.seal(PHONE));
        assertThat(other.open(CIPHER.seal(PHONE)).failure()).isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
    }

    @Test
    void rotatedKey_opensOldSealsAndWritesNewOnes() {
        Keyring rotated = Keyring.builder("main")
                .decryptOnly(1, TokenTestKeys.bytes(0))
                .primary(2, TokenTestKeys.bytes(50))
                .build();
        SealCipher cipher = SealCipher.of(TokenTestKeys.reveal(rotated), "study");
        Reversed old = cipher.open(CIPHER.seal(PHONE));
        assertThat(old).isEqualTo(new Reversed(PHONE, 1, null));
        Reversed recent = cipher.open(cipher.seal(PHONE));
        assertThat(recent).isEqualTo(new Reversed(PHONE, 2, null));
        assertThat(CIPHER.open(cipher.seal(PHONE))).isEqualTo(new Reversed(null, 2, Failure.WRONG_KEY_VERSION));
    }

    @Test
    void destroyedVersion_isWrongKeyVersion() {
        SealCipher cipher = SealCipher.of(
                TokenTestKeys.reveal(Keyring.builder("main")
                        .destroyed(1)
                        .primary(2, TokenTestKeys.bytes(50))
                        .build()),
                "study");
        assertThat(cipher.open(CIPHER.seal(PHONE)).failure()).isEqualTo(Failure.WRONG_KEY_VERSION);
    }

    @Test
    void keysForProtecting_sealAndDoNotOpen() {
        SealCipher cipher = SealCipher.of(TokenTestKeys.protect(KEYS), "study");
        String seal = cipher.seal(PHONE);
        assertThat(CIPHER.open(seal).value()).isEqualTo(PHONE);
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> cipher.open(seal))
                .withMessageContaining("study")
                .withMessageNotContaining(PHONE);
    }

    @Test
    void keyThatCannotBeReached_stopsWorkInsteadOfBlamingTheSeal() {
        DomainKeys gone = DomainKeys.of(
                Map.of("study", "main"),
                name -> {
                    throw new KeyUnavailableException("key main: no network");
                },
                KeyUse.REVEAL);
        SealCipher cipher = SealCipher.of(gone, "study");
        String seal = CIPHER.seal(PHONE);
        assertThatExceptionOfType(KeyUnavailableException.class).isThrownBy(() -> cipher.open(seal));
        assertThatExceptionOfType(KeyUnavailableException.class).isThrownBy(() -> cipher.seal(PHONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mws1.",
                "mws1",
                "13812345678",
                "mws2.AVWvDNkAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "MWS1.AVWvDNkAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "mws1.AVWvDNk",
                "mws1.____________________________________",
                "mws1.gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "mws1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "mws1.中AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void textThatIsNoSeal_isToldSo(String text) {
        assertThat(failure(text)).isEqualTo(Failure.SHAPE);
    }

    @Test
    void otherWritingsOfASeal_areRefused() {
        String seal = CIPHER.seal("1");
        assertThat(seal.substring(5).length() % 4).isEqualTo(2);
        char last = seal.charAt(seal.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String stray = seal.substring(0, seal.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1);
        assertThat(Base64.getUrlDecoder().decode(stray.substring(5)))
                .isEqualTo(Base64.getUrlDecoder().decode(seal.substring(5)));

        for (String other :
                new String[] {stray, seal + "==", seal + "=", seal + " ", " " + seal, seal + "\n", seal + "A"}) {
            assertThat(CIPHER.open(other).value()).isNull();
        }
        assertThat(failure(stray)).isEqualTo(Failure.SHAPE);
        assertThat(failure(seal + "==")).isEqualTo(Failure.SHAPE);
        assertThat(failure(longVersion(seal))).isEqualTo(Failure.SHAPE);
    }

    /** The version 1 in two bytes. */
    private static String longVersion(String seal) {
        byte[] bytes = Base64.getUrlDecoder().decode(seal.substring(5));
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 1, longer, 2, bytes.length - 1);
        longer[0] = (byte) 0x81;
        return "mws1." + Base64.getUrlEncoder().withoutPadding().encodeToString(longer);
    }

    @Test
    void lengthIsBounded() {
        String longest = "x".repeat(SealCipher.MAX_BYTES);
        String seal = CIPHER.seal(longest);
        assertThat(CIPHER.open(seal).value()).isEqualTo(longest);
        assertThat(failure(seal + "AAAAAAAAAAAAAAAA")).isEqualTo(Failure.SHAPE);
        for (String value : new String[] {longest + "x", "中".repeat(SealCipher.MAX_BYTES / 3 + 1)}) {
            assertThatExceptionOfType(UntreatableValueException.class)
                    .isThrownBy(() -> CIPHER.seal(value))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LONG));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\ud83d", "secret\ude00", "\ud83dsecret", "se\ude00\ud83dcret"})
    void halfOfACharacter_isRefusedWithoutTheValue(String value) {
        assertThatExceptionOfType(UntreatableValueException.class)
                .isThrownBy(() -> CIPHER.seal(value))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ALPHABET))
                .withMessageContaining("index")
                .withMessageNotContaining("secret")
                .withMessageNotContaining("cret");
    }

    @Test
    void texts_neverShowValues() {
        Reversed opened = CIPHER.open(CIPHER.seal(PHONE));
        assertThat(opened.toString()).doesNotContain(PHONE).isEqualTo("Reversed[value, key version 1]");
        assertThat(CIPHER).hasToString("SealCipher[study]");
        assertThat(CIPHER.open("x")).hasToString("Reversed[SHAPE, key version 0]");
    }
}
