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
    RESIDENT_ID {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.residentId(keep(arguments, expression, ResidentKeep.values(), Expression::word));
        }
    },
    USCC {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.uscc();
        }
    },
    MST {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.mst();
        }
    },
    CCCD {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.cccd();
        }
    },
    CPF {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.cpf();
        }
    },
    CNPJ {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.cnpj();
        }
    },
    PAN {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            PanCheckDigit check = arguments.word("checkDigit", PanCheckDigit.class, PanCheckDigit.VALID);
            PanKeep keep = keep(arguments, expression, PanKeep.values(), Expression::word);
            expression.word("checkDigit", check, PanCheckDigit.VALID);
            return Rankings.pan(keep, check);
        }
    },
    IBAN {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.iban();
        }
    },
    IMEI {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.imei();
        }
    },
    PHONE {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.phone(dialled(arguments, expression, PhoneKeep.NOTHING, PhoneKeep.PREFIX));
        }
    },
    MOBILE {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.mobile(dialled(arguments, expression, PhoneKeep.NOTHING, PhoneKeep.PREFIX));
        }
    },
    LANDLINE {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.landline(dialled(arguments, expression, PhoneKeep.NOTHING));
        }
    },
    PLATE {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.plate(keep(arguments, expression, PlateKeep.values(), Expression::word));
        }
    },
    IP {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            int v4Bits = arguments.integer("keepV4Bits", 0, 31, 0);
            int v6Bits = arguments.integer("keepV6Bits", 0, 127, 0);
            expression.value("keepV4Bits", v4Bits, 0).value("keepV6Bits", v6Bits, 0);
            return Rankings.ip(v4Bits, v6Bits);
        }
    },
    UUID {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.uuid();
        }
    },
    INTEGER {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
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
    },
    CHINESE_NAME {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.chineseName(keep(arguments, expression, ChineseNameKeep.values(), Expression::word));
        }
    },
    VIETNAMESE_NAME {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return Rankings.vietnameseName(keep(arguments, expression, VietnameseNameKeep.values(), Expression::word));
        }
    },
    TEMPLATE {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            String template = arguments.text("template");
            Ranking ranking = Rankings.template(template);
            expression.text("template", template, "");
            return ranking;
        }
    };

    private static final String NOTHING = "nothing";

    /** Reads the arguments of this format and adds those that are not the default to the expression. */
    abstract Ranking ranking(Arguments arguments, Expression expression);

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
