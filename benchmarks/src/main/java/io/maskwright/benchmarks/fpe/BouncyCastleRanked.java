package io.maskwright.benchmarks.fpe;

import io.maskwright.format.Ranked;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.crypto.fpe.FPEEngine;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Bouncy Castle for a ranked format as somebody would build it for speed: this library's ranking reads and writes, and
 * its FF1 engine encrypts the rank over the same numerals, again until the result is below the size of the group (cycle
 * walking). Each group has its engine, initialised once with the tweak of its kept part, since a tweak can only be given
 * with the key. Key, tweak and numerals are those of this library, so the results are equal.
 */
final class BouncyCastleRanked implements FpeWorker {

    private final RankedValues values;
    private final KeyParameter key;
    private final Map<String, Group> encryptors = new HashMap<>();
    private final Map<String, Group> decryptors = new HashMap<>();

    BouncyCastleRanked(FpeSetting setting, RankedValues values) {
        this.values = values;
        this.key = new KeyParameter(FormatKeys.key(setting, values.ranking()));
    }

    @Override
    public String encrypt(String value) {
        Ranked.Small read = values.read(value);
        Group group = encryptors.get(read.kept());
        if (group == null) {
            group = new Group(true, read);
            encryptors.put(read.kept(), group);
        }
        return read.write(group.walk(read.rank()));
    }

    @Override
    public String decrypt(String value) {
        Ranked.Small read = values.readWritten(value);
        Group group = decryptors.computeIfAbsent(read.kept(), kept -> new Group(false, read));
        return read.write(group.walk(read.rank()));
    }

    private final class Group {

        private final long size;
        private final RankNumerals numerals;
        private final FPEEngine engine = new FPEFF1Engine();
        private final byte[] input;
        private final byte[] output;

        Group(boolean forEncryption, Ranked.Small member) {
            size = member.size();
            numerals = RankNumerals.of(size);
            input = numerals.newArray();
            output = numerals.newArray();
            engine.init(forEncryption, new FPEParameters(key, numerals.radix(), FormatKeys.tweak(member.kept())));
        }

        long walk(long rank) {
            long result = rank;
            do {
                numerals.read(result, input);
                engine.processBlock(input, 0, input.length, output, 0);
                result = numerals.rank(output);
            } while (result >= size);
            return result;
        }
    }
}
