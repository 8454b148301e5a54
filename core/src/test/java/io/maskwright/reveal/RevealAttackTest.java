package io.maskwright.reveal;

import static io.maskwright.reveal.RevealWorld.grant;
import static io.maskwright.reveal.RevealWorld.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.maskwright.Assurance;
import io.maskwright.Category;
import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.audit.AuditSink;
import io.maskwright.audit.RevealEvent;
import io.maskwright.audit.RevealEvent.Outcome;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.strategy.Turning;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways around the one door that somebody might try. */
class RevealAttackTest {

    private static final String VALUE = "13812345678";
    private static final String PROTECTED = "1:87654321831";
    private static final Protection FIELD = Protection.ofField("calls", "phone");

    private final RevealWorld world = new RevealWorld();

    private static Strategy turn(Policy policy) {
        return turn(policy, "people");
    }

    private static Strategy turn(Policy policy, String domain) {
        return StrategyRegistry.standard().with(Turning.factory()).parse("turn(domain=" + domain + ")", policy.keys());
    }

    private static Policy withGoods() {
        return RevealWorld.policyBuilder()
                .category("goods", goods -> goods.tier("public"))
                .build();
    }

    private RevealException stopped(Revealer revealer, Protection from, String text) {
        List<RevealException> thrown = new ArrayList<>();
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> revealer.reveal(from, text))
                .satisfies(thrown::add)
                .withNoCause()
                .withMessageNotContaining(VALUE)
                .withMessageNotContaining("87654321831");
        return thrown.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {Turning.NO_MEMORY, Turning.ASSERTS, Turning.POSES})
    void errorsAndForeignExceptions_areWrittenDownToo(String word) {
        RevealException e = stopped(world.revealer(policy(), grant("phone")), FIELD, word);

        assertThat(e).hasMessageContaining("unexpected");
        assertThat(world.onlyEvent().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(world.onlyEvent().toString()).doesNotContain(VALUE);
    }

    /** Whether it fails before or after it has written: no value. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sinkThatEndsInAnError_revealsNothing(boolean writesFirst) {
        AuditSink sink = new AuditSink() {
            @Override
            public Durability durability() {
                return Durability.DURABLE;
            }

            @Override
            public void write(RevealEvent event) {
                if (writesFirst) {
                    world.sink.write(event);
                }
                throw new OutOfMemoryError("CANARY " + VALUE);
            }

            @Override
            public void close() {}
        };
        Revealer revealer = Revealer.builder(policy())
                .grant(grant("phone"))
                .audit(sink)
                .budgets(world.new Ledger())
                .build();
        assertThat(stopped(revealer, FIELD, PROTECTED)).hasMessageContaining("audit event");
        assertThat(world.events).hasSize(writesFirst ? 1 : 0);
    }

    /** A list that grows, shrinks or says something else each time it is asked counts as it was at one moment. */
    @Test
    void listThatChangesWhileItIsRead_isCopiedFirst() {
        AtomicInteger asked = new AtomicInteger();
        List<String> texts = new AbstractList<>() {
            @Override
            public String get(int index) {
                return "1:" + asked.incrementAndGet();
            }

            @Override
            public int size() {
                return asked.get() == 0 ? 1 : 3;
            }
        };
        Revealer revealer = world.revealer(policy(), grant("phone"));

        List<String> values = revealer.reveal(FIELD, texts);

        assertThat(world.taken.values()).containsExactly((long) values.size());
        assertThat(world.onlyEvent().count()).isEqualTo(values.size());
        assertThat(world.onlyEvent().subjects()).hasSize(values.size());
    }

    @Test
    void contextThatThrows_isWrittenDown() {
        ValueContext context = new ValueContext() {
            @Override
            public boolean hasField(String name) {
                return true;
            }

            @Override
            public Object field(String name) {
                throw new RevealException("CANARY " + VALUE);
            }
        };
        Revealer revealer = world.revealer(policy(), grant("phone"));
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> revealer.reveal(FIELD, List.of(Turning.LOOKS_AROUND), List.of(context)))
                .withMessageNotContaining("CANARY");
        assertThat(world.onlyEvent().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(world.onlyEvent().toString()).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void blankValue_hasNothingToCompare(String blank) {
        Revealer revealer = world.revealer(policy(), grant("phone"));
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> revealer.matches(FIELD, blank, "= 1"))
                .withMessageContaining("blank");
        assertThat(world.onlyEvent().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(world.taken).isEmpty();
    }

    /** Telephone numbers are not had by calling them goods. */
    @Test
    void claimOfAnotherCategory_needsAGrantForWhatThePolicyProtectsInThatWay() {
        Policy policy = withGoods();
        Protection goods = Protection.of(Category.of("goods"), turn(policy, "closed"));

        assertThat(stopped(world.revealer(policy, grant("goods")), goods, PROTECTED))
                .hasMessageContaining("which the policy protects in the same way");
        assertThat(world.onlyEvent().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(world.taken).isEmpty();
    }

    @Test
    void claimOfAnotherCategory_isRefusedWhereAFieldWithoutOneIsProtectedInThatWay() {
        Policy policy = withGoods();
        Protection goods = Protection.of(Category.of("goods"), turn(policy));
        assertThat(stopped(world.revealer(policy, grant("goods", "phone", "email")), goods, PROTECTED))
                .hasMessageContaining("without a category");
    }

    /** The field says more than its category: the same value through the other way in needs the same login. */
    @Test
    void claimOfACategory_needsTheAssuranceOfTheFieldsOfIt() {
        Policy policy = RevealWorld.policyBuilder()
                .revealAssurance("restricted", Assurance.HIGH)
                .dataset(
                        "vip",
                        vip -> vip.field(
                                "phone", field -> field.category("phone").tier("restricted")))
                .build();
        Revealer revealer = world.revealer(policy, grant("phone"));
        assertThat(stopped(revealer, Protection.ofField("vip", "phone"), PROTECTED))
                .hasMessageContaining("assurance high");
        assertThat(stopped(revealer, Protection.of(Category.of("phone"), turn(policy)), PROTECTED))
                .hasMessageContaining("assurance high");
    }

    @Test
    void dataThatNeverLeaves_isNotRevealedByItsCategoryEither() {
        Policy policy = policy();
        assertThat(stopped(
                        world.revealer(policy, grant("secret")),
                        Protection.of(Category.of("secret"), turn(policy)),
                        PROTECTED))
                .hasMessageContaining("refuses");
        assertThat(world.onlyEvent().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void grantForAChild_doesNotCoverItsParent() {
        assertThat(stopped(world.revealer(policy(), grant("phone.mobile")), FIELD, PROTECTED))
                .hasMessageContaining("no grant");
    }

    @Test
    void manyCallsAtOnce_getNoMoreThanTheBudget() {
        Grant ten = new Grant(
                "alice", "complaint", Assurance.LOW, Set.of(Category.of("phone")), new Budget(10, Duration.ofDays(1)));
        BudgetLedger ledger = new BudgetLedger() {
            private final BudgetLedger inner = world.new Ledger();

            @Override
            public synchronized boolean take(String principal, String purpose, Budget budget, long count) {
                return inner.take(principal, purpose, budget, count);
            }

            @Override
            public void close() {}
        };
        AtomicInteger events = new AtomicInteger();
        AuditSink sink = new AuditSink() {
            @Override
            public Durability durability() {
                return Durability.DURABLE;
            }

            @Override
            public void write(RevealEvent event) {
                if (event.outcome() == Outcome.GRANTED) {
                    events.incrementAndGet();
                }
            }

            @Override
            public void close() {}
        };
        Revealer revealer = Revealer.builder(policy())
                .grant(ten)
                .audit(sink)
                .budgets(ledger)
                .build();
        AtomicInteger given = new AtomicInteger();
        IntStream.range(0, 64).parallel().forEach(i -> {
            try {
                revealer.reveal(FIELD, "1:" + i);
                given.incrementAndGet();
            } catch (RevealException e) {
                assertThat(e).hasMessageContaining("budget");
            }
        });
        assertThat(given).hasValue(10);
        assertThat(events).hasValue(10);
    }

    /** One actor must not have two accounts by writing the name in two ways. */
    @ParameterizedTest
    @ValueSource(strings = {" alice", "alice ", "alice\u00a0", "\u3000alice", "jose\u0301"})
    void namesThatLookLikeOthers_areRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grant(name, "p", Assurance.LOW, Set.of(), RevealWorld.BUDGET))
                .withMessageContaining("actor");
    }
}
