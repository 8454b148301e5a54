package io.maskwright.benchmarks.strategy;

import java.util.Properties;
import org.apache.shardingsphere.mask.algorithm.cover.KeepFirstNLastMMaskAlgorithm;
import org.apache.shardingsphere.mask.algorithm.cover.MaskBeforeSpecialCharsAlgorithm;
import org.apache.shardingsphere.mask.algorithm.cover.MaskFromXToYMaskAlgorithm;
import org.apache.shardingsphere.mask.spi.MaskAlgorithm;
import org.jspecify.annotations.Nullable;

/** The mask algorithms of ShardingSphere, called as its merger of results calls them. */
final class ShardingSphereMasks {

    private ShardingSphereMasks() {}

    static @Nullable MaskWorker of(MaskStrategy strategy) {
        MaskAlgorithm<Object, String> algorithm = algorithm(strategy);
        return algorithm == null ? null : algorithm::mask;
    }

    private static @Nullable MaskAlgorithm<Object, String> algorithm(MaskStrategy strategy) {
        return switch (strategy) {
            case NAME -> with(new MaskFromXToYMaskAlgorithm(), "from-x", "1", "to-y", "63");
            case PHONE, PARTIAL -> with(new KeepFirstNLastMMaskAlgorithm(), "first-n", "3", "last-m", "4");
            case RESIDENT_ID, ID -> with(new KeepFirstNLastMMaskAlgorithm(), "first-n", "1", "last-m", "1");
            case PAN -> with(new KeepFirstNLastMMaskAlgorithm(), "first-n", "6", "last-m", "4");
            case EMAIL -> with(new MaskBeforeSpecialCharsAlgorithm(), "special-chars", "@");
            case ADDRESS -> with(new MaskFromXToYMaskAlgorithm(), "from-x", "6", "to-y", "511");
            default -> null;
        };
    }

    private static MaskAlgorithm<Object, String> with(MaskAlgorithm<Object, String> algorithm, String... settings) {
        Properties properties = new Properties();
        properties.setProperty("replace-char", "*");
        for (int i = 0; i < settings.length; i += 2) {
            properties.setProperty(settings[i], settings[i + 1]);
        }
        algorithm.init(properties);
        return algorithm;
    }
}
