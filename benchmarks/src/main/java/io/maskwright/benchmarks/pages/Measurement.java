package io.maskwright.benchmarks.pages;

import io.maskwright.benchmarks.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure of a result file, whichever tool took it. Immutable.
 *
 * @param params the case
 * @param form the benchmark method; empty for whole exports
 * @param contender who
 * @param threads how many threads at once
 * @param nanos mean time of a thread for each value
 * @param errorNanos half of the 99.9 % confidence interval; null if there is none
 * @param perSecond values of all threads in a second
 * @param bytes what is allocated for each value; null if it was not measured
 * @param resultBytes what of it the result takes
 * @param peakMebibytes the most memory of the process; null if it was not measured
 */
record Measurement(
        Map<String, String> params,
        String form,
        String contender,
        int threads,
        double nanos,
        @Nullable Double errorNanos,
        double perSecond,
        @Nullable Double bytes,
        int resultBytes,
        @Nullable Double peakMebibytes) {

    Measurement {
        params = new LinkedHashMap<>(params);
    }

    /** Tells whether each word is a parameter's value, alone or after its name and =, the form, the contender or the threads. */
    boolean matches(List<String> words) {
        return names().collect(Collectors.toSet()).containsAll(words);
    }

    private Stream<String> names() {
        return Stream.concat(
                params.entrySet().stream()
                        .flatMap(param -> Stream.of(
                                Table.label(param.getValue()), param.getKey() + "=" + Table.label(param.getValue()))),
                Stream.of(Table.label(contender), form, threads == 1 ? "1-thread" : threads + "-threads"));
    }

    /** The case for readers, such as {@code percent-1 kb-128}; what two parameters say alike is said once. */
    String caseLabel() {
        return params.values().stream().distinct().map(Table::label).collect(Collectors.joining(" "));
    }

    /** Whether the two were given the same task, by as many threads. */
    boolean isSameCaseAs(Measurement other) {
        return params.equals(other.params) && threads == other.threads;
    }

    /** Whether the errors of the two reach each other, so that neither is surely the faster. */
    boolean isLevelWith(Measurement other) {
        double reach = (errorNanos == null ? 0 : errorNanos) + (other.errorNanos == null ? 0 : other.errorNanos);
        return Math.abs(nanos - other.nanos) <= reach;
    }
}
