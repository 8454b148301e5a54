package io.maskwright.jackson;

import io.maskwright.jackson.cases.AcceleratorCases;
import io.maskwright.jackson.cases.AnyGetterCases;
import io.maskwright.jackson.cases.ArrayShapeCases;
import io.maskwright.jackson.cases.AudienceCases;
import io.maskwright.jackson.cases.ConditionCases;
import io.maskwright.jackson.cases.ContainerCases;
import io.maskwright.jackson.cases.DeclaredTypeCases;
import io.maskwright.jackson.cases.EmptyValueCases;
import io.maskwright.jackson.cases.FormatCases;
import io.maskwright.jackson.cases.GeneratedCodeCases;
import io.maskwright.jackson.cases.GetterCases;
import io.maskwright.jackson.cases.GraphCases;
import io.maskwright.jackson.cases.InclusionCases;
import io.maskwright.jackson.cases.InheritanceCases;
import io.maskwright.jackson.cases.JsonValueCases;
import io.maskwright.jackson.cases.LeafCases;
import io.maskwright.jackson.cases.MapperCases;
import io.maskwright.jackson.cases.ObjectFieldCases;
import io.maskwright.jackson.cases.PlacementCases;
import io.maskwright.jackson.cases.ReaderShapeCases;
import io.maskwright.jackson.cases.RefusalCases;
import io.maskwright.jackson.cases.ShapeCases;
import io.maskwright.jackson.cases.TypeCases;
import io.maskwright.jackson.cases.TypeIdCases;
import io.maskwright.jackson.cases.UnwrappedCases;
import io.maskwright.jackson.cases.WholeTypeCases;
import org.junit.jupiter.api.Nested;

/** The cases that both Jackson modules share. */
class SharedCasesTest {

    @Nested
    class Accelerator extends AcceleratorCases implements Jackson2.Runner {}

    @Nested
    class AnyGetter extends AnyGetterCases implements Jackson2.Runner {}

    @Nested
    class ArrayShape extends ArrayShapeCases implements Jackson2.Runner {}

    @Nested
    class Audience extends AudienceCases implements Jackson2.Runner {}

    @Nested
    class Condition extends ConditionCases implements Jackson2.Runner {}

    @Nested
    class Container extends ContainerCases implements Jackson2.Runner {}

    @Nested
    class DeclaredType extends DeclaredTypeCases implements Jackson2.Runner {}

    @Nested
    class EmptyValue extends EmptyValueCases implements Jackson2.Runner {}

    @Nested
    class Format extends FormatCases implements Jackson2.Runner {}

    @Nested
    class GeneratedCode extends GeneratedCodeCases implements Jackson2.Runner {}

    @Nested
    class Getter extends GetterCases implements Jackson2.Runner {}

    @Nested
    class Graph extends GraphCases implements Jackson2.Runner {}

    @Nested
    class Inclusion extends InclusionCases implements Jackson2.Runner {}

    @Nested
    class Inheritance extends InheritanceCases implements Jackson2.Runner {}

    @Nested
    class JsonValue extends JsonValueCases implements Jackson2.Runner {}

    @Nested
    class Leaf extends LeafCases implements Jackson2.Runner {}

    @Nested
    class Mapper extends MapperCases implements Jackson2.Runner {}

    @Nested
    class ObjectField extends ObjectFieldCases implements Jackson2.Runner {}

    @Nested
    class Placement extends PlacementCases implements Jackson2.Runner {}

    @Nested
    class ReaderShape extends ReaderShapeCases implements Jackson2.Runner {}

    @Nested
    class Refusal extends RefusalCases implements Jackson2.Runner {}

    @Nested
    class Shape extends ShapeCases implements Jackson2.Runner {}

    @Nested
    class Type extends TypeCases implements Jackson2.Runner {}

    @Nested
    class TypeId extends TypeIdCases implements Jackson2.Runner {}

    @Nested
    class Unwrapped extends UnwrappedCases implements Jackson2.Runner {}

    @Nested
    class WholeType extends WholeTypeCases implements Jackson2.Runner {}
}
