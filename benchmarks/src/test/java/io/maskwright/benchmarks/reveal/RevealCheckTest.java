package io.maskwright.benchmarks.reveal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The check before timing lets all contenders through and sees what is wrong. */
class RevealCheckTest {

    private static final int VALUES = 64;

    @ParameterizedTest
    @EnumSource
    void contender_isRight(RevealContender contender) {
        for (RevealProtection protection : RevealProtection.values()) {
            RevealSetting setting = RevealSetting.of(protection, VALUES);
            try (RevealWorker worker = contender.newWorker(setting)) {
                assertThatCode(() -> RevealCheck.check(worker, setting)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void otherValue_isSeen() {
        RevealSetting setting = RevealSetting.of(RevealProtection.SEAL, VALUES);
        RevealWorker wrong = texts -> List.of("13800000000");
        assertThatThrownBy(() -> RevealCheck.check(wrong, setting)).hasMessageContaining("does not come back");
    }

    @Test
    void valuesInAnotherOrder_areSeen() {
        RevealSetting setting = RevealSetting.of(RevealProtection.SEAL, VALUES);
        RevealWorker right = new PlainWayBack(setting);
        RevealWorker wrong = texts -> texts.size() == 1 ? right.reveal(texts) : setting.values();
        assertThatThrownBy(() -> RevealCheck.check(wrong, setting)).hasMessageContaining("together");
    }

    @Test
    void textThatShowsItsValue_isSeen() {
        RevealSetting setting = RevealSetting.of(RevealProtection.SEAL, VALUES);
        RevealSetting open = new RevealSetting(setting.policy(), setting.values(), setting.values(), setting.stamps());
        assertThatThrownBy(() -> RevealCheck.check(texts -> texts, open)).hasMessageContaining("shows its value");
    }
}
