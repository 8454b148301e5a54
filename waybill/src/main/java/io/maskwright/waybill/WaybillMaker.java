package io.maskwright.waybill;

import io.maskwright.UntreatableValueException;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import io.maskwright.policy.Policy;
import io.maskwright.token.EnvelopeParty;
import io.maskwright.token.EnvelopeSeal;
import io.maskwright.token.SealedEnvelope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes privacy waybills of rows. What a label shows is what the policy gives the audience, as an export would; what the
 * row was is sealed for the parties. A row whose label would not pass the check gives no waybill.
 *
 * <p>Immutable and thread-safe; the plan behind it counts.
 */
public final class WaybillMaker {

    private final Policy policy;
    private final RecordPlan plan;
    private final LabelColumns columns;
    private final List<EnvelopeParty> parties;
    private final Set<Integer> sealedColumns;
    private final Duration validFor;
    private final Clock clock;
    private final LabelCheck check;
    private final EnvelopeSeal seal;
    private final int number;
    private final int[] shown;

    WaybillMaker(
            WaybillMakerBuilder builder, RecordPlan plan, List<EnvelopeParty> parties, Set<Integer> sealedColumns) {
        this.policy = builder.policy;
        this.plan = plan;
        this.columns = builder.columns;
        this.parties = List.copyOf(parties);
        this.sealedColumns = Set.copyOf(sealedColumns);
        this.validFor = builder.validFor;
        this.clock = builder.clock;
        this.check = LabelCheck.withGoodsClasses(builder.goodsClasses);
        this.seal = EnvelopeSeal.of(builder.policy.keys());
        this.number = plan.names().indexOf(columns.number());
        this.shown = columns.shown().stream().mapToInt(plan.names()::indexOf).toArray();
    }

    /**
     * Starts a maker.
     *
     * @param policy the policy, which names the keys of the parties' domains
     * @return a builder
     */
    public static WaybillMakerBuilder builder(Policy policy) {
        return new WaybillMakerBuilder(policy);
    }

    /**
     * Makes the waybill of one row.
     *
     * @param row one text per column; not changed
     * @return the waybill
     * @throws WaybillException if there is none; the message tells why, without content
     * @throws io.maskwright.KeyUnavailableException if a key cannot be reached
     */
    public Waybill make(List<String> row) {
        MadeWaybill made = make(1, List.of(row)).get(0);
        Waybill waybill = made.waybill();
        if (waybill == null) {
            throw new WaybillException("no waybill is made: " + made.reason());
        }
        return waybill;
    }

    /**
     * Makes the waybills of some rows, which are treated together.
     *
     * @param firstRow the number of the first row, for reports
     * @param rows the rows, each with one text per column; not changed
     * @return what became of each, in order
     * @throws IllegalArgumentException if a row has more or fewer texts than there are columns
     * @throws io.maskwright.MaskingException if a value cannot be treated and the policy's choice is to fail
     * @throws io.maskwright.UnavailableException if a key or a vault cannot be reached
     */
    public List<MadeWaybill> make(long firstRow, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        RowBatch batch = new RowBatch(plan, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            batch.add(firstRow + i, rows.get(i).toArray());
        }
        batch.treat();
        List<MadeWaybill> made = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            made.add(made(batch, i, rows.get(i)));
        }
        return made;
    }

    private MadeWaybill made(RowBatch batch, int index, List<String> row) {
        long rowNumber = batch.rowNumber(index);
        if (batch.isSuppressed(index)) {
            return MadeWaybill.failed(rowNumber, "the policy holds it back");
        }
        RowBatch.Failure failure = batch.failure(index);
        if (failure != null) {
            return MadeWaybill.failed(
                    rowNumber, failure.column() + ": " + failure.reason().words());
        }
        try {
            return new MadeWaybill(rowNumber, waybill(batch, index, row), null);
        } catch (WaybillException e) {
            return MadeWaybill.failed(rowNumber, e.getMessage());
        } catch (IllegalArgumentException | UntreatableValueException e) {
            // Of the constructors of the form, whose messages name the part and hold no content.
            return MadeWaybill.failed(rowNumber, "a part is not as the form has it: " + e.getMessage());
        }
    }

    private Waybill waybill(RowBatch batch, int index, List<String> row) {
        String parcel = row.get(number);
        if (!parcel.equals(text(batch.value(index, number)))) {
            throw new WaybillException("the policy does not show the audience the number of the parcel");
        }
        MaskedLabel label = new MaskedLabel(
                text(batch.value(index, shown[0])),
                text(batch.value(index, shown[1])),
                text(batch.value(index, shown[2])),
                text(batch.value(index, shown[3])));
        Instant issued = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = issued.plus(validFor);
        String name = policy.name() == null ? "" : String.valueOf(policy.name());
        byte[] head = CompactForm.head(parcel, issued, expires, name, policy.digest(), label);
        SealedEnvelope envelope = seal.seal(SealedRow.write(kept(row)), Waybill.terms(parcel, expires, head), parties);
        Waybill waybill = new Waybill(
                parcel, issued, expires, name, policy.digest(), label, envelope.parties(), envelope.sealed());
        CheckReport report = check.check(waybill);
        if (!report.passes()) {
            throw new WaybillException("its label does not pass: " + report.failureWords());
        }
        if (NameClause.showsAll(row.get(shown[0]), label.name())) {
            throw new WaybillException("its label does not pass: "
                    + Clause.about("name").id() + ": marks stand beside the name, and all of it shows");
        }
        return waybill;
    }

    private Map<String, String> kept(List<String> row) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (sealedColumns.contains(i)) {
                kept.put(plan.names().get(i), row.get(i));
            }
        }
        return kept;
    }

    /** What is left out or nothing shows as an empty text. */
    private static String text(@Nullable Object value) {
        return value instanceof CharSequence text ? text.toString() : "";
    }

    /** Names the policy's columns and no value. */
    @Override
    public String toString() {
        return "WaybillMaker[" + columns + ", " + parties + "]";
    }
}
