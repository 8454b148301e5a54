package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.maskwright.Strategy;
import io.maskwright.Traits.Reversibility;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneralisingTest {

    private static final DomainKeys KEYS = DomainKeys.of(
            Map.of("study", "k"),
            name -> Keyring.of(
                    name, Secret.of("0123456789abcdefghijklmnopqrstuv".getBytes(StandardCharsets.US_ASCII))));

    private static Strategy strategy(String expression) {
        return StrategyRegistry.standard().parse(expression, KEYS);
    }

    private static Object apply(String expression, Object value) {
        return strategy(expression).apply(value, ValueContext.NONE);
    }

    private static Reason reason(String expression, Object value, ValueContext context) {
        return catchThrowableOfType(UntreatableValueException.class, () -> strategy(expression)
                        .apply(value, context))
                .reason();
    }

    private static ValueContext entity(Object id) {
        return ConditionTest.context(Map.of("id", id));
    }

    @Test
    void truncateDate_typesKeepTheirClass() {
        assertThat(apply("truncateDate(to=year)", LocalDate.of(1990, 3, 7))).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(apply("truncateDate(to=month)", LocalDateTime.of(1990, 3, 7, 5, 6)))
                .isEqualTo(LocalDateTime.of(1990, 3, 1, 0, 0));
        assertThat(apply("truncateDate(to=quarter)", Instant.parse("1990-06-07T05:06:07Z")))
                .isEqualTo(Instant.parse("1990-04-01T00:00:00Z"));
        assertThat(apply("truncateDate(to=day)", OffsetDateTime.parse("1990-06-07T05:06:07+07:00")))
                .isEqualTo(OffsetDateTime.parse("1990-06-07T00:00:00+07:00"));
        assertThat(apply("truncateDate(to=year)", ZonedDateTime.parse("1990-06-07T05:06:07+07:00")))
                .isEqualTo(ZonedDateTime.parse("1990-01-01T00:00:00+07:00"));
        assertThat(apply("truncateDate(to=decade)", Year.of(1997))).isEqualTo(Year.of(1990));
        assertThat(apply("truncateDate(to=year)", YearMonth.of(1997, 5))).isEqualTo(YearMonth.of(1997, 1));
        assertThat(strategy("truncateDate(to=year)").resultType(Integer.class)).isNull();
    }

    @Test
    void truncateDate_otherText_isUntreatableOrHidden() {
        for (String text : List.of("garbage", "1990-02-30", "1990-3", "7/3/90", "13812345678", "1990-03-07 secret")) {
            assertThat(reason("truncateDate(to=day)", text, ValueContext.NONE)).isEqualTo(Reason.SHAPE);
            assertThat((String) apply("truncateDate(to=day, otherwise=hide)", text))
                    .matches("\\*{1,8}");
        }
        assertThat(reason("truncateDate(to=month)", "1990", ValueContext.NONE)).isEqualTo(Reason.SHAPE);
    }

    @Test
    void numbers_keepTheirClass() {
        assertThat(apply("bucket(size=10)", 37)).isEqualTo(30);
        assertThat(apply("bucket(size=10)", -5L)).isEqualTo(-10L);
        assertThat(apply("bucket(bounds=[0, 18, 65])", (short) 70)).isEqualTo((short) 65);
        assertThat(apply("round(size=0.5)", 1.3)).isEqualTo(1.5);
        assertThat(apply("round(decimals=1)", 1.26f)).isEqualTo(1.3f);
        assertThat(apply("round(decimals=1)", new BigDecimal("1.25"))).isEqualTo(new BigDecimal("1.2"));
        assertThat(apply("round(size=50)", BigInteger.valueOf(1234))).isEqualTo(BigInteger.valueOf(1250));
        assertThat(apply("age", 94)).isEqualTo(90);
        assertThat(apply("geo", 21.028511)).isEqualTo(21.03);
    }

    @Test
    void numbers_outOfRangeOrShape() {
        assertThat(reason("bucket(bounds=[0, 18])", -1, ValueContext.NONE)).isEqualTo(Reason.RANGE);
        assertThat(reason("round(size=50)", (byte) 127, ValueContext.NONE)).isEqualTo(Reason.RANGE);
        assertThat(reason("round(size=50)", Double.NaN, ValueContext.NONE)).isEqualTo(Reason.RANGE);
        assertThat(reason("round(size=50)", new BigDecimal("1E+99999999"), ValueContext.NONE))
                .isEqualTo(Reason.RANGE);
        assertThat(reason("age", -1, ValueContext.NONE)).isEqualTo(Reason.RANGE);
        assertThat(reason("round(size=50)", "12a", ValueContext.NONE)).isEqualTo(Reason.SHAPE);
        assertThat(reason("zip3", "1234", ValueContext.NONE)).isEqualTo(Reason.SHAPE);
        assertThat(reason("geo", "91,0", ValueContext.NONE)).isEqualTo(Reason.SHAPE);
        assertThat(reason("geohash", "somewhere", ValueContext.NONE)).isEqualTo(Reason.SHAPE);
    }

    @Test
    void shiftDate_sameShiftForOneEntityNeverZeroWithinBounds() {
        String expression = "shiftDate(days=3, per=\"id\", domain=\"study\")";
        assertThat(strategy(expression)).hasToString(expression);
        assertThat(ReadsFields.of(strategy(expression))).containsExactly("id");
        assertThat(strategy(expression).traits().reversibility()).isEqualTo(Reversibility.REVERSIBLE);
        Set<Long> shifts = new HashSet<>();
        LocalDate date = LocalDate.of(2020, 2, 28);
        for (int id = 0; id < 200; id++) {
            LocalDate shifted = (LocalDate) strategy(expression).apply(date, entity(id));
            long shift = ChronoUnit.DAYS.between(date, shifted);
            shifts.add(shift);
            LocalDate other = LocalDate.of(1999, 12, 31);
            assertThat(strategy(expression).apply(other.toString(), entity(String.valueOf(id))))
                    .isEqualTo(other.plusDays(shift).toString());
        }
        assertThat(shifts).containsExactlyInAnyOrder(-3L, -2L, -1L, 1L, 2L, 3L);
    }

    @Test
    void shiftDate_textKeepsItsForm() {
        String expression = "shiftDate(days=1, per=id, domain=study)";
        LocalDate moved = (LocalDate) strategy(expression).apply(LocalDate.of(2020, 3, 7), entity("p"));
        String day = moved.getDayOfMonth() == 8 ? "8" : "6";
        assertThat(strategy(expression).apply("7/3/2020", entity("p"))).isEqualTo(day + "/3/2020");
        assertThat(strategy(expression).apply("2020年3月7日", entity("p"))).isEqualTo("2020年3月" + day + "日");
        assertThat(strategy(expression).apply("20200307", entity("p"))).isEqualTo("2020030" + day);
        assertThat(strategy(expression).apply("2020-03-07 12:13", entity("p"))).isEqualTo("2020-03-0" + day + " 12:13");
        assertThat(strategy(expression).apply(Instant.parse("2020-03-07T00:00:00Z"), entity("p")))
                .isEqualTo(Instant.parse("2020-03-0" + day + "T00:00:00Z"));
    }

    @Test
    void shiftDate_withoutEntityOrDate_isUntreatable() {
        String expression = "shiftDate(days=30, per=id, domain=study)";
        assertThat(reason(expression, "2020-03-07", ValueContext.NONE)).isEqualTo(Reason.CONTEXT);
        assertThat(reason(expression, "2020-03-07", entity(" "))).isEqualTo(Reason.CONTEXT);
        assertThat(reason(expression, "2020-03-07", entity(true))).isEqualTo(Reason.CONTEXT);
        assertThat(reason(expression, "2020", entity("p"))).isEqualTo(Reason.SHAPE);
        assertThat(reason(expression, "secret", entity("p"))).isEqualTo(Reason.SHAPE);
    }

    @Test
    void shiftDate_whatMayHoldMoreThanATime_isUntreatable() {
        String expression = "shiftDate(days=30, per=id, domain=study)";
        for (String text : List.of("1990-03-07 13:8123456789", "1990-03-07T10:00[Nguyen/An]", "12/31/1990")) {
            assertThat(reason(expression, text, entity(1))).isEqualTo(Reason.SHAPE);
        }
    }

    @Test
    void geo_numberThatIsNoDegree_isUntreatable() {
        for (Object number : List.of(21_028_511, 21_028_511L, 1e9, new BigDecimal("-180.5"))) {
            assertThat(reason("geo", number, ValueContext.NONE)).isEqualTo(Reason.RANGE);
        }
        assertThat(apply("geo", 105.804817)).isEqualTo(105.8);
    }

    @Test
    void shiftDate_beyondTheCalendar_isUntreatable() {
        Strategy strategy = strategy("shiftDate(days=30, per=id, domain=study)");
        for (Object last : List.of(LocalDate.MAX, "9999-12-31")) {
            Set<Boolean> refused = new HashSet<>();
            for (int id = 0; id < 30; id++) {
                ValueContext context = entity(id);
                UntreatableValueException fault =
                        catchThrowableOfType(UntreatableValueException.class, () -> strategy.apply(last, context));
                assertThat(fault == null || fault.reason() == Reason.RANGE).isTrue();
                refused.add(fault != null);
            }
            assertThat(refused).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void shiftDate_undeclaredDomain_isRefusedWhenRead() {
        StrategySyntaxException fault = catchThrowableOfType(
                StrategySyntaxException.class, () -> strategy("shiftDate(days=3, per=id, domain=stduy)"));
        assertThat(fault).hasMessageContaining("did you mean study?");
        assertThat(fault.offset()).isEqualTo(33);
    }

    @Test
    void chain_composesTypesAndTraits() {
        Strategy chain = strategy("then(truncateDate(to=year), partial(first=2))");
        assertThat(chain.resultType(String.class)).isEqualTo(String.class);
        assertThat(chain.apply("1990-03-07", ValueContext.NONE)).isEqualTo("19**");
        assertThat(chain.traits().reversibility()).isEqualTo(Reversibility.IRREVERSIBLE);
        assertThat(strategy("then(keep, drop)").resultType(String.class)).isEqualTo(io.maskwright.Omitted.class);
        assertThat(strategy("then(round(size=5), email)").resultType(Double.class))
                .isNull();
    }

    @Test
    void eachElement_listsAndSets() {
        assertThat(strategy("perElement(phone)").apply(List.of("13812345678", ""), ValueContext.NONE))
                .isEqualTo(List.of("138****5678", ""));
        assertThat(strategy("perElement(redact)").apply(Set.of(1, 2), ValueContext.NONE))
                .isEqualTo(Set.of("********"));
        assertThat(reason("perElement(phone)", List.of(true), ValueContext.NONE))
                .isEqualTo(Reason.TYPE);
        assertThat(strategy("perElement(phone)").apply("13812345678", ValueContext.NONE))
                .as("an outlet hands elements over one by one")
                .isEqualTo("138****5678");
        assertThat(strategy("perElement(phone)").resultType(Boolean.class)).isNull();
    }
}
