package io.maskwright.waybill;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.ReadsFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives a telephone number an alias for one parcel and some time, so that somebody can call without seeing the number: a
 * token of the policy, such as {@code token(domain=calls, format=phone, ttl=7d, per=waybill_no)}. The platform of the
 * telephony provider turns the alias back through {@code io.maskwright.reveal.Revealer}, with {@link #parcel}.
 *
 * <p>Thread-safe.
 */
public final class PhoneAlias {

    private final Strategy strategy;
    private final String numberColumn;

    private PhoneAlias(Strategy strategy, String numberColumn) {
        this.strategy = strategy;
        this.numberColumn = numberColumn;
    }

    /**
     * Finds the token of a field in a policy.
     *
     * @param policy the policy
     * @param dataset the name of the dataset
     * @param phoneColumn the field of the telephone number
     * @param numberColumn the field of the parcel's number
     * @param audience who gets the alias
     * @return what gives aliases
     * @throws WaybillException if the audience does not get a token there that ends and is bound to the parcel's number
     * @throws PlanException if the policy does not know dataset or audience
     */
    public static PhoneAlias of(
            Policy policy, String dataset, String phoneColumn, String numberColumn, Audience audience) {
        policy.requireAudience(audience);
        FieldRule rule = policy.dataset(dataset).field(phoneColumn);
        if (rule == null) {
            throw new WaybillException("dataset " + dataset + " has no field for the telephone number of that name");
        }
        Strategy found = policy.decide(rule, audience, Delivery.EXPORT).strategy();
        String expression = found.toString();
        boolean isToken = expression.startsWith("token(");
        if (!isToken || !expression.contains("ttl=") || !ReadsFields.of(found).contains(numberColumn)) {
            throw new WaybillException("the policy gives " + audience.name() + " no token of " + phoneColumn
                    + " that ends and is bound to the parcel: token(…, ttl=…, per=" + numberColumn + ")");
        }
        return new PhoneAlias(found, numberColumn);
    }

    /**
     * Gives a number an alias.
     *
     * @param phone the telephone number
     * @param parcel the number of the parcel
     * @return the alias, which ends as the policy says; the same for the same number and parcel until then
     * @throws WaybillException if the parcel's number is not as the form has it
     * @throws io.maskwright.UntreatableValueException if it is no telephone number
     * @throws io.maskwright.UnavailableException if key or vault cannot be reached
     */
    public String alias(String phone, String parcel) {
        Objects.requireNonNull(phone, "phone must not be null");
        return String.valueOf(strategy.apply(phone, parcel(parcel)));
    }

    /**
     * Returns what surrounds an alias: the parcel that it is bound to. Turning it back needs it.
     *
     * @param parcel the number of the parcel
     * @return the record
     * @throws WaybillException if the number is not as the form has it
     */
    public ValueContext parcel(String parcel) {
        return parcel(numberColumn, parcel);
    }

    private static ValueContext parcel(String column, String number) {
        if (!FormText.isNumber(number)) {
            throw new WaybillException("the number of a parcel must be 1 to 64 ASCII letters, digits and hyphens");
        }
        return new ValueContext() {
            @Override
            public boolean hasField(String name) {
                return name.equals(column);
            }

            @Override
            public @Nullable Object field(String name) {
                return name.equals(column) ? number : null;
            }

            @Override
            public String toString() {
                return "ValueContext[" + column + "]";
            }
        };
    }

    /** Names the strategy. */
    @Override
    public String toString() {
        return "PhoneAlias[" + strategy + "]";
    }
}
