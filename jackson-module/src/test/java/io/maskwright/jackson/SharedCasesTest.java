package io.maskwright.jackson;

import io.maskwright.jackson.cases.ContainerCases;
import io.maskwright.jackson.cases.EmptyValueCases;
import io.maskwright.jackson.cases.ObjectFieldCases;
import io.maskwright.jackson.cases.TypeCases;
import io.maskwright.jackson.cases.UnwrappedCases;
import org.junit.jupiter.api.Nested;

/** The cases that both Jackson modules share. */
class SharedCasesTest {

    @Nested
    class Types extends TypeCases implements Jackson2.Runner {}

    @Nested
    class EmptyValues extends EmptyValueCases implements Jackson2.Runner {}

    @Nested
    class Containers extends ContainerCases implements Jackson2.Runner {}

    @Nested
    class ObjectFields extends ObjectFieldCases implements Jackson2.Runner {}

    @Nested
    class Unwrapped extends UnwrappedCases implements Jackson2.Runner {}
}
