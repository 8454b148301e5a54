package io.maskwright.jackson;

import io.maskwright.jackson.cases.PlainSample;
import io.maskwright.jackson.cases.PlainSampleCases;
import java.util.stream.Stream;

/** What nobody marked is written as by plain Jackson. */
class PlainSamplesTest extends PlainSampleCases implements Jackson2.Runner {

    @Override
    protected Stream<PlainSample> samplesOfThisVersion() {
        return OwnSamples.all();
    }
}
