package io.maskwright.jackson;

import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.cases.ReadBackAttackCases;
import io.maskwright.jackson.cases.ReadingMapper;
import io.maskwright.plan.ReadBack;

class ReadBackAttackTest extends ReadBackAttackCases {

    @Override
    public ReadingMapper reading(Desensitiser desensitiser, ReadBack readBack) {
        return new ReadBackTest().reading(desensitiser, readBack);
    }
}
