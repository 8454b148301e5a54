package io.maskwright.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.EqualityLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Uniqueness;
import io.maskwright.UntreatableValueException;
import io.maskwright.ValueContext;
import io.maskwright.format.CardNumber;
import io.maskwright.format.ResidentId;
import io.maskwright.policy.Policy;
import io.maskwright.risk.CandidatesLeft.Kind;
import io.maskwright.strategy.Arguments;
import io.maskwright.strategy.StrategyFactory;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.strategy.TellsWithoutKey;
import io.maskwright.strategy.UsesKeys;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of strategy leaves. */
class StrategyStrengthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id.cn.resident  | keep                                    | 1
                    id.cn.resident  | redact                                  | all
                    id.cn.resident  | fixed(4)                                | all
                    id.cn.resident  | null                                    | all
                    id.cn.resident  | drop                                    | all
                    id.cn.resident  | label                                   | all
                    id.cn.resident  | 'pseudonym(domain="d")'                 | all
                    id.cn.resident  | 'seal(domain="d")'                      | all
                    id.cn.resident  | 'fpe(domain="d", format=resident-id)'   | all
                    id.cn.resident  | 'then(partial(first=6, last=4), pseudonym(domain="d"))' | all
                    id.vn.cccd      | cccd                                    | 104,580,000
                    id.vn.cccd      | partial(first=6)                        | 1,000,000
                    card.pan        | pan(first=6)                            | 100,000
                    card.pan        | 'partial(first=8, last=4, minHidden=3)' | 100
                    card.pan        | 'fpe(domain="d", format=pan, keep=bin-6)' | 100,000,000
                    card.pan        | 'token(domain="d", format=pan, keep=bin-6)' | 100,000,000
                    card.pan        | 'token(domain="d")'                     | all
                    card.pan        | 'then(keep, fpe(domain="d", format=pan, keep=bin-6), keep)' | 100,000,000
                    card.pan        | 'perElement(fpe(domain="d", format=pan, keep=bin-6))' | 100,000,000
                    phone.mobile    | phone                                   | 10,000
                    phone.mobile    | keep                                    | 1
                    phone.mobile    | 'fpe(domain="d", format=phone)'         | all
                    phone           | 'fpe(domain="d", format=phone)'         | about 100,000,000
                    ip              | ip                                      | 65,536
                    ip              | 'seal(domain="d")'                      | 341,677,440
                    ip              | 'fpe(domain="d", outside=keep)'         | 341,677,440
                    ip              | 'fpe(domain="d", alphabet="0123456789.")' | 341,677,440
                    ip              | 'fpe(domain="d", format=ip)'            | all
                    person.age      | 'token(domain="d", format=digits)'      | 90
                    goods.content   | 'seal(domain="d")'                      | unknown
                    zip             | zip3                                    | 100
                    birth.date      | truncateDate(year)                      | 365
                    birth.date      | truncateDate(month)                     | 28
                    birth.date      | truncateDate(day)                       | 1
                    birth.date      | 'shiftDate(days=30, per="p", domain="d")' | 60
                    birth.date      | 'then(keep, shiftDate(days=30, per="p", domain="d"))' | 60
                    birth.date      | 'perElement(shiftDate(days=1, per="p", domain="d"))' | 2
                    birth.date      | 'then(shiftDate(days=30, per="p", domain="d"), pseudonym(domain="d"))' | 60
                    device.mac      | mac                                     | 16,777,216
                    geo.point       | geo(2)                                  | about 9,999
                    person.name     | redact                                  | all
                    bank.account    | bankAccount                             | about 100,000,000
                    id              | id                                      | about 10,000,000
                    telecom.time    | bucket(size=60)                         | about 60
                    telecom.time    | 'bucket(bounds=[0, 10, 1000])'          | about 10
                    person.age      | 'bucket(bounds=[1, 18, 60, 65])'        | 1
                    person.age      | 'bucket(bounds=[0, 18, 60, 65])'        | 5
                    person.age      | 'bucket(bounds=[0, 18])'                | 18
                    geo.coordinate  | round(decimals=1)                       | 'about 999'
                    telecom.place   | round(decimals=1)                       | unknown
                    goods.content   | 'partial(first=1)'                      | unknown
                    goods.content   | keep                                    | 1
                    goods.content   | redact                                  | all
                    goods.content   | 'pseudonym(domain="d")'                 | all
                    id.br.cnpj      | cnpj                                    | unknown
                    id              | cccd                                    | unknown
                    org.name        | company                                 | 1
                    """)
    void strategy_leaves(String category, String strategy, String left) {
        assertThat(Masks.left(category, strategy)).hasToString(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "address", "address(level=unit)", "plate", "geohash", "landline"})
    void estimate_isSaidToBeOne(String strategy) {
        String category =
                switch (strategy) {
                    case "name" -> "person.name";
                    case "geohash" -> "geo.point";
                    case "landline" -> "phone.landline";
                    case "email", "plate" -> strategy;
                    default -> "address.postal";
                };
        CandidatesLeft left = Masks.left(category, strategy);
        assertThat(left.kind()).isEqualTo(Kind.ESTIMATED);
        assertThat(left.among()).isNotEmpty();
        assertThat(left.count().longValueExact()).isGreaterThan(1);
    }

    @Test
    void addressWithoutUnitAndRoom_leavesTheRoomsOfABuilding() {
        long rooms = Masks.left("address.postal", "address(level=unit)").count().longValueExact();
        assertThat(rooms).isBetween(4L, 320L);
        assertThat(Masks.left("address.postal", "address").count().longValueExact())
                .isGreaterThan(1000 * rooms);
    }

    @Test
    void encryptionThatKeepsARegion_leavesTheNumbersOfTheRegion() {
        CandidatesLeft left = Masks.left("id.cn.resident", "fpe(domain=\"d\", format=resident-id, keep=region)");
        assertThat(left.count().longValueExact()).isEqualTo(30_316L * 1000);
        assertThat(Masks.left("phone.mobile", "fpe(domain=\"d\", keep=\"first 3\")")
                        .count()
                        .longValueExact())
                .isLessThanOrEqualTo(100_000_000);
    }

    @Test
    void weakerBranch_counts() {
        assertThat(Masks.left("card.pan", "when(country == \"CN\", pan(first=6), redact)"))
                .isEqualTo(Masks.left("card.pan", "pan(first=6)"));
        assertThat(Masks.left("card.pan", "when(a is null, redact, when(b is null, redact, keep))"))
                .hasToString("1");
        assertThat(Masks.left("card.pan", "then(when(a is null, pan, pan(first=6)), keep)"))
                .isEqualTo(Masks.left("card.pan", "pan(first=6)"));
        assertThat(Masks.left("card.pan", "perElement(when(a is null, pan, pan(first=6)))"))
                .isEqualTo(Masks.left("card.pan", "pan(first=6)"));
    }

    @Test
    void moreBranchesThanCanBeFollowed_countAsShown() {
        String when = "when(a is null, pan, pan(first=6))";
        assertThat(Masks.left("card.pan", "then(" + String.join(", ", java.util.Collections.nCopies(7, when)) + ")"))
                .hasToString("1");
    }

    private static CandidatesLeft own(Traits traits, UnaryOperator<String> rule) {
        return own("id.cn.resident", traits, rule);
    }

    private static CandidatesLeft own(String category, Traits traits, UnaryOperator<String> rule) {
        StrategyRegistry registry = StrategyRegistry.standard().with(new OwnFactory(traits, rule));
        Policy policy = Policy.parse(
                "maskwright: 1\ncategories: {" + category + ": {tier: restricted, strategy: own}}", registry);
        return MaskStrengths.of(policy).masks().get(0).left();
    }

    @Test
    void ownStrategy_isJudgedByWhatItDoes() {
        CandidatesLeft builtIn = Masks.left("id.cn.resident", "partial(first=6, last=4)");
        assertThat(own(Traits.GROUPING, id -> id.substring(0, 6) + "-" + id.substring(14)))
                .isEqualTo(builtIn);
        // Turned round, nothing stands where it stood, and yet all of it is there.
        assertThat(own(Traits.GROUPING, id -> new StringBuilder(id).reverse().toString()))
                .hasToString("1");
        // A hash without a key falls to whoever hashes all the numbers.
        assertThat(own(Traits.GROUPING, id -> Integer.toString((id + id).hashCode() ^ id.hashCode()))
                        .count()
                        .longValueExact())
                .isLessThan(100);
    }

    @Test
    void ownStrategyThatHidesWhatIsNotValid_isNotTakenToShowAll() {
        CandidatesLeft left = own(Traits.GROUPING, id -> {
            if (ResidentId.parse(id) == null) {
                throw new UntreatableValueException(UntreatableValueException.Reason.SHAPE);
            }
            return id.substring(0, 6) + "********" + id.substring(14);
        });
        assertThat(left).isEqualTo(Masks.left("id.cn.resident", "partial(first=6, last=4)"));
    }

    @Test
    void ownStrategyThatHidesWhatIsNoCard_isNotTakenToShowAll() {
        CandidatesLeft left = own("card.pan", Traits.GROUPING, pan -> {
            if (CardNumber.parse(pan) == null) {
                throw new UntreatableValueException(UntreatableValueException.Reason.SHAPE);
            }
            return pan.length() < 16 ? "****" : pan.substring(0, 6) + "******" + pan.substring(12);
        });
        assertThat(left).isEqualTo(Masks.left("card.pan", "pan(first=6)"));
    }

    @Test
    void ownStrategyThatFailsOrIsRandom_isUnknown() {
        assertThat(own(Traits.GROUPING, id -> {
                    throw new IllegalStateException(id);
                }))
                .hasToString("unknown");
        Traits random = new Traits(
                Traits.Reversibility.IRREVERSIBLE, Traits.Determinism.RANDOM, Uniqueness.LOSSY, EqualityLeak.GROUP);
        assertThat(own(random, id -> "x")).hasToString("unknown");
    }

    @Test
    void numbers_compareByWhatTheyShow() {
        CandidatesLeft all = Masks.left("card.pan", "redact");
        CandidatesLeft some = Masks.left("card.pan", "pan(first=6)");
        assertThat(CandidatesLeft.fewer(all, some)).isEqualTo(some);
        assertThat(CandidatesLeft.fewer(CandidatesLeft.UNKNOWN, all)).isEqualTo(all);
        assertThat(all.isFewerThan(Long.MAX_VALUE)).isFalse();
        assertThat(CandidatesLeft.UNKNOWN.isFewerThan(Long.MAX_VALUE)).isFalse();
        assertThat(some.isFewerThan(100_000)).isFalse();
        assertThat(some.isFewerThan(100_001)).isTrue();
    }

    @Test
    void ownStrategyUnderAKey_tellsWhatItTells() {
        StrategyRegistry registry = StrategyRegistry.standard().with(new StrategyFactory() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public Strategy create(Arguments arguments) {
                return new OwnKeyed(new Own(Traits.GROUPING, text -> text + "!"));
            }
        });
        Policy policy = Policy.parse("maskwright: 1\ncategories: {ip: {tier: restricted, strategy: own}}", registry);
        assertThat(MaskStrengths.of(policy).masks().get(0).left()).hasToString("16,777,216");
    }

    /** Shows the first octet of an address, and by its key nothing else. */
    private record OwnKeyed(Strategy strategy) implements Strategy, UsesKeys, TellsWithoutKey {

        @Override
        public Traits traits() {
            return strategy.traits();
        }

        @Override
        public @Nullable Class<?> resultType(Class<?> valueType) {
            return strategy.resultType(valueType);
        }

        @Override
        public @Nullable Object apply(Object value, ValueContext context) {
            throw new IllegalStateException("no key is fetched");
        }

        @Override
        public Set<String> domains() {
            return Set.of("d");
        }

        @Override
        public boolean tellsApart(String value, String other) {
            return !value.substring(0, value.indexOf('.')).equals(other.substring(0, other.indexOf('.')));
        }

        @Override
        public String toString() {
            return "own";
        }
    }

    private record OwnFactory(Traits traits, UnaryOperator<String> rule) implements StrategyFactory {

        @Override
        public String name() {
            return "own";
        }

        @Override
        public Strategy create(Arguments arguments) {
            return new Own(traits, rule);
        }
    }

    private record Own(Traits traits, UnaryOperator<String> rule) implements Strategy {

        @Override
        public @Nullable Class<?> resultType(Class<?> valueType) {
            return valueType == String.class ? String.class : null;
        }

        @Override
        public Object apply(Object value, ValueContext context) {
            return rule.apply(value.toString());
        }

        @Override
        public String toString() {
            return "own";
        }
    }
}
