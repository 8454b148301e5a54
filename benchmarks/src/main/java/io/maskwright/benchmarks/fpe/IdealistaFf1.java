package io.maskwright.benchmarks.fpe;

import com.idealista.fpe.FormatPreservingEncryption;
import com.idealista.fpe.builder.FormatPreservingEncryptionBuilder;
import com.idealista.fpe.config.Alphabet;
import com.idealista.fpe.config.GenericDomain;
import com.idealista.fpe.config.GenericTransformations;
import com.idealista.fpe.config.LengthRange;
import java.util.function.Supplier;

/** idealista format-preserving-encryption by its builder, as its documentation shows. */
final class IdealistaFf1 implements FpeLibrary {

    /** The greatest length is also that of the tweak. */
    private static final int MAX_LENGTH = 64;

    @Override
    public FpeAlgorithm algorithm() {
        return FpeAlgorithm.FF1;
    }

    @Override
    public boolean supports(FpeDomain domain) {
        return domain instanceof Letters;
    }

    @Override
    public Supplier<FpeWorker> open(FpeSetting setting) {
        Letters letters = setting.letters();
        char[] characters = letters.characters().toCharArray();
        GenericTransformations mapping = new GenericTransformations(characters);
        FormatPreservingEncryption cipher = FormatPreservingEncryptionBuilder.ff1Implementation()
                .withDomain(new GenericDomain(new Characters(characters), mapping, mapping))
                .withDefaultPseudoRandomFunction(setting.key())
                .withLengthRange(new LengthRange(letters.length(), MAX_LENGTH))
                .build();
        return () -> new Worker(cipher, setting.tweak());
    }

    private static final class Characters implements Alphabet {

        private final char[] characters;

        Characters(char[] characters) {
            this.characters = characters;
        }

        @Override
        public char[] availableCharacters() {
            return characters;
        }

        @Override
        public Integer radix() {
            return characters.length;
        }
    }

    private static final class Worker implements FpeWorker {

        private final FormatPreservingEncryption cipher;
        private final byte[] tweak;

        Worker(FormatPreservingEncryption cipher, byte[] tweak) {
            this.cipher = cipher;
            this.tweak = tweak;
        }

        @Override
        public String encrypt(String value) {
            return cipher.encrypt(value, tweak);
        }

        @Override
        public String encrypt(String value, byte[] own) {
            return cipher.encrypt(value, own);
        }

        @Override
        public String decrypt(String value) {
            return cipher.decrypt(value, tweak);
        }
    }
}
