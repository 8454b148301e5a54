package io.maskwright.jackson3;

import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.cases.OpeningCases;
import io.maskwright.jackson.cases.ReadingMapper;
import io.maskwright.plan.ReadBack;

class OpeningTest extends OpeningCases {

    @Override
    public ReadingMapper reading(Desensitiser desensitiser, ReadBack readBack) {
        return new ReadBackTest().reading(desensitiser, readBack);
    }
}
