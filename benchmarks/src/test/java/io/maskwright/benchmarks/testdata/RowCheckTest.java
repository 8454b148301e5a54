package io.maskwright.benchmarks.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.testdata.TestTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The check before timing lets all contenders through and sees what is wrong. */
class RowCheckTest {

    @ParameterizedTest
    @EnumSource
    void contender_isRight(TestdataContender contender) {
        assertThatCode(() -> RowCheck.check(contender.newMaker())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"recipient_id_no, 110105194912310021, identity number", "cod_card_no, 4111111111111112, card number"})
    void wrongCheckDigit_isSeen(String column, String value, String message) {
        RowMaker wrong = number -> {
            List<String> row =
                    new ArrayList<>(TestdataContender.MASKWRIGHT.newMaker().row(number));
            row.set(TestTable.WAYBILLS.columns().indexOf(column), value);
            return row;
        };
        assertThatThrownBy(() -> RowCheck.check(wrong)).hasMessageContaining(message);
    }

    @Test
    void missingCell_isSeen() {
        assertThatThrownBy(() -> RowCheck.check(number -> List.of("SF1"))).hasMessageContaining("lacks cells");
    }

    @Test
    void notes_countValidNumbers() {
        assertThat(new TestdataSuite().notes()).hasSize(TestdataContender.values().length);
    }
}
