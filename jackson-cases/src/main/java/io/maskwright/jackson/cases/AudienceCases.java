package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.annotation.Sensitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** T-17, T-18: who reads is said by the call. */
public abstract class AudienceCases extends Cases {

    private static final int THREADS = 8;
    private static final int ROUNDS = 300;

    protected AudienceCases() {}

    record Person(@Sensitive("phone") String phone, @Sensitive("email") String email, String city) {}

    private static final Person PERSON = new Person(Samples.PHONE, Samples.EMAIL, "Oslo");
    private static final String LABEL = "{\"city\":\"Oslo\",\"phone\":\"1******5678\"}";
    private static final String SUPPORT =
            "{\"city\":\"Oslo\",\"email\":\"a***@example.com\",\"phone\":\"138****5678\"}";
    private static final String OWNER = "{\"city\":\"Oslo\",\"email\":\"alice@example.com\",\"phone\":\"13812345678\"}";
    private static final String NOBODY = "{\"city\":\"Oslo\",\"email\":\"********\",\"phone\":\"********\"}";

    private Mapping readers() {
        return masking(Setup.of(Samples.readers()));
    }

    @Test
    public void t17_audienceOfTheCall_decides() {
        Mapping mapping = readers();
        assertWritten(mapping.write(PERSON, Samples.LABEL), LABEL);
        assertWritten(mapping.write(PERSON, Samples.SUPPORT), SUPPORT);
        assertThat(mapping.write(PERSON, Samples.OWNER)).isEqualTo(OWNER);
        assertWritten(mapping.write(PERSON, Samples.LABEL), LABEL);
    }

    @Test
    public void t17_noAudience_isTheMostRestrictive() {
        Mapping mapping = readers();
        assertThat(mapping.write(PERSON, Samples.OWNER)).isEqualTo(OWNER);
        assertWritten(mapping.write(PERSON), NOBODY);
        assertWritten(mapping.write(PERSON, Audience.MOST_RESTRICTIVE), NOBODY);
    }

    @Test
    public void t17_audienceByName_isTheSame() {
        assertWritten(readers().withAttribute(PERSON, "label"), LABEL);
    }

    @Test
    public void t17_attributeOfAnotherType_isRefused() {
        assertRefused(() -> readers().withAttribute(PERSON, 42));
        assertRefused(() -> readers().withAttribute(PERSON, List.of(Samples.OWNER)));
    }

    @Test
    public void t17_unknownAudience_isRefusedByName() {
        assertRefused(() -> readers().write(PERSON, Audience.of("stranger")), "stranger");
        assertRefused(() -> readers().withAttribute(PERSON, "stranger"), "stranger");
    }

    @Test
    public void t17_supplier_speaksWhereTheCallIsSilent() {
        Audience[] current = {Samples.LABEL};
        Mapping mapping = masking(Setup.of(Samples.readers()).supplier(() -> current[0]));
        assertWritten(mapping.write(PERSON), LABEL);
        current[0] = Samples.SUPPORT;
        assertWritten(mapping.write(PERSON), SUPPORT);
        assertWritten(mapping.write(PERSON, Samples.LABEL), LABEL);
        assertWritten(mapping.tree(PERSON), SUPPORT);
    }

    @Test
    public void t17_supplierGivingNothing_isTheMostRestrictive() {
        assertWritten(masking(Setup.of(Samples.readers()).supplier(() -> null)).write(PERSON), NOBODY);
    }

    @Test
    public void t17_viewAndTypedWriterAndSequence_carryTheAudience() {
        Mapping mapping = readers();
        assertWritten(mapping.inView(PERSON, Object.class, Samples.LABEL), LABEL);
        assertWritten(mapping.typed(PERSON, Person.class, Samples.LABEL), LABEL);
        assertWritten(
                mapping.typedList(List.of(PERSON, PERSON), Person.class, Samples.SUPPORT),
                "[" + SUPPORT + "," + SUPPORT + "]");
        assertWritten(
                mapping.sequence(List.of(PERSON, Map.of("p", PERSON)), Samples.LABEL),
                "[" + LABEL + ",{\"p\":" + LABEL + "}]");
    }

    @Test
    public void t17_convertValueAndTree_areMasked() {
        String masked = "{\"city\":\"Oslo\",\"email\":\"a***@example.com\",\"phone\":\"138****5678\"}";
        assertWritten(masking().tree(PERSON), masked);
        Map<?, ?> converted = masking().convert(PERSON, Map.class);
        assertThat(converted.get("phone")).isEqualTo(Samples.PHONE_MASKED);
        assertNoRaw(converted.toString());
    }

    @Test
    public void t18_twoAudiencesOnManyThreads_neverMix() throws Exception {
        Mapping mapping = readers();
        List<Function<Object, String>> writers = List.of(
                value -> mapping.write(value, Samples.LABEL),
                value -> mapping.write(value, Samples.SUPPORT),
                value -> mapping.write(value, Samples.OWNER),
                mapping.writer(Samples.LABEL),
                mapping.writer(Samples.OWNER),
                mapping::write);
        List<String> expected = List.of(LABEL, SUPPORT, OWNER, LABEL, OWNER, NOBODY);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                running.add(threads.submit(() -> {
                    for (int i = 0; i < ROUNDS; i++) {
                        int turn = (first + i) % writers.size();
                        assertThat(writers.get(turn).apply(PERSON)).isEqualTo(expected.get(turn));
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
