package io.maskwright.jackson.cases.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Beans that are compiled together.
 *
 * @param seed from which all of it was made
 * @param beans the beans
 */
record MadeUnit(long seed, List<MadeBean> beans) {

    private static final int BEANS = 12;

    static MadeUnit make(long seed) {
        Random random = new Random(seed);
        return new MadeUnit(
                seed,
                IntStream.range(0, BEANS)
                        .mapToObj(number -> MadeBean.make(random, number))
                        .toList());
    }

    String source() {
        return "package made;\n" + boxes() + metas()
                + beans.stream().map(MadeBean::source).collect(Collectors.joining());
    }

    private static String boxes() {
        return "record Box<T>(T content) {}\n"
                + "record MarkedBox<T>(@io.maskwright.annotation.Sensitive(\"phone\") T content) {}\n";
    }

    private static String metas() {
        return MadeBean.categories().stream()
                .map(each -> MadeType.annotation(each)
                        + "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Meta_"
                        + each.replace('.', '_') + " {}\n")
                .collect(Collectors.joining());
    }
}
