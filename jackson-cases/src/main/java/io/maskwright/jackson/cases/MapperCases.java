package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T-16: mappers and their policies. */
public abstract class MapperCases extends Cases {

    protected MapperCases() {}

    record Person(@Sensitive("phone") String phone) {}

    record Family(List<Person> members, Object head) {}

    private static final Person PERSON = new Person(Samples.PHONE);
    private static final String MASKED = "{\"phone\":\"138****5678\"}";

    @Test
    public void t16_moduleRegisteredAfterUse_masks() {
        Setup setup = Setup.of(Samples.display()).writtenBefore(PERSON);
        assertMasked(setup, PERSON, null, MASKED);
        Family family = new Family(List.of(PERSON), PERSON);
        assertMasked(
                Setup.of(Samples.display()).writtenBefore(family),
                family,
                null,
                "{\"head\":" + MASKED + ",\"members\":[" + MASKED + "]}");
    }

    @Test
    public void t16_twoMappersWithTwoPolicies_doNotTouchEachOther() {
        Desensitiser strict = Desensitiser.of(Policy.displayDefaults().toBuilder()
                .category("phone", c -> c.strategy("redact"))
                .build());
        Mapping one = masking();
        Mapping two = masking(Setup.of(strict));
        for (int i = 0; i < 3; i++) {
            assertWritten(one.write(PERSON), MASKED);
            assertWritten(two.write(PERSON), "{\"phone\":\"********\"}");
        }
    }

    @Test
    public void t16_plainMapperInTheSameProcess_staysPlain() {
        assertWritten(masking().write(PERSON), MASKED);
        assertThat(plain().write(PERSON)).isEqualTo("{\"phone\":\"13812345678\"}");
    }

    @Test
    public void t16_copy_masks() {
        Mapping mapping = masking(Setup.of(Samples.readers()));
        assertWritten(mapping.copy().write(PERSON, Samples.LABEL), "{\"phone\":\"1******5678\"}");
        assertWritten(mapping.write(PERSON, Samples.SUPPORT), MASKED);
        assertWritten(mapping.copy().copy().write(PERSON, Samples.SUPPORT), MASKED);
    }

    @Test
    public void t16_copyOfAUsedMapper_masks() {
        Mapping mapping = masking();
        assertWritten(mapping.write(PERSON), MASKED);
        assertWritten(mapping.copy().write(PERSON), MASKED);
    }
}
