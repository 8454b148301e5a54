package io.maskwright.strategy;

import io.maskwright.format.ChineseNameKeep;
import io.maskwright.format.PanCheckDigit;
import io.maskwright.format.PanKeep;
import io.maskwright.format.PhoneKeep;
import io.maskwright.format.PlateKeep;
import io.maskwright.format.Ranking;
import io.maskwright.format.Rankings;
import io.maskwright.format.ResidentKeep;
import io.maskwright.format.VietnameseNameKeep;
import io.maskwright.internal.text.Suggestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The formats that {@code fpe} knows by a word, and what of each can be kept. */
enum FpeFormat {
    RESIDENT_ID,
    USCC,
    MST,
    CCCD,
    CPF,
    CNPJ,
    PAN,
    IBAN,
    IMEI,
    PHONE,
    MOBILE,
    LANDLINE,
    PLATE,
    IP,
    UUID,
    INTEGER,
    CHINESE_NAME,
    VIETNAMESE_NAME,
    TEMPLATE;

    private static final String NOTHING = "nothing";
    /** Eight groups of four digits with colons; an address of version 4 in the last two takes more. */
    private static final int MAX_IP_CHARS = 45;

    /** Reads the arguments of this format and adds those that are not the default to the expression. */
    Ranking ranking(Arguments arguments, Expression expression) {
        return switch (this) {
            case RESIDENT_ID -> Rankings.residentId(keep(arguments, expression, ResidentKeep.values()));
            case USCC -> Rankings.uscc();
            case MST -> Rankings.mst();
            case CCCD -> Rankings.cccd();
            case CPF -> Rankings.cpf();
            case CNPJ -> Rankings.cnpj();
            case PAN -> pan(arguments, expression);
            case IBAN -> Rankings.iban();
            case IMEI -> Rankings.imei();
            case PHONE -> Rankings.phone(dialled(arguments, expression, PhoneKeep.NOTHING, PhoneKeep.PREFIX));
            case MOBILE -> Rankings.mobile(dialled(arguments, expression, PhoneKeep.NOTHING, PhoneKeep.PREFIX));
            case LANDLINE -> Rankings.landline(dialled(arguments, expression, PhoneKeep.NOTHING));
            case PLATE -> Rankings.plate(keep(arguments, expression, PlateKeep.values()));
            case IP -> ip(arguments, expression);
            case UUID -> Rankings.uuid();
            case INTEGER -> integer(arguments, expression);
            case CHINESE_NAME -> Rankings.chineseName(keep(arguments, expression, ChineseNameKeep.values()));
            case VIETNAMESE_NAME -> Rankings.vietnameseName(keep(arguments, expression, VietnameseNameKeep.values()));
            case TEMPLATE -> template(arguments, expression);
        };
    }

    /** How long values of this format are; most are written in the layout of the value. */
    Lengths lengths(Arguments arguments) {
        return switch (this) {
            case IP -> Lengths.fixed(MAX_IP_CHARS);
            case INTEGER ->
                Lengths.fixed(Math.max(
                        arguments.number("min").toBigInteger().toString().length(),
                        arguments.number("max").toBigInteger().toString().length()));
            case CHINESE_NAME, VIETNAMESE_NAME, TEMPLATE -> Lengths.UNKNOWN;
            default -> Lengths.SAME;
        };
    }

    private static Ranking pan(Arguments arguments, Expression expression) {
        PanCheckDigit check = arguments.word("checkDigit", PanCheckDigit.class, PanCheckDigit.VALID);
        Ranking ranking = pan(arguments, expression, check);
        expression.word("checkDigit", check, PanCheckDigit.VALID);
        return ranking;
    }

    /** Payment cards whose results have a certain check digit. */
    static Ranking pan(Arguments arguments, Expression expression, PanCheckDigit check) {
        return Rankings.pan(keep(arguments, expression, PanKeep.values()), check);
    }

    private static Ranking ip(Arguments arguments, Expression expression) {
        int v4Bits = arguments.integer("keepV4Bits", 0, 31, 0);
        int v6Bits = arguments.integer("keepV6Bits", 0, 127, 0);
        expression.value("keepV4Bits", v4Bits, 0).value("keepV6Bits", v6Bits, 0);
        return Rankings.ip(v4Bits, v6Bits);
    }

    private static Ranking integer(Arguments arguments, Expression expression) {
        BigDecimal least = arguments.number("min");
        BigDecimal greatest = arguments.number("max");
        try {
            Ranking ranking = Rankings.integer(least.toBigIntegerExact(), greatest.toBigIntegerExact());
            expression.value("min", least.toBigInteger()).value("max", greatest.toBigInteger());
            return ranking;
        } catch (ArithmeticException e) {
            throw arguments.refused("min", "min and max must be whole numbers");
        }
    }

    private static Ranking template(Arguments arguments, Expression expression) {
        String template = arguments.text("template");
        expression.text("template", template, "");
        return Rankings.template(template);
    }

    private static <K extends Enum<K>> K keep(Arguments arguments, Expression expression, K[] choices) {
        return keep(arguments, expression, choices, Expression::word);
    }

    /** Reads which of some choices is kept. */
    private static <K> K keep(Arguments arguments, Expression expression, K[] choices, Function<K, String> word) {
        String given = arguments.text("keep", NOTHING);
        for (K choice : choices) {
            if (word.apply(choice).equals(given)) {
                expression.text("keep", given, NOTHING);
                return choice;
            }
        }
        List<String> words = Stream.of(choices).map(word).sorted().toList();
        throw arguments.refused(
                "keep", "keep must be one of " + String.join(", ", words) + Suggestion.clause(given, words));
    }

    /** Reads which of some choices, or how many first digits, are kept. */
    private static PhoneKeep dialled(Arguments arguments, Expression expression, PhoneKeep... choices) {
        if (!arguments.text("keep", NOTHING).startsWith("first ")) {
            return keep(arguments, expression, choices, PhoneKeep::toString);
        }
        KeptEnds ends = KeptEnds.read(arguments, "keep");
        if (ends.first() == 0 || ends.last() > 0) {
            throw arguments.refused("keep", "keep must be \"first N\", or a word");
        }
        expression.text("keep", ends.toString(), NOTHING);
        return PhoneKeep.first(ends.first());
    }
}
