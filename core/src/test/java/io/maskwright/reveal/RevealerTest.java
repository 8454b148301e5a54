package io.maskwright.reveal;

import static io.maskwright.reveal.RevealWorld.grant;
import static io.maskwright.reveal.RevealWorld.policy;
import static io.maskwright.reveal.RevealWorld.policyGrant;
import static io.maskwright.reveal.RevealWorld.policyGranting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.ValueContext;
import io.maskwright.audit.AuditSink.Durability;
import io.maskwright.audit.AuditSubjects;
import io.maskwright.audit.RevealEvent;
import io.maskwright.audit.RevealEvent.Action;
import io.maskwright.audit.RevealEvent.Outcome;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.Strategies;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.strategy.Turning;
import io.maskwright.token.Reversed.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevealerTest {

    private static final String VALUE = "13812345678";
    private static final String PROTECTED = "1:87654321831";
    private static final Protection FIELD = Protection.ofField("calls", "phone");

    private final RevealWorld world = new RevealWorld();

    private RevealException stopped(Revealer revealer, Protection from, String... texts) {
        List<RevealException> thrown = new ArrayList<>();
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> revealer.reveal(from, List.of(texts)))
                .satisfies(thrown::add)
                .withNoCause()
                .satisfies(e -> assertThat(e.getSuppressed()).isEmpty())
                .withMessageNotContaining(VALUE)
                .withMessageNotContaining("87654321831");
        return thrown.get(0);
    }

    @Test
    void value_comesBackAfterBudgetAndEvent() {
        Revealer revealer = world.revealer(policy(), grant("phone"));

        assertThat(revealer.reveal(FIELD, PROTECTED)).isEqualTo(VALUE);

        assertThat(world.log).containsExactly("TAKE 1", "DURABLE GRANTED");
        RevealEvent event = world.onlyEvent();
        AuditSubjects subjects = AuditSubjects.of(policy().revealKeys(), "people");
        assertThat(event)
                .isEqualTo(new RevealEvent(
                        event.id(),
                        RevealWorld.NOW,
                        "alice",
                        "complaint",
                        "substantial",
                        Action.REVEAL,
                        policy().digest(),
                        "calls",
                        "phone",
                        "phone",
                        "people",
                        List.of(1),
                        1,
                        Outcome.GRANTED,
                        "",
                        1,
                        List.of(subjects.pseudonym(VALUE))));
        assertThat(event.toString()).doesNotContain(VALUE).doesNotContain("87654321831");
    }

    @Test
    void manyValues_areOneEvent_eachSubjectOnce() {
        Revealer revealer = world.revealer(policy(), grant("phone"));

        List<String> values = revealer.reveal(FIELD, List.of("1:a1", "2:b2", " ", "1:a1", ""));

        assertThat(values).containsExactly("1a", "2b", " ", "1a", "");
        RevealEvent event = world.onlyEvent();
        assertThat(event.count()).isEqualTo(3);
        assertThat(event.keyVersions()).containsExactly(1, 2);
        assertThat(event.subjects()).hasSize(2);
        assertThat(world.log).containsExactly("TAKE 3", "DURABLE GRANTED");
    }

    @Test
    void blankValues_areNobodysSecret() {
        Revealer revealer = world.revealer(policy(), grant());
        assertThat(revealer.reveal(FIELD, List.of("", "  "))).containsExactly("", "  ");
        assertThat(revealer.reveal(FIELD, List.of())).isEmpty();
        assertThat(world.log).isEmpty();
    }

    @Test
    void largeBatch_isSplitIntoEvents_allBeforeAnyValue() {
        Grant grant = new Grant(
                "alice",
                "complaint",
                Assurance.LOW,
                Set.of(Category.of("phone")),
                new Budget(9_000, Duration.ofDays(1)));
        List<String> texts = IntStream.range(0, 2_500).mapToObj(i -> "1:" + i).toList();

        assertThat(world.revealer(policy(), grant).reveal(FIELD, texts)).hasSize(2_500);
        assertThat(world.events).extracting(RevealEvent::count).containsExactly(1_000L, 1_000L, 500L);
        assertThat(world.events).allSatisfy(e -> assertThat(e.subjects()).hasSize((int) e.count()));

        world.events.clear();
        world.eventsBeforeFailure = 2;
        Revealer revealer = world.revealer(policy(), grant);
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> revealer.reveal(FIELD, texts))
                .withMessageContaining("audit");
    }

    @Test
    void stamps_reachTheStrategy() {
        Revealer revealer = world.revealer(policy(), grant("phone"));
        assertThat(revealer.reveal(FIELD.withStamps(List.of("-stamp")), PROTECTED))
                .isEqualTo(VALUE + "-stamp");
    }

    @Test
    void strategyAndCategory_serveWithoutADataset() {
        Policy policy = policy();
        Protection from = Protection.of(
                Category.of("phone.mobile"),
                StrategyRegistry.standard().with(Turning.factory()).parse("turn(domain=people)", policy.keys()));

        assertThat(world.revealer(policy, grant("phone")).reveal(from, PROTECTED))
                .isEqualTo(VALUE);
        assertThat(world.onlyEvent().category()).isEqualTo("phone.mobile");
        assertThat(world.onlyEvent().dataset()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | REFUSED | no grant covers",
                "pin | REFUSED | refuses",
                "note | REFUSED | no category",
                "nothing | FAILED | no such field",
                "masked | FAILED | cannot be turned back",
                "both | FAILED | composition",
                "several | FAILED | 2 ways",
                "closed | FAILED | names no key for revealing domain closed"
            })
    void fieldThatIsNotRevealed_isWrittenDown_andTakesNoBudget(String field, Outcome outcome, String words) {
        Revealer revealer = world.revealer(policy(), grant("phone"));

        RevealException e = stopped(revealer, Protection.ofField("calls", field), PROTECTED, "1:x");

        assertThat(e).hasMessageContaining(words);
        RevealEvent event = world.onlyEvent();
        assertThat(event.outcome()).isEqualTo(outcome);
        assertThat(event.reason()).contains(words);
        assertThat(event.count()).isEqualTo(2);
        assertThat(event.subjects()).isEmpty();
        assertThat(event.field()).isEqualTo(field);
        assertThat(world.taken).isEmpty();
    }

    @Test
    void namesThatThePolicyDoesNotKnow_areWrittenDown() {
        Revealer revealer = world.revealer(policy(), grant("phone"));
        stopped(revealer, Protection.ofField("nowhere", "phone"), PROTECTED);
        stopped(revealer, Protection.ofField("calls", "phone", Audience.of("nobody")), PROTECTED);
        stopped(revealer, Protection.of(Category.of("ship"), Strategies.redact()), PROTECTED);
        assertThat(world.events).hasSize(3).noneMatch(event -> event.outcome() == Outcome.GRANTED);
    }

    @Test
    void audience_choosesBetweenWays() {
        Revealer revealer = world.revealer(policy(), grant("phone"));
        assertThat(revealer.reveal(Protection.ofField("calls", "several", Audience.of("analyst")), PROTECTED))
                .isEqualTo(VALUE);
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void valueThatCannotBeTurnedBack_failsTheWholeBatch(Failure failure) {
        Revealer revealer = world.revealer(policy(), grant("phone"));

        RevealException e = stopped(revealer, FIELD, PROTECTED, failure.name());

        assertThat(e).hasMessageContaining("value 2 of 2");
        RevealEvent event = world.onlyEvent();
        assertThat(event.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(event.subjects()).isEmpty();
        assertThat(event.keyVersions()).isEqualTo(failure == Failure.WRONG_KEY_VERSION ? List.of(7) : List.of());
        assertThat(world.log).containsExactly("TAKE 2", "DURABLE FAILED");
    }

    @Test
    void failures_haveDistinctReasons() {
        Revealer revealer = world.revealer(policy(), grant("phone"));
        for (Failure failure : Failure.values()) {
            stopped(revealer, FIELD, failure.name());
        }
        assertThat(world.events.stream().map(RevealEvent::reason).distinct()).hasSize(Failure.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {Turning.THROWS, Turning.OVERFLOWS, Turning.FORGETS, Turning.NO_VAULT})
    void whateverGoesWrongInside_isWrittenDownWithoutTheValue(String word) {
        Revealer revealer = world.revealer(policy(), grant("phone"));

        stopped(revealer, FIELD, PROTECTED, word);

        assertThat(world.onlyEvent().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(world.onlyEvent().toString()).doesNotContain(VALUE).doesNotContain("87654321831");
    }

    @Test
    void budget_isForAllOrNone() {
        Grant small = new Grant(
                "alice", "complaint", Assurance.LOW, Set.of(Category.of("phone")), new Budget(3, Duration.ofHours(1)));
        Revealer revealer = world.revealer(policy(), small);
        revealer.reveal(FIELD, List.of("1:a", "1:b"));

        assertThat(stopped(revealer, FIELD, "1:c", "1:d")).hasMessageContaining("budget of 3");
        assertThat(world.events.get(1).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(revealer.reveal(FIELD, "1:c")).isEqualTo("c");
        assertThat(revealer.toString()).isEqualTo("Revealer[alice, complaint]");
        stopped(revealer, FIELD, "1:d");
    }

    @Test
    void failedAttempt_keepsWhatItTook() {
        Grant one = new Grant(
                "alice", "complaint", Assurance.LOW, Set.of(Category.of("phone")), new Budget(1, Duration.ofHours(1)));
        Revealer revealer = world.revealer(policy(), one);
        stopped(revealer, FIELD, Failure.SHAPE.name());
        assertThat(stopped(revealer, FIELD, PROTECTED)).hasMessageContaining("budget");
    }

    @Test
    void ledgerThatCannotBeReached_revealsNothing() {
        world.ledgerFails = true;
        stopped(world.revealer(policy(), grant("phone")), FIELD, PROTECTED);
        assertThat(world.onlyEvent().outcome()).isEqualTo(Outcome.FAILED);
    }

    /** Whether granted, refused or failed: without an event there is no answer. */
    @ParameterizedTest
    @CsvSource({"phone,1:a,granted", "email,1:a,refused", "phone,SHAPE,failed"})
    void sinkThatFails_isSaid_andNothingIsReturned(String field, String text, String outcome) {
        world.eventsBeforeFailure = 0;
        Revealer revealer = world.revealer(policy(), grant("phone"));
        Protection from = Protection.ofField("calls", field);
        assertThat(stopped(revealer, from, text)).hasMessageContaining(outcome).hasMessageContaining("full");
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> revealer.matches(from, text, "= a"))
                .withMessageContaining("audit event");

        world.sinkFailure = new IllegalStateException("CANARY " + VALUE);
        assertThat(stopped(revealer, from, text)).hasMessageNotContaining("CANARY");
    }

    @Test
    void everySink_hears_durableOnesFirst() {
        Revealer revealer = Revealer.builder(policy())
                .grant(grant("phone"))
                .audit(world.new Sink(Durability.BEST_EFFORT))
                .audit(world.sink)
                .budgets(world.new Ledger())
                .build();
        revealer.reveal(FIELD, PROTECTED);
        assertThat(world.log).containsExactly("TAKE 1", "DURABLE GRANTED", "BEST_EFFORT GRANTED");

        world.eventsBeforeFailure = 3;
        assertThatExceptionOfType(RevealException.class).isThrownBy(() -> revealer.reveal(FIELD, PROTECTED));
    }

    @Test
    void revealer_needsADurableSinkGrantAndBudgets() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Revealer.builder(policy())
                        .grant(grant("phone"))
                        .budgets(world.new Ledger())
                        .audit(world.new Sink(Durability.BEST_EFFORT))
                        .build())
                .withMessageContaining("audit");
        assertThatIllegalStateException().isThrownBy(() -> Revealer.builder(policy())
                .audit(world.sink)
                .budgets(world.new Ledger())
                .build());
        assertThatIllegalStateException().isThrownBy(() -> Revealer.builder(policy())
                .grant(grant("phone"))
                .audit(world.sink)
                .build());
    }

    @Test
    void grantOfThePolicy_isWhatItSays() {
        Policy policy = policyGranting(policyGrant(Assurance.SUBSTANTIAL, 5, Duration.ofHours(2), "phone"));

        Grant grant = Grant.of(policy, "alice", "complaint", Assurance.HIGH);

        assertThat(grant.budget()).isEqualTo(new Budget(5, Duration.ofHours(2)));
        assertThat(grant.categories()).containsExactly(Category.of("phone"));
        assertThat(world.revealer(policy, grant).reveal(FIELD, PROTECTED)).isEqualTo(VALUE);
    }

    @Test
    void whoeverThePolicyDoesNotGrant_isRefusedAndWrittenDown() {
        Policy policy = policyGranting(policyGrant(Assurance.LOW, 5, Duration.ofHours(2), "phone"));
        for (Grant grant : List.of(
                Grant.of(policy, "mallory", "complaint", Assurance.HIGH),
                Grant.of(policy, "alice", "curiosity", Assurance.HIGH),
                // A grant made in Java does not reach further than the policy.
                new Grant("mallory", "complaint", Assurance.HIGH, Set.of(Category.of("phone")), RevealWorld.BUDGET))) {
            assertThat(stopped(world.revealer(policy, grant), FIELD, PROTECTED)).hasMessageContaining("no grant");
        }
        Grant wider = grant("phone", "email");
        assertThat(stopped(world.revealer(policy, wider), Protection.ofField("calls", "email"), PROTECTED))
                .hasMessageContaining("no grant of the policy");
        assertThat(world.events).hasSize(4).allMatch(event -> event.outcome() == Outcome.REFUSED);
        assertThat(world.taken).isEmpty();
    }

    @Test
    void assurance_isThatOfGrantAndTier() {
        Policy policy = policyGranting(policyGrant(Assurance.SUBSTANTIAL, 50, Duration.ofHours(2), "phone", "email"));
        Protection email = Protection.ofField("calls", "email");

        assertThat(stopped(
                        world.revealer(policy, Grant.of(policy, "alice", "complaint", Assurance.LOW)),
                        FIELD,
                        PROTECTED))
                .hasMessageContaining("assurance substantial");
        Revealer substantial = world.revealer(policy, Grant.of(policy, "alice", "complaint", Assurance.SUBSTANTIAL));
        assertThat(substantial.reveal(FIELD, PROTECTED)).isEqualTo(VALUE);
        assertThat(stopped(substantial, email, PROTECTED)).hasMessageContaining("assurance high");
        Revealer high = world.revealer(policy, Grant.of(policy, "alice", "complaint", Assurance.HIGH));
        assertThat(high.reveal(email, PROTECTED)).isEqualTo(VALUE);
    }

    @Test
    void budgetsOfGrantAndPolicy_bothBind() {
        Policy policy = policyGranting(policyGrant(Assurance.LOW, 2, Duration.ofDays(1), "phone"));
        Revealer sameWindow = world.revealer(policy, grant("phone"));
        sameWindow.reveal(FIELD, List.of("1:a", "1:b"));
        stopped(sameWindow, FIELD, "1:c");

        world.taken.clear();
        Grant hourly = new Grant(
                "alice", "complaint", Assurance.LOW, Set.of(Category.of("phone")), new Budget(1, Duration.ofHours(1)));
        Revealer both = world.revealer(policy, hourly);
        both.reveal(FIELD, "1:a");
        stopped(both, FIELD, "1:b");
        assertThat(world.taken).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "last 4 = 5678 | true",
                "last 4 = 5679 | false",
                "first 3 = 138 | true",
                "first 3 = 139 | false",
                "= 13812345678 | true",
                "=138-1234-5678 | true",
                "= (138) 1234 5678 | true",
                "= １３８１２３４５６７８ | true",
                "= ١٣٨١٢٣٤٥٦٧٨ | true",
                "= 1381234567 | false",
                "= 138123456780 | false",
                "first 12 = 138123456780 | false",
                "  last   4  =  56-78  | true"
            })
    void match_answersWithoutTheValue(String guess, boolean answer) {
        Revealer revealer = world.revealer(policy(), grant("phone"));

        assertThat(revealer.matches(FIELD, PROTECTED, guess)).isEqualTo(answer);

        RevealEvent event = world.onlyEvent();
        assertThat(event.action()).isEqualTo(Action.MATCH);
        assertThat(event.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(event.subjects()).hasSize(1);
        assertThat(event.reason()).isEmpty();
        assertThat(event.toString())
                .doesNotContain("5678")
                .doesNotContain("true")
                .doesNotContain("false");
        assertThat(world.log).containsExactly("TAKE 1", "DURABLE GRANTED");
    }

    @Test
    void separatorsOfTheValue_doNotCountEither() {
        Revealer revealer = world.revealer(policy(), grant("phone"));
        assertThat(revealer.matches(FIELD, "1:8765-4321-831 68+", "last 4 = 5678"))
                .isTrue();
        assertThat(revealer.matches(FIELD, "1:\u00e9z", "= ze\u0301")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5678",
                "last 4 = 567",
                "last 4 = 56789",
                "last 0 = 5",
                "last = 5678",
                "middle 4 = 5678",
                "=",
                "= ---",
                "last 9999 = 5678",
                ""
            })
    void guessThatCannotBeRead_isWrittenDownAndNotRepeated(String guess) {
        Revealer revealer = world.revealer(policy(), grant("phone"));
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> revealer.matches(FIELD, PROTECTED, guess))
                .withMessageContaining("guess")
                .withMessageNotContaining("567");
        assertThat(world.onlyEvent().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(world.onlyEvent().reason()).doesNotContain("567");
        assertThat(world.taken).isEmpty();
    }

    @Test
    void match_isGrantedAndBudgetedLikeRevealing() {
        Revealer nobody = world.revealer(policy(), grant("email"));
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> nobody.matches(FIELD, PROTECTED, "= " + VALUE))
                .withMessageNotContaining(VALUE);
        Grant one = new Grant(
                "alice", "complaint", Assurance.LOW, Set.of(Category.of("phone")), new Budget(1, Duration.ofHours(1)));
        Revealer revealer = world.revealer(policy(), one);
        assertThat(revealer.matches(FIELD, PROTECTED, "= 1")).isFalse();
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> revealer.matches(FIELD, PROTECTED, "= 2"))
                .withMessageContaining("budget");
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> revealer.matches(FIELD, PROTECTED, "= " + "1".repeat(300)))
                .withMessageContaining("at most");
    }

    @Test
    void rejection_isWrittenDown() {
        Revealer revealer = world.revealer(policy(), grant("phone"));
        assertThat(revealer.rejected(FIELD, 12, "the file was changed"))
                .hasMessage("phone in calls: phone cannot be revealed: the file was changed");
        assertThat(world.onlyEvent().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(world.onlyEvent().count()).isEqualTo(12);
    }

    @Test
    void textForms_holdNoValue() {
        Request request = Request.of(Action.REVEAL, FIELD, List.of(PROTECTED), List.of(ValueContext.NONE));
        assertThat(request.toString()).isEqualTo("Request[REVEAL, Protection[calls: phone], 1 values]");
        assertThat(Guess.parse("= " + VALUE).toString()).isEqualTo("Guess[WHOLE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u2028b", "a\u0000"})
    void namesOfAGrant_areOneLine(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grant(name, "p", Assurance.LOW, Set.of(), RevealWorld.BUDGET));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grant("a", name, Assurance.LOW, Set.of(), RevealWorld.BUDGET));
    }
}
