package io.maskwright.jackson;

import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.cases.MaskedShapeCases;
import io.maskwright.jackson.cases.ReadingMapper;
import io.maskwright.plan.ReadBack;

class MaskedShapeTest extends MaskedShapeCases {

    @Override
    public ReadingMapper reading(Desensitiser desensitiser, ReadBack readBack) {
        return new ReadBackTest().reading(desensitiser, readBack);
    }
}
