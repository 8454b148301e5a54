package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Types nobody marked are written as by a mapper without the module, byte for byte: the situations of jackson-databind's
 * own serialisation tests, named in each sample, in code of our own. No version publishes those tests as a library.
 */
public abstract class PlainSampleCases extends Cases {

    private static final int MIN_SAMPLES = 60;

    protected PlainSampleCases() {}

    /** The samples whose types need more of Jackson than its annotations. */
    protected abstract Stream<PlainSample> samplesOfThisVersion();

    private Stream<PlainSample> samples() {
        return Stream.of(PlainValueSamples.all(), PlainBeanSamples.all(), samplesOfThisVersion())
                .flatMap(each -> each);
    }

    @TestFactory
    public Stream<DynamicTest> unmarkedType_isWrittenAsByPlainJackson() {
        return samples().map(sample -> DynamicTest.dynamicTest(sample.situation(), () -> check(sample)));
    }

    @Test
    public void samples_areManyAndWriteSomething() {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(MIN_SAMPLES);
    }

    private void check(PlainSample sample) {
        Setup setup = sample.change().apply(Setup.of(Samples.display()));
        Mapping masking = masking(setup);
        Mapping plain = jackson().mapping(setup.withoutModule());
        byte[] expected = plain.bytes(sample.value(), null);
        assertThat(expected).isNotEmpty();
        assertThat(masking.bytes(sample.value(), null)).isEqualTo(expected);
        assertThat(masking.bytes(sample.value(), null)).as("written again").isEqualTo(expected);
        assertThat(masking.tree(sample.value())).isEqualTo(plain.tree(sample.value()));
    }
}
