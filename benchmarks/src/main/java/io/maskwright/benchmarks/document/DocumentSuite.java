package io.maskwright.benchmarks.document;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Note;
import io.maskwright.benchmarks.Suite;
import java.util.ArrayList;
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

    /** Recursive code reaches its final speed after four to five seconds. */
    @Override
    public int warmups() {
        return 8;
    }

    @Override
    public List<Contest> contests(Effort effort) {
        boolean isFull = effort.equals(Effort.FULL);
        List<Contest> contests = new ArrayList<>();
        for (DocumentSize size : DocumentSize.values()) {
            if (isFull) {
                contests.add(contest(size, DocumentShare.PERCENT_1, DocumentScript.ASCII));
            }
            contests.add(contest(size, DocumentShare.PERCENT_10, DocumentScript.ASCII));
        }
        if (isFull) {
            contests.add(contest(DocumentSize.KB_128, DocumentShare.PERCENT_50, DocumentScript.ASCII));
            contests.add(contest(DocumentSize.KB_128, DocumentShare.PERCENT_10, DocumentScript.HAN));
        }
        return contests;
    }

    private static Contest contest(DocumentSize size, DocumentShare share, DocumentScript script) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        params.put(SIZE, List.of(size.name()));
        params.put(SHARE, List.of(share.name()));
        params.put("script", List.of(script.name()));
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

    @Override
    public List<Note> notes() {
        return DocumentNotes.all();
    }
}
