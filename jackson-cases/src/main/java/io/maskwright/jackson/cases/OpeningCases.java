package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.Maskwright;
import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import io.maskwright.ReadBackException;
import io.maskwright.annotation.Sensitive;
import io.maskwright.audit.AuditSink;
import io.maskwright.audit.RevealEvent;
import io.maskwright.engine.Desensitiser;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.plan.ReadBack;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.Policy;
import io.maskwright.reveal.Budget;
import io.maskwright.reveal.BudgetLedger;
import io.maskwright.reveal.Grant;
import io.maskwright.reveal.Opening;
import io.maskwright.reveal.RevealException;
import io.maskwright.reveal.Revealer;
import io.maskwright.token.TokenVault;
import io.maskwright.token.TokenVaults;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that one call gives back, through a revealer with its grant, budget and audit trail. */
public abstract class OpeningCases implements ReadingMapper.Factory {

    private static final String PHONE = "13812345678";
    private static final Audience PARTNER = Audience.of("partner");

    private final List<String> events = new ArrayList<>();
    private final TokenVault vault = TokenVaults.inMemory();

    protected OpeningCases() {}

    public record Contact(@Sensitive("phone") String phone, String note) {}

    public record Contacts(@Sensitive("phone") List<String> phones, Map<String, @Sensitive("phone") String> byName) {}

    public record ByNumber(Map<@Sensitive("phone") String, String> notes) {}

    public record Long11(@Sensitive("phone") long phone) {}

