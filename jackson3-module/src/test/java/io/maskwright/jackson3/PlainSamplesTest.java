package io.maskwright.jackson3;

import io.maskwright.jackson.cases.PlainSample;
import io.maskwright.jackson.cases.PlainSampleCases;
import java.util.stream.Stream;

/** What nobody marked is written as by plain Jackson. */
class PlainSamplesTest extends PlainSampleCases implements Jackson3.Runner {

    @Override
    protected Stream<PlainSample> samplesOfThisVersion() {
        return OwnSamples.all();
    }
}
