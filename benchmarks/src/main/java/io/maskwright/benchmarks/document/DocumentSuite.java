package io.maskwright.benchmarks.document;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Suite;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Documents of which some members are masked. */
public final class DocumentSuite implements Suite {

    private static final String SIZE = "size";
    private static final String SHARE = "share";
    private static final String SINGLE = "single";

    /** Creates the suite. */
    public DocumentSuite() {}

    @Override
    public String name() {
        return "document";
    }

    @Override
    public List<Contest> contests(Effort effort) {
        return Arrays.stream(DocumentSize.values())
                .flatMap(size -> Arrays.stream(DocumentShare.values()).map(share -> contest(size, share)))
                .toList();
    }

    private static Contest contest(DocumentSize size, DocumentShare share) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        params.put(SIZE, List.of(size.name()));
        params.put(SHARE, List.of(share.name()));
        params.put(
                Contest.CONTENDER,
                Arrays.stream(DocumentContender.values()).map(Enum::name).toList());
        return new Contest(DocumentBenchmark.class, SINGLE, params);
    }

    @Override
    public Baseline baseline() {
        return new Baseline(DocumentContender.JSON_MASKER.name(), SINGLE);
    }

    @Override
    public int resultBytes(Map<String, String> params, int batch) {
        // About: results are a little shorter than the input.
        return DocumentSize.valueOf(Objects.requireNonNull(params.get(SIZE))).bytes();
    }
}
