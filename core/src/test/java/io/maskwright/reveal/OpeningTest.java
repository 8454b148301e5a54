package io.maskwright.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.PlanException;
import io.maskwright.ReadBackException;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.CurrentValue;
import io.maskwright.plan.MaskedForms;
import io.maskwright.plan.ReadBack;
import io.maskwright.plan.ReadBackCall;
import io.maskwright.plan.SerialRules;
import io.maskwright.policy.Policy;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final String VALUE = "13812345678";
    private static final Policy POLICY = RevealWorld.policyBuilder()
            .category("phone", phone -> phone.tier("confidential").strategy("seal(domain=people)"))
            .build();

    private final RevealWorld world = new RevealWorld();

    static final class Caller {
        @Sensitive("phone")
        String phone = "";
    }

    private static MaskedForms forms() {
        try {
            Field field = Caller.class.getDeclaredField("phone");
            return Desensitiser.of(POLICY)
                    .serialPlans(SerialRules.builder().build())
                    .type(Caller.class, each -> null)
                    .property("phone", List.of(field), List.of())
                    .maskedForms();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static String sealed() {
        return Desensitiser.of(POLICY).mask("phone", VALUE, Audience.of("partner"));
    }

    private ReadBackCall call(Grant grant) {
        Opening opening = Opening.of(world.revealer(POLICY, grant), Audience.of("partner"));
        return ReadBackCall.of(Map.of(Maskwright.OPENING, (Object) opening)::get, ReadBack.REFUSE);
    }

    @Test
    void seal_isOpenedThroughTheRevealer_withItsEvent() {
        assertThat(forms().read(sealed(), CurrentValue.NONE, call(RevealWorld.grant("phone"))))
                .isEqualTo(VALUE);
        assertThat(world.log).containsExactly("TAKE 1", "DURABLE GRANTED");
    }

    @Test
    void refusedReveal_failsTheRead() {
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> forms().read(sealed(), CurrentValue.NONE, call(RevealWorld.grant("email"))));
        assertThat(world.log).containsExactly("DURABLE REFUSED");
    }

    @Test
    void newValue_isReadAsItIs_andNobodyIsAsked() {
        assertThat(forms().read(VALUE, CurrentValue.NONE, call(RevealWorld.grant("phone"))))
                .isEqualTo(VALUE);
        assertThat(world.log).isEmpty();
    }

    @Test
    void sealWithoutAnOpening_isRefused() {
        assertThatExceptionOfType(ReadBackException.class)
                .isThrownBy(() -> forms().read(sealed(), CurrentValue.NONE, new ReadBackCall(ReadBack.REFUSE, null)))
                .withMessageContaining("Caller.phone")
                .withMessageNotContaining(sealed());
    }

    @Test
    void attributeOfAnotherType_isRefused() {
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> ReadBackCall.of(Map.of(Maskwright.OPENING, (Object) "yes")::get, ReadBack.REFUSE))
                .withMessageContaining("OPENING");
    }

    @Test
    void unknownAudience_isRefused() {
        Opening opening = Opening.of(world.revealer(POLICY, RevealWorld.grant("phone")), Audience.of("nobody"));
        assertThatExceptionOfType(PlanException.class).isThrownBy(() -> forms().read(
                        sealed(), CurrentValue.NONE, new ReadBackCall(ReadBack.REFUSE, opening)));
    }
}
