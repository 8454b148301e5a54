package io.maskwright.strategy;

import io.maskwright.Strategy;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The factories of the built-in strategies: each reads the arguments and calls the method of {@link Strategies}; those of
 * strategies with a key are many and have classes of their own.
 */
final class BuiltIns {

    private final Map<String, StrategyFactory> factories = new TreeMap<>();

    private BuiltIns() {}

    static Map<String, StrategyFactory> factories() {
        BuiltIns builtIns = new BuiltIns();
        builtIns.addShowing();
        builtIns.addHiding();
        builtIns.addFormats();
        builtIns.addPartial();
        builtIns.addGeneralising();
        builtIns.addPerturbing();
        builtIns.addKeyed();
        builtIns.add("token", TokenExpression::read);
        builtIns.addComposing();
        return builtIns.factories;
    }

    private void addShowing() {
        add("keep", arguments -> Strategies.keep());
        add("label", arguments -> {
            arguments.positional("text");
            return arguments.has("text") ? Strategies.label(arguments.text("text")) : Strategies.label();
        });
    }

    private void addHiding() {
        add("redact", arguments -> {
            arguments.positional("text");
            return arguments.has("text") ? Strategies.redact(arguments.text("text")) : Strategies.redact();
        });
        add(
                "fixed",
                arguments -> Strategies.fixed(
                        arguments.positional("length").integer("length", 1, Strategies.MAX_FIXED_LENGTH)));
        add("null", arguments -> Strategies.nullValue());
        add("drop", arguments -> Strategies.drop());
        add("withhold", arguments -> Strategies.withhold());
    }

    private void addFormats() {
        add("name", arguments -> Strategies.name());
        add("email", arguments -> Strategies.email());
        add("id", arguments -> Strategies.id());
        add("residentId", arguments -> Strategies.residentId());
        add("cccd", arguments -> Strategies.cccd());
        add("bankAccount", arguments -> Strategies.bankAccount());
        add("iban", arguments -> Strategies.iban());
        add("uscc", arguments -> Strategies.uscc());
        add("company", arguments -> Strategies.company());
        add("mst", arguments -> Strategies.mst());
        add("cpf", arguments -> Strategies.cpf());
        add("cnpj", arguments -> Strategies.cnpj());
        add("cnaps", arguments -> Strategies.cnaps());
        add("imei", arguments -> Strategies.imei());
        add("mac", arguments -> Strategies.mac());
        add("plate", arguments -> Strategies.plate());
        add("passport", arguments -> Strategies.passport());
        add("permit", arguments -> Strategies.permit());
        add("driverLicence", arguments -> Strategies.driverLicence());
        add("ip", arguments -> Strategies.ip());
        add("zip3", arguments -> Strategies.zip3());
        add("password", arguments -> Strategies.password());
        add("credential", arguments -> Strategies.credential());
        add("goods", arguments -> Strategies.goods());
        add("freeText", arguments -> Strategies.freeText());
    }

    private void addPartial() {
        add("partial", BuiltIns::partial);
        add(
                "phone",
                arguments -> Strategies.phone(
                        arguments.integer("minHidden", Strategies.PHONE_MIN_HIDDEN, 15, Strategies.PHONE_MIN_HIDDEN)));
        add(
                "landline",
                arguments -> Strategies.landline(arguments.integer(
                        "minHidden", Strategies.LANDLINE_MIN_HIDDEN, 15, Strategies.LANDLINE_MIN_HIDDEN)));
        add(
                "address",
                arguments -> Strategies.address(
                        arguments.positional("level").word("level", AddressLevel.class, AddressLevel.COUNTY)));
        add(
                "pan",
                arguments -> Strategies.pan(
                        arguments.integer("first", 0, PanRule.MAX_FIRST, 0),
                        arguments.integer("last", 0, PanRule.MAX_LAST, PanRule.MAX_LAST)));
    }

    private static Strategy partial(Arguments arguments) {
        int first = arguments.integer("first", 0, Strategies.MAX_SHOWN, 0);
        int last = arguments.integer("last", 0, Strategies.MAX_SHOWN, 0);
        int least = PartialRule.defaultMinHidden(first, last);
        int minHidden = arguments.integer("minHidden", 1, Strategies.MAX_SHOWN, least);
        String mark = arguments.text("char", String.valueOf(Hiding.MASK));
        if (mark.length() != 1) {
            throw arguments.refused("char", "char must be one character, but was " + mark.length());
        }
        boolean keep = arguments.flag("keepSeparators", false);
        return Strategies.partial(first, last, minHidden, mark.charAt(0), keep ? Separators.KEEP : Separators.HIDE);
    }

    private void addGeneralising() {
        add(
                "truncateDate",
                arguments -> Strategies.truncateDate(
                        arguments.positional("to").word("to", DatePart.class),
                        arguments.word("otherwise", Misfit.class, Misfit.FAIL)));
        add("round", BuiltIns::round);
        add("bucket", BuiltIns::bucket);
        add("age", arguments -> Strategies.age(arguments.integer("top", 1, 150, Strategies.AGE_TOP)));
        add(
                "geohash",
                arguments -> Strategies.geohash(
                        arguments.positional("precision").integer("precision", 1, 12, Strategies.GEOHASH_PRECISION)));
        add(
                "geo",
                arguments -> Strategies.geo(
                        arguments.positional("decimals").integer("decimals", 0, 6, Strategies.GEO_DECIMALS),
                        arguments.word("otherwise", Misfit.class, Misfit.FAIL)));
        add(
                "category",
                arguments ->
                        Strategies.category(arguments.map("map"), arguments.text("otherwise", Strategies.REDACTED)));
    }

    private static Strategy round(Arguments arguments) {
        if (arguments.has("size") == arguments.has("decimals")) {
            throw arguments.refused("size", "needs either size or decimals");
        }
        return arguments.has("size")
                ? Strategies.roundToSize(arguments.number("size"))
                : Strategies.roundToDecimals(arguments.integer("decimals", 0, 10));
    }

    private static Strategy bucket(Arguments arguments) {
        if (arguments.has("size") == arguments.has("bounds")) {
            throw arguments.refused("size", "needs either size or bounds");
        }
        return arguments.has("size")
                ? Strategies.bucket(arguments.number("size"))
                : Strategies.bucket(arguments.numbers("bounds"));
    }

    private void addPerturbing() {
        add(
                "shiftDate",
                arguments -> Strategies.shiftDate(
                        arguments.integer("days", 1, Strategies.MAX_SHIFT_DAYS),
                        arguments.text("per"),
                        arguments.domain("domain"),
                        arguments.keys()));
    }

    private void addKeyed() {
        add("fpe", FpeExpression::read);
        add("seal", TokenExpressions::seal);
        add("pseudonym", TokenExpressions::pseudonym);
        add("blindIndex", TokenExpressions::blindIndex);
    }

    private void addComposing() {
        add("then", arguments -> Strategies.then(arguments.strategies()));
        add("when", arguments -> {
            arguments.positional("condition", "then", "otherwise");
            return Strategies.when(
                    arguments.condition("condition"), arguments.strategy("then"), arguments.strategy("otherwise"));
        });
        add(
                "perElement",
                arguments ->
                        Strategies.perElement(arguments.positional("strategy").strategy("strategy")));
    }

    private void add(String name, Function<Arguments, Strategy> creation) {
        factories.put(name, new BuiltIn(name, creation));
    }

    private record BuiltIn(String name, Function<Arguments, Strategy> creation) implements StrategyFactory {
        @Override
        public Strategy create(Arguments arguments) {
            return creation.apply(arguments);
        }
    }
}
