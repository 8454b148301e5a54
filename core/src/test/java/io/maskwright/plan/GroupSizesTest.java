package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.maskwright.policy.RiskRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupSizesTest {

    private static final RiskRule RULE = new RiskRule(List.of("city", "year"), 5, Set.of(), "p.yaml:4:9");

    @Test
    void groupsOfKOrMore_pass() {
        GroupSizes sizes = new GroupSizes(5, 12, 2, 5, 0, 0, 0);
        assertThat(sizes.holds()).isTrue();
        assertThat(sizes.uniqueShare()).isZero();
        assertThatCode(() -> sizes.check("d", RULE)).doesNotThrowAnyException();
        GroupSizes nothing = new GroupSizes(5, 0, 0, 0, 0, 0, 0);
        assertThat(nothing.holds()).isTrue();
        assertThat(nothing.uniqueShare()).isZero();
    }

    @Test
    void smallerGroups_areToldByNumbers() {
        GroupSizes sizes = new GroupSizes(5, 16, 5, 1, 6, 3, 2);
        assertThat(sizes.holds()).isFalse();
        assertThat(sizes.uniqueShare()).isEqualTo(0.125);
        assertThatExceptionOfType(SmallGroupsException.class)
                .isThrownBy(() -> sizes.check("d", RULE))
                .withMessage(
                        "dataset d: the smallest group of rows that look alike by city, year has 1 row, and the policy"
                                + " asks for 5 at p.yaml:4:9; of 16 rows, 6 in 3 groups of fewer, 2 alone; nothing is published:"
                                + " generalise these fields further, or suppress such rows")
                .satisfies(e -> assertThat(e.sizes()).isEqualTo(sizes));
        assertThatExceptionOfType(SmallGroupsException.class)
                .isThrownBy(() -> new GroupSizes(5, 4, 1, 4, 4, 1, 0).check("d", RULE))
                .withMessageContaining("has 4 rows")
                .withMessageContaining("4 in 1 group of fewer, 0 alone");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4, 1, 4, 0, 0, 0",
        "5, 0, 1, 0, 0, 0, 0",
        "5, 0, 0, 1, 0, 0, 0",
        "5, 4, 0, 0, 0, 0, 0",
        "5, 4, 5, 1, 4, 4, 4",
        "5, 10, 2, 6, 0, 0, 0",
        "5, 10, 2, 4, 0, 0, 0",
        "5, 10, 2, 5, 4, 1, 0",
        "5, 10, 2, 4, 0, 1, 0",
        "5, 10, 2, 4, 11, 1, 0",
        "5, 10, 2, 4, 10, 1, 0",
        "5, 10, 2, 4, 4, 3, 0",
        "5, 10, 2, 1, 1, 1, 0",
        "5, 10, 2, 4, 4, 1, 1",
        "5, 10, 2, 1, 1, 1, 2",
        "5, -1, 0, 0, 0, 0, 0"
    })
    void countsThatContradict_areRefused(
            int k, long rows, long groups, long smallest, long atRisk, long small, long one) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupSizes(k, rows, groups, smallest, atRisk, small, one))
                .withMessage("counts of groups contradict each other");
    }
}
