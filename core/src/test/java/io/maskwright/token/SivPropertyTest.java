package io.maskwright.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.junit.jupiter.api.Test;

/** Laws of AES-SIV, and the same results as from the parts of Bouncy Castle. */
class SivPropertyTest {

    private static final byte[] KEY = key();
    private static final Siv SIV = SivKeys.siv(KEY);

    private static byte[] key() {
        byte[] key = new byte[64];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * 5 + 1);
        }
        return key;
    }

    /** RFC 5297 as it is written down, without regard to speed. */
    private static final class Reference {

        static byte[] seal(byte[] plaintext, List<byte[]> associated) {
            byte[] state = cmac(new byte[16]);
            for (byte[] part : associated) {
                state = xor(dbl(state), cmac(part));
            }
            byte[] last;
            if (plaintext.length >= 16) {
                last = plaintext.clone();
                for (int i = 0; i < 16; i++) {
                    last[last.length - 16 + i] ^= state[i];
                }
            } else {
                byte[] padded = Arrays.copyOf(plaintext, 16);
                padded[plaintext.length] = (byte) 0x80;
                last = xor(dbl(state), padded);
            }
            byte[] tag = cmac(last);
            byte[] sealed = Arrays.copyOf(tag, 16 + plaintext.length);
            System.arraycopy(stream(tag, plaintext), 0, sealed, 16, plaintext.length);
            return sealed;
        }

        static byte[] stream(byte[] tag, byte[] text) {
            byte[] counter = tag.clone();
            counter[8] &= 0x7f;
            counter[12] &= 0x7f;
            SICBlockCipher ctr = (SICBlockCipher) SICBlockCipher.newInstance(AESEngine.newInstance());
            ctr.init(true, new ParametersWithIV(new KeyParameter(KEY, 32, 32), counter));
            byte[] result = new byte[text.length];
            ctr.processBytes(text, 0, text.length, result, 0);
            return result;
        }

        private static byte[] cmac(byte[] message) {
            CMac mac = new CMac(AESEngine.newInstance());
            mac.init(new KeyParameter(KEY, 0, 32));
            mac.update(message, 0, message.length);
            byte[] out = new byte[16];
            mac.doFinal(out, 0);
            return out;
        }

        private static byte[] dbl(byte[] block) {
            byte[] doubled = new byte[16];
            for (int i = 0; i < 16; i++) {
                int next = i == 15 ? 0 : (block[i + 1] & 0x80) >> 7;
                doubled[i] = (byte) (block[i] << 1 | next);
            }
            doubled[15] ^= (byte) (block[0] < 0 ? 0x87 : 0);
            return doubled;
        }

        private static byte[] xor(byte[] a, byte[] b) {
            byte[] result = new byte[16];
            for (int i = 0; i < 16; i++) {
                result[i] = (byte) (a[i] ^ b[i]);
            }
            return result;
        }
    }

    @Property(tries = 500)
    void result_isThatOfTheReference(
            @ForAll @Size(max = 600) byte[] plaintext, @ForAll @Size(max = 4) List<@Size(max = 40) byte[]> associated) {
        byte[] original = plaintext.clone();
        byte[][] parts = associated.toArray(byte[][]::new);
        byte[] sealed = SIV.seal(plaintext, parts);

        assertThat(sealed).isEqualTo(Reference.seal(plaintext, associated));
        assertThat(SIV.open(sealed, parts)).isEqualTo(original);
        assertThat(plaintext).isEqualTo(original);
    }

    @Property(tries = 200)
    void changedBit_doesNotOpen(@ForAll @Size(max = 70) byte[] plaintext, @ForAll @Size(max = 20) byte[] associated) {
        byte[] sealed = SIV.seal(plaintext, associated);
        for (int i = 0; i < 8 * sealed.length; i += 3) {
            byte[] changed = sealed.clone();
            changed[i / 8] ^= (byte) (1 << (i % 8));
            assertThat(SIV.open(changed, associated)).isNull();
        }
        assertThat(SIV.open(Arrays.copyOf(sealed, sealed.length - 1), associated))
                .isNull();
        assertThat(SIV.open(Arrays.copyOf(sealed, sealed.length + 1), associated))
                .isNull();
        assertThat(SIV.open(sealed)).isNull();
        assertThat(SIV.open(sealed, associated, new byte[0])).isNull();
        assertThat(SIV.open(sealed, Arrays.copyOf(associated, associated.length + 1)))
                .isNull();
    }

    @Test
    void placesBetweenPartsOfAssociatedData_count() {
        byte[] sealed = SIV.seal(new byte[5], new byte[] {1}, new byte[] {2, 3});
        assertThat(SIV.open(sealed, new byte[] {1, 2}, new byte[] {3})).isNull();
        assertThat(SIV.bind(new byte[] {1}).open(sealed, new byte[] {2, 3})).isEqualTo(new byte[5]);
    }

    @Test
    void longPlaintext_isThatOfTheReference() {
        byte[] plaintext = new byte[(1 << 20) + 13];
        for (int i = 0; i < plaintext.length; i++) {
            plaintext[i] = (byte) (i * 31);
        }
        assertThat(SIV.seal(plaintext, new byte[3])).isEqualTo(Reference.seal(plaintext, List.of(new byte[3])));
    }

    /** On both sides of the places where blocks, and the stretches of key stream, begin. */
    @Test
    void lengthsAtTheEdges_areThoseOfTheReference() {
        for (int length : new int[] {0, 1, 15, 16, 17, 31, 32, 33, 511, 512, 513, 527, 528, 529, 1024}) {
            byte[] plaintext = new byte[length];
            Arrays.fill(plaintext, (byte) length);
            for (int parts = 0; parts < 4; parts++) {
                byte[][] associated = new byte[parts][];
                for (int i = 0; i < parts; i++) {
                    associated[i] = new byte[16 * i + parts - 1];
                }
                byte[] expected = Reference.seal(plaintext, List.of(associated));
                assertThat(SIV.seal(plaintext, associated)).isEqualTo(expected);
                assertThat(SIV.bind(associated).seal(plaintext)).isEqualTo(expected);
                assertThat(SIV.open(expected, associated)).isEqualTo(plaintext);
            }
        }
    }

    /** No tag can be found that ends so, but what a forged one decrypts to can be seen here. */
    @Test
    void counterAtItsEnd_carriesAsThatOfTheReference() {
        SivWorker worker = new SivWorker(SivKeys.half(KEY, 0), SivKeys.half(KEY, 32));
        byte[] sealed = new byte[16 + 1500];
        Arrays.fill(sealed, 0, 16, (byte) -1);
        sealed[15] = (byte) -3;
        byte[] plaintext = new byte[1500];
        assertThat(worker.open(new Block(1, 2), sealed, 0, plaintext)).isFalse();
        assertThat(plaintext).isEqualTo(Reference.stream(Arrays.copyOf(sealed, 16), new byte[1500]));
    }

    /** Each single bit: one that is not compared would make forging so much easier. */
    @Test
    void everyBitOfTheTag_isCompared() {
        byte[] sealed = SIV.seal(new byte[0]);
        for (int i = 0; i < 128; i++) {
            byte[] changed = sealed.clone();
            changed[i / 8] ^= (byte) (1 << (i % 8));
            assertThat(SIV.open(changed)).as("bit %d", i).isNull();
        }
    }

    @Test
    void tooManyParts_areRefused() {
        byte[][] parts = new byte[126][0];
        Siv full = SIV.bind(parts);
        assertThat(full.open(full.seal(new byte[1]))).isEqualTo(new byte[1]);
        assertThatIllegalArgumentException().isThrownBy(() -> full.seal(new byte[1], new byte[0]));
    }

    @Test
    void manyThreads_getTheirOwnResults() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                byte[] plaintext = new byte[17 + t];
                byte[] expected = Reference.seal(plaintext, List.of());
                all.add(threads.submit(() -> {
                    boolean right = true;
                    for (int i = 0; i < 3000; i++) {
                        right &= Arrays.equals(SIV.seal(plaintext), expected)
                                && Arrays.equals(SIV.open(expected), plaintext);
                    }
                    return right;
                }));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
