package io.maskwright.benchmarks.strategy;

import static io.maskwright.benchmarks.strategy.ValueSource.ascii;
import static io.maskwright.benchmarks.strategy.ValueSource.column;
import static io.maskwright.benchmarks.strategy.ValueSource.digits;
import static io.maskwright.benchmarks.strategy.ValueSource.han;
import static io.maskwright.benchmarks.strategy.ValueSource.oneOf;

import io.maskwright.testdata.TestTable;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How values are masked, and what they are. Strategies that need a key are in other suites. */
public enum MaskStrategy {
    /** Names of people. */
    NAME("name", Sources.NAMES),
    /** Mobile numbers. */
    PHONE("phone", ascii(digits("138########"))),
    /** Landline numbers. */
    LANDLINE("landline", ascii(digits("0571-8#######"))),
    /** Mail addresses. */
    EMAIL("email", ascii(column(TestTable.SUBSCRIBERS, "email"))),
    /** Postal addresses. */
    ADDRESS("address", Sources.ADDRESSES),
    /** Numbers of any document. */
    ID("id", ascii(digits("E########"))),
    /** Resident identity numbers of China. */
    RESIDENT_ID("residentId", ascii(column(TestTable.WAYBILLS, "recipient_id_no"))),
    /** Citizen identity numbers of Viet Nam. */
    CCCD("cccd", ascii(column(TestTable.SUBSCRIBERS, "cccd"))),
    /** Tax codes of Viet Nam. */
    MST("mst", ascii(digits("03########-00#"))),
    /** Tax numbers of people in Brazil. */
    CPF("cpf", ascii(digits("###.###.###-##"))),
    /** Numbers of companies in Brazil. */
    CNPJ("cnpj", ascii(digits("##.###.###/0001-##"))),
    /** Social credit codes of China, here those of sole traders. */
    USCC("uscc", ascii(digits("92############037L"))),
    /** Names of companies; what has a legal form is shown. */
    COMPANY("company", han(oneOf("北京某某科技有限公司", "张三", "上海好味道餐饮有限公司", "李小龙"))),
    /** Card numbers. */
    PAN("pan", ascii(digits("4###############"))),
    /** Numbers of bank accounts. */
    BANK_ACCOUNT("bankAccount", ascii(digits("###########"))),
    /** International bank account numbers. */
    IBAN("iban", ascii(digits("DE####################"))),
    /** Codes of banks in China. */
    CNAPS("cnaps", ascii(digits("102#########"))),
    /** Number plates. */
    PLATE("plate", han(digits("苏D#####"))),
    /** Passports. */
    PASSPORT("passport", ascii(digits("E########"))),
    /** Permits of travellers. */
    PERMIT("permit", ascii(digits("H##########"))),
    /** Driving licences. */
    DRIVER_LICENCE("driverLicence", ascii(digits("79##########"))),
    /** Addresses on the network. */
    IP("ip", ascii(column(TestTable.CALLS, "ip"))),
    /** Numbers of phones as devices. */
    IMEI("imei", ascii(column(TestTable.SUBSCRIBERS, "imei"))),
    /** Addresses of network cards. */
    MAC("mac", ascii(digits("00:1a:2b:#c:#d:#e"))),
    /** The ends of any text. */
    PARTIAL("partial(first=3, last=4)", Sources.ADDRESSES),
    /** Nothing of it. */
    REDACT("redact", ascii(digits("secret-####"))),
    /** Nothing of a password, not its length either. */
    PASSWORD("password", ascii(digits("hunter##!"))),
    /** A mark as many times as is said. */
    FIXED("fixed(3)", ascii(digits("secret-####"))),
    /** What it was. */
    LABEL("label", ascii(digits("secret-####"))),
    /** The month of a date. */
    TRUNCATE_DATE("truncateDate(month)", ascii(column(TestTable.SUBSCRIBERS, "birth_date"))),
    /** A number to the next fifty. */
    ROUND("round(size=50)", ascii(digits("1###"))),
    /** The ten that a number lies in. */
    BUCKET("bucket(size=10)", ascii(digits("4#"))),
    /** Ages up to ninety. */
    AGE("age", ascii(digits("9#"))),
    /** A place to two decimals. */
    GEO("geo", ascii(digits("21.######,105.######"))),
    /** A place as a cell. */
    GEOHASH("geohash", ascii(digits("21.######,105.######"))),
    /** The first digits of a postal code. */
    ZIP3("zip3", ascii(digits("021##"))),
    /** The class of goods. */
    CATEGORY(
            "category(map={\"iPhone 15 Pro\": \"electronics\", \"tea\": \"food\"})",
            ascii(oneOf("iPhone 15 Pro", "TEA", "tea")));

    /** Those whose results may hold the value: it was as coarse before, it is a bound, or it is public. */
    private static final Set<MaskStrategy> SHOWING = EnumSet.of(COMPANY, ROUND, BUCKET, AGE, GEO);

    private final String expression;

    @SuppressWarnings("ImmutableEnumChecker") // immutable
    private final Map<TextScript, ValueSource> sources;

    MaskStrategy(String expression, Map<TextScript, ValueSource> sources) {
        this.expression = expression;
        this.sources = sources;
    }

    /** The strategy as a policy writes it. */
    String expression() {
        return expression;
    }

    /** The scripts that it has values in. */
    Set<TextScript> scripts() {
        return sources.keySet();
    }

    /** Whether a value may come back as it is. */
    boolean mayShow() {
        return SHOWING.contains(this);
    }

    ValueSource source(TextScript script) {
        ValueSource source = sources.get(script);
        if (source == null) {
            throw new IllegalStateException(name() + " has no values in " + script.name());
        }
        return source;
    }

    /** What several constants share; not in the enum itself, whose fields are set after its constants. */
    private static final class Sources {
        static final Map<TextScript, ValueSource> NAMES = ValueSource.scripts(
                column(TestTable.WAYBILLS, "recipient_name"), column(TestTable.SUBSCRIBERS, "full_name"));
        static final Map<TextScript, ValueSource> ADDRESSES = ValueSource.scripts(
                column(TestTable.WAYBILLS, "recipient_address"), column(TestTable.SUBSCRIBERS, "address"));
    }
}
