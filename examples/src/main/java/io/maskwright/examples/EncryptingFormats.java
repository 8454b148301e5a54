package io.maskwright.examples;

import io.maskwright.format.PhoneKeep;
import io.maskwright.format.Rankings;
import io.maskwright.fpe.Alphabet;
import io.maskwright.fpe.FormatCipher;
import io.maskwright.fpe.FpeBatch;
import io.maskwright.fpe.FpeCipher;
import io.maskwright.fpe.FpeStamp;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Secret;
import java.util.ArrayList;
import java.util.List;

/** Encrypting values so that they stay values of their format, and reversing it. */
final class EncryptingFormats {

    record Encrypted(String value, String stamp) {}

    // region value
    static Encrypted encrypt(DomainKeys keys, String phone) {
        FormatCipher cipher = phones(keys);
        return new Encrypted(cipher.encrypt(phone), cipher.stamp().toString()); // keep the stamp with the data
    }

    static String decrypt(DomainKeys revealing, Encrypted phone) {
        return phones(revealing).decrypt(phone.value(), FpeStamp.parse(phone.stamp())); // keys for KeyUse.REVEAL
    }

    private static FormatCipher phones(DomainKeys keys) {
        return FormatCipher.of(keys, "subscriber", Rankings.phone(PhoneKeep.PREFIX));
    }
    // endregion

    // region column
    static List<Integer> encryptColumn(FormatCipher cipher, String[] values, String[] results) {
        List<Integer> refused = new ArrayList<>();
        cipher.encrypt(values, values.length, results, (row, reason) -> refused.add(row));
        return refused; // the rows whose result is null: they hold no value of the format
    }
    // endregion

    // region ff1
    static String[] plainFf1(Secret key, byte[] tweak, String[] numbers) {
        FpeCipher cipher = FpeCipher.ff1(key, Alphabet.DIGITS); // the key as it is, nothing derived
        FpeBatch batch = cipher.newBatch(); // one for each thread
        return batch.encrypt(numbers, tweak);
    }
    // endregion

    private EncryptingFormats() {}
}