    private static Keyring keys(String name, int first) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * i + first);
        }
        return Keyring.of(name, Secret.of(key));
    }

    private Policy policy(String strategy, int key) {
        return Policy.builder()
                .tiers("public", "confidential")
                .key("main", name -> keys(name, key))
                .revealKey("main", name -> keys(name, key))
                .vault("tokens", () -> vault)
                .domain("people", "main", "tokens")
                .audience("partner", "public")
                .audience("clerk", "public")
                .category("phone", phone -> phone.tier("confidential").strategy(strategy))
                .build();
    }

    private ReadingMapper mapper(Policy policy) {
        return reading(Desensitiser.of(policy), ReadBack.REFUSE);
    }

    private static String masked(Policy policy) {
        return Desensitiser.of(policy).mask("phone", PHONE, PARTNER);
    }

    private Opening opening(Policy policy, String category, long budget) {
        Grant grant = new Grant(
                "alice",
                "complaint",
                Assurance.SUBSTANTIAL,
                Set.of(Category.of(category)),
                new Budget(budget, Duration.ofDays(1)));
        return Opening.of(
                Revealer.builder(policy)
                        .grant(grant)
                        .audit(new Sink())
                        .budgets(new Ledger())
                        .build(),
                PARTNER);
    }

    private Map<Object, Object> open(Policy policy) {
        return open(opening(policy, "phone", 100));
    }

    private static Map<Object, Object> open(Opening opening) {
        return Map.of(Maskwright.OPENING, opening);
    }

    private static String contact(String phone) {
        return "{\"phone\":\"" + phone + "\",\"note\":\"" + phone + "\"}";
    }

    /** Fails with an exception of a type, and with nothing of the value, its protected form or the grant's key in it. */
    private static void assertFails(ThrowingCallable call, Class<? extends Throwable> type, String... secrets) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isNotNull();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(PHONE).doesNotContain(secrets);
        List<Throwable> causes = new ArrayList<>();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            causes.add(each);
        }
        assertThat(causes).as("causes of %s", thrown).anyMatch(type::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seal(domain=people)",
                "token(domain=people)",
                "token(domain=people, format=digits)",
                "token(domain=people, format=uuid)"
            })
    void sealsAndTokens_areOpened_withOneEventEach(String strategy) {
        Policy policy = policy(strategy, 7);
        String masked = masked(policy);
        Contact read = mapper(policy).read(contact(masked), Contact.class, open(policy));
        assertThat(read.phone()).isEqualTo(PHONE);
        assertThat(read.note()).isEqualTo(masked);
        assertThat(events).containsExactly("GRANTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seal(domain=people)", "token(domain=people)", "token(domain=people, format=digits)"})
    void withoutAnOpening_theyAreRefused(String strategy) {
        Policy policy = policy(strategy, 7);
        String masked = masked(policy);
        assertFails(() -> mapper(policy).read(contact(masked), Contact.class), ReadBackException.class, masked);
        assertThat(events).isEmpty();
    }

    @Test
    void formatPreservingValue_isOpenedWithItsStamp_andRefusedWithoutIt() {
        Policy policy = policy("fpe(domain=people)", 7);
        String masked = masked(policy);
        assertFails(
                () -> mapper(policy).read(contact(masked), Contact.class, open(policy)),
                MaskwrightException.class,
                masked);
        List<String> stamps = policy.decide(
                        FieldFacts.of("Contact.phone", Category.of("phone")), PARTNER, Delivery.RESPONSE)
                .strategy()
                .stamps();
        Opening opening = opening(policy, "phone", 100).withStamps(stamps);
        Contact read = mapper(policy).read(contact(masked), Contact.class, open(opening));
        assertThat(read.phone()).isEqualTo(PHONE);
        assertThat(events).contains("GRANTED");
    }

    @Test
    void refusedGrant_failsTheCall_andIsOnRecord() {
        Policy policy = policy("seal(domain=people)", 7);
        String masked = masked(policy);
        assertFails(
                () -> mapper(policy).read(contact(masked), Contact.class, open(opening(policy, "email", 100))),
                RevealException.class,
                masked);
        assertThat(events).containsExactly("REFUSED");
    }

    @Test
    void exhaustedBudget_failsTheCall() {
        Policy policy = policy("seal(domain=people)", 7);
        String masked = masked(policy);
        String two = "{\"phones\":[\"" + masked + "\",\"" + masked + "\"]}";
        assertThat(mapper(policy)
                        .read(two, Contacts.class, open(opening(policy, "phone", 2)))
                        .phones())
                .containsExactly(PHONE, PHONE);
        assertFails(
                () -> mapper(policy).read(two, Contacts.class, open(opening(policy, "phone", 1))),
                RevealException.class,
                masked);
    }

    @Test
    void sealOfAnotherKey_failsTheCall() {
        Policy policy = policy("seal(domain=people)", 7);
        String foreign = masked(policy("seal(domain=people)", 8));
        assertFails(
                () -> mapper(policy).read(contact(foreign), Contact.class, open(policy)),
                MaskwrightException.class,
                foreign);
    }

    @Test
    void elementsAndMapValuesAndKeys_areOpened() {
        Policy policy = policy("seal(domain=people)", 7);
        String masked = masked(policy);
        Contacts read = mapper(policy)
                .read(
                        "{\"phones\":[\"" + masked + "\"],\"byName\":{\"a\":\"" + masked + "\"}}",
                        Contacts.class,
                        open(policy));
        assertThat(read.phones()).containsExactly(PHONE);
        assertThat(read.byName()).containsEntry("a", PHONE);
        ByNumber keys = mapper(policy).read("{\"notes\":{\"" + masked + "\":\"x\"}}", ByNumber.class, open(policy));
        assertThat(keys.notes()).containsOnlyKeys(PHONE);
    }

    @Test
    void openedText_thatTheTypeDoesNotTake_isNotQuoted() {
        Policy policy = policy("seal(domain=people)", 7);
        String masked = Desensitiser.of(policy).mask("phone", PHONE + "x", PARTNER);
        assertFails(
                () -> mapper(policy).read("{\"phone\":\"" + masked + "\"}", Long11.class, open(policy)),
                ReadBackException.class,
                masked);
    }

    @Test
    void openedText_isRead_byTheTypeOfTheProperty() {
        Policy policy = policy("seal(domain=people)", 7);
        assertThat(mapper(policy)
                        .read("{\"phone\":\"" + masked(policy) + "\"}", Long11.class, open(policy))
                        .phone())
                .isEqualTo(13812345678L);
    }

    @Test
    void audienceThatThePolicyDoesNotKnow_orAttributeOfAnotherType_isRefused() {
        Policy policy = policy("seal(domain=people)", 7);
        String masked = masked(policy);
        Opening nobody = Opening.of(
                Revealer.builder(policy)
                        .grant(new Grant(
                                "alice",
                                "complaint",
                                Assurance.SUBSTANTIAL,
                                Set.of(Category.of("phone")),
                                new Budget(1, Duration.ofDays(1))))
                        .audit(new Sink())
                        .budgets(new Ledger())
                        .build(),
                Audience.of("nobody"));
        assertFails(
                () -> mapper(policy).read(contact(masked), Contact.class, open(nobody)), PlanException.class, masked);
        assertFails(
                () -> mapper(policy).read(contact(masked), Contact.class, Map.of(Maskwright.OPENING, "yes")),
                PlanException.class,
                masked);
    }

    private final class Sink implements AuditSink {
        @Override
        public Durability durability() {
            return Durability.DURABLE;
        }

        @Override
        public void write(RevealEvent event) {
            events.add(event.outcome().name());
        }

        @Override
        public void close() {}
    }

    private static final class Ledger implements BudgetLedger {
        private long taken;

        @Override
        public boolean take(String principal, String purpose, Budget budget, long count) {
            boolean enough = taken + count <= budget.limit();
            taken += enough ? count : 0;
            return enough;
        }

        @Override
        public void close() {}
    }
}
