package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RowContextTest {

    @Test
    void cells_areReadByName_andAnEmptyTextIsNull() {
        RowContext row = new RowContext(Map.of("a", 0, "b", 1, "c", 2), new Object[] {"a secret", "", null});
        assertThat(row.field("a")).isEqualTo("a secret");
        assertThat(row.field("b")).isNull();
        assertThat(row.field("c")).isNull();
        assertThat(row.field("d")).isNull();
        assertThat(row.hasField("c")).isTrue();
        assertThat(row.hasField("d")).isFalse();
        assertThat(row).hasToString("RowContext[3]");
    }
}
