package io.maskwright.internal.reflect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final class Pair {
        private final String left;
        private final int right;

        Pair(int right, String left) {
            if (right < 0) {
                throw new IllegalArgumentException("CANARY");
            }
            this.left = left;
            this.right = right;
        }
    }

    @Test
    void closedPackage_isRefusedWithTheWordsThatOpenIt() throws Exception {
        var field = String.class.getDeclaredField("hash");
        assertThatThrownBy(() -> Shape.of(List.of(field)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("lies in module java.base, which must open package java.lang to io.maskwright.core");
    }

    @Test
    void fields_areReadAndPutInTheOrderOfTheConstructor() throws Exception {
        var fields = List.of(Pair.class.getDeclaredField("left"), Pair.class.getDeclaredField("right"));
        Shape shape = Shape.of(fields);
        Object built = Builder.of(Pair.class, fields).build(new Object[] {"a", 7});
        assertThat(shape.size()).isEqualTo(2);
        assertThat(shape.read(built, 0)).isEqualTo("a");
        assertThat(shape.read(built, 1)).isEqualTo(7);
    }

    @Test
    void constructorThatThrows_losesItsMessage() throws Exception {
        var fields = List.of(Pair.class.getDeclaredField("left"), Pair.class.getDeclaredField("right"));
        Builder builder = Builder.of(Pair.class, fields);
        assertThatThrownBy(() -> builder.build(new Object[] {"a", -1}))
                .isInstanceOf(ConstructionException.class)
                .hasMessageNotContaining("CANARY")
                .hasNoCause();
    }
}
