package io.maskwright.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which words on a label are classes of goods and no goods. */
final class GoodsClassOption {

    @Option(
            names = "--goods-class",
            split = ",",
            paramLabel = "WORD",
            description = "More words that are classes of goods. Default: general ones.")
    private List<String> goodsClasses = List.of();

    Set<String> words() {
        return Set.copyOf(goodsClasses);
    }
}
