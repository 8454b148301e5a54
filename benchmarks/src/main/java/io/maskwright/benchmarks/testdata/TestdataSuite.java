package io.maskwright.benchmarks.testdata;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Note;
import io.maskwright.benchmarks.Suite;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Rows of made-up data. */
public final class TestdataSuite implements Suite {

    private static final String ROW = "row";
    /** About: thirteen texts and their list. */
    private static final int RESULT_BYTES = 830;

    /** Creates the suite. */
    public TestdataSuite() {}

    @Override
    public String name() {
        return "testdata";
    }

    @Override
    public List<Contest> contests(Effort effort) {
        return List.of(new Contest(
                TestdataBenchmark.class,
                ROW,
                Map.of(
                        Contest.CONTENDER,
                        Arrays.stream(TestdataContender.values())
                                .map(Enum::name)
                                .toList())));
    }

    @Override
    public Baseline baseline() {
        return new Baseline(TestdataContender.MASKWRIGHT.name(), ROW);
    }

    @Override
    public int resultBytes(Map<String, String> params, int batch) {
        return RESULT_BYTES;
    }

    @Override
    public List<Note> notes() {
        return Arrays.stream(TestdataContender.values())
                .map(TestdataSuite::note)
                .toList();
    }

    private static Note note(TestdataContender contender) {
        List<Long> valid = RowCheck.validPerThousand(contender.newMaker());
        return new Note(
                contender.name(),
                Map.of(),
                Note.Kind.DIFFERS,
                "of 1,000 rows " + valid.get(0) + " have a mobile number and " + valid.get(1)
                        + " a card number that its format takes; "
                        + (contender == TestdataContender.MASKWRIGHT
                                ? "a row depends on its number alone, and city and address agree"
                                : "a row depends on all before it; city, province and postal code do not agree"));
    }
}
