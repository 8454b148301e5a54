package io.maskwright.strategy;

import io.maskwright.format.ContactRankings;
import io.maskwright.format.PanCheckDigit;
import io.maskwright.format.PanKeep;
import io.maskwright.format.Ranking;
import io.maskwright.format.Rankings;
import io.maskwright.format.ResidentKeep;
import io.maskwright.internal.text.Suggestion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The formats that {@code fpe} knows by a word, and what of each can be kept. */
enum FpeFormat {
    RESIDENT_ID {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return keep(arguments, expression, byConstant(ResidentKeep.values(), Rankings::residentId));
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
            Ranking ranking =
                    keep(arguments, expression, byConstant(PanKeep.values(), keep -> Rankings.pan(keep, check)));
            expression.word("checkDigit", check, PanCheckDigit.VALID);
            return ranking;
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
            return dialled(
                    arguments,
                    expression,
                    Map.of(NOTHING, ContactRankings::phone, "prefix", ContactRankings::phoneKeepingPrefix),
                    ContactRankings::phoneKeepingDigits);
        }
    },
    MOBILE {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return dialled(
                    arguments,
                    expression,
                    Map.of(NOTHING, ContactRankings::mobile, "prefix", ContactRankings::mobileKeepingPrefix),
                    ContactRankings::mobileKeepingDigits);
        }
    },
    LANDLINE {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return dialled(
                    arguments,
                    expression,
                    Map.of(NOTHING, ContactRankings::landline),
                    ContactRankings::landlineKeepingDigits);
        }
    },
    PLATE {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return keep(
                    arguments,
                    expression,
                    Map.of(NOTHING, ContactRankings::plate, "region", ContactRankings::plateKeepingRegion));
        }
    },
    IP {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            int v4Bits = arguments.integer("keepV4Bits", 0, 31, 0);
            int v6Bits = arguments.integer("keepV6Bits", 0, 127, 0);
            expression.value("keepV4Bits", v4Bits, 0).value("keepV6Bits", v6Bits, 0);
            return ContactRankings.ip(v4Bits, v6Bits);
        }
    },
    UUID {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return ContactRankings.uuid();
        }
    },
    INTEGER {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            BigDecimal least = arguments.number("min");
            BigDecimal greatest = arguments.number("max");
            try {
                Ranking ranking = ContactRankings.integer(least.toBigIntegerExact(), greatest.toBigIntegerExact());
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
            return keep(
                    arguments,
                    expression,
                    Map.of(
                            NOTHING,
                            ContactRankings::chineseName,
                            "surname",
                            ContactRankings::chineseNameKeepingSurname));
        }
    },
    VIETNAMESE_NAME {
        @Override
        Ranking ranking(Arguments arguments, Expression expression) {
            return keep(
                    arguments,
                    expression,
                    Map.of(
                            NOTHING,
                            ContactRankings::vietnameseName,
                            "family",
                            ContactRankings::vietnameseNameKeepingFamily));
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

    /** Makes a ranking of the first digits that are kept. */
    private interface OfDigits {
        Ranking of(int digits);
    }

    /** Makes a ranking of a constant. */
    private interface OfConstant<E> {
        Ranking of(E keep);
    }

    /** Reads the arguments of this format and adds those that are not the default to the expression. */
    abstract Ranking ranking(Arguments arguments, Expression expression);

    private static <E extends Enum<E>> Map<String, Supplier<Ranking>> byConstant(E[] constants, OfConstant<E> ranking) {
        Map<String, Supplier<Ranking>> rankings = new LinkedHashMap<>();
        for (E constant : constants) {
            rankings.put(Expression.word(constant), () -> ranking.of(constant));
        }
        return rankings;
    }

    private static Ranking keep(Arguments arguments, Expression expression, Map<String, Supplier<Ranking>> rankings) {
        String keep = arguments.text("keep", NOTHING);
        Supplier<Ranking> ranking = rankings.get(keep);
        if (ranking == null) {
            throw arguments.refused(
                    "keep",
                    "keep must be one of "
                            + String.join(
                                    ", ", rankings.keySet().stream().sorted().toList())
                            + Suggestion.clause(keep, rankings.keySet()));
        }
        expression.text("keep", keep, NOTHING);
        return ranking.get();
    }

    private static Ranking dialled(
            Arguments arguments, Expression expression, Map<String, Supplier<Ranking>> rankings, OfDigits ofDigits) {
        if (!arguments.text("keep", NOTHING).startsWith("first ")) {
            return keep(arguments, expression, rankings);
        }
        KeptEnds ends = KeptEnds.read(arguments, "keep");
        if (ends.first() == 0 || ends.last() > 0) {
            throw arguments.refused("keep", "keep must be \"first N\", or a word");
        }
        expression.text("keep", ends.toString(), NOTHING);
        return ofDigits.of(ends.first());
    }
}
