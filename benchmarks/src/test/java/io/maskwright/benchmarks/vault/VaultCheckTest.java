package io.maskwright.benchmarks.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.maskwright.benchmarks.vault.VaultDatabase.Place;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class VaultCheckTest {

    private static final String[] VALUES = {"13812345678", "13812345679", "0912345678"};

    @Test
    void contenders_passOnSqlite() {
        try (Place place = VaultDatabase.SQLITE.open();
                VaultDesk maskwright = new MaskwrightDesk(place.reference())) {
            assertThatCode(() -> VaultCheck.check(maskwright, VALUES)).doesNotThrowAnyException();
        }
        try (Place place = VaultDatabase.SQLITE.open();
                VaultDesk plain = new PlainJdbcDesk(place.reference())) {
            assertThatCode(() -> VaultCheck.check(plain, VALUES)).doesNotThrowAnyException();
        }
    }

    @Test
    void wrongDesks_fail() {
        assertThatIllegalStateException()
                .isThrownBy(() -> VaultCheck.check(desk(value -> "same"), VALUES))
                .withMessage("tokens must differ");
        assertThatIllegalStateException()
                .isThrownBy(() -> VaultCheck.check(desk(value -> value + System.nanoTime()), VALUES))
                .withMessage("equal values must have equal tokens");
        assertThatIllegalStateException()
                .isThrownBy(() -> VaultCheck.check(desk(value -> "t" + value), VALUES))
                .withMessage("tokens must open to their values");
    }

    private static VaultDesk desk(UnaryOperator<String> tokens) {
        return new VaultDesk() {
            @Override
            public String[] tokenise(String[] values) {
                return java.util.Arrays.stream(values).map(tokens).toArray(String[]::new);
            }

            @Override
            public String[] open(String[] given) {
                return given;
            }

            @Override
            public void close() {}
        };
    }
}
