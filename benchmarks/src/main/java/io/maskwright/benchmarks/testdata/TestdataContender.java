package io.maskwright.benchmarks.testdata;

import io.maskwright.testdata.Oddities;
import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TestTable;
import java.util.function.Supplier;

/** Who is measured. */
public enum TestdataContender {
    /** This library's generator. */
    MASKWRIGHT(() -> TestdataContender.generator()::row),
    /** datafaker. */
    DATAFAKER(DatafakerRows::new);

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final Supplier<RowMaker> creation;

    TestdataContender(Supplier<RowMaker> creation) {
        this.creation = creation;
    }

    private static TableGenerator generator() {
        return TableGenerator.builder(TestTable.WAYBILLS)
                .oddities(Oddities.NONE)
                .build();
    }

    RowMaker newMaker() {
        return creation.get();
    }
}
