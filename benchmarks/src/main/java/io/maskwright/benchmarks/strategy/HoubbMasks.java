package io.maskwright.benchmarks.strategy;

import com.github.houbb.sensitive.api.IStrategy;
import com.github.houbb.sensitive.core.api.strategory.StrategyAddress;
import com.github.houbb.sensitive.core.api.strategory.StrategyCardId;
import com.github.houbb.sensitive.core.api.strategory.StrategyChineseName;
import com.github.houbb.sensitive.core.api.strategory.StrategyEmail;
import com.github.houbb.sensitive.core.api.strategory.StrategyIdNo;
import com.github.houbb.sensitive.core.api.strategory.StrategyIp;
import com.github.houbb.sensitive.core.api.strategory.StrategyPassport;
import com.github.houbb.sensitive.core.api.strategory.StrategyPhone;
import org.jspecify.annotations.Nullable;

/** houbb sensitive: the strategies behind its annotations, called as such. */
final class HoubbMasks {

    private HoubbMasks() {}

    static @Nullable MaskWorker of(MaskStrategy strategy) {
        IStrategy masking = strategy(strategy);
        return masking == null ? null : value -> text(masking, value);
    }

    @SuppressWarnings("NullAway") // these strategies read nothing of the context
    private static @Nullable String text(IStrategy strategy, String value) {
        Object result = strategy.des(value, null);
        return result == null ? null : result.toString();
    }

    private static @Nullable IStrategy strategy(MaskStrategy strategy) {
        return switch (strategy) {
            case NAME -> new StrategyChineseName();
            case PHONE -> new StrategyPhone();
            case EMAIL -> new StrategyEmail();
            case ADDRESS -> new StrategyAddress();
            case RESIDENT_ID -> new StrategyIdNo();
            case PAN -> new StrategyCardId();
            case PASSPORT -> new StrategyPassport();
            case IP -> new StrategyIp();
            default -> null;
        };
    }
}
