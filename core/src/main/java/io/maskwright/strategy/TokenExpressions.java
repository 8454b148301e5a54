package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.token.BlindIndex;
import io.maskwright.token.PseudonymAlphabet;
import io.maskwright.token.Pseudonyms;
import io.maskwright.token.SealCipher;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads the arguments of the strategies whose results need a key and no vault: seals and keyed hashes. */
final class TokenExpressions {

    private static final String DOMAIN = "domain";
    private static final String BITS = "bits";
    private static final String ROWS = "rows";
    private static final BigDecimal MAX_ROWS = BigDecimal.TEN.pow(15);

    private TokenExpressions() {}

    static Strategy seal(Arguments arguments) {
        String domain = arguments.domain(DOMAIN);
        SealType type = arguments.word("type", SealType.class, SealType.TEXT);
        Expression expression = Expression.of("seal").text(DOMAIN, domain, "").word("type", type, SealType.TEXT);
        return new Seal(
                KeyedExpression.read(arguments, domain, expression), SealCipher.of(arguments.keys(), domain), type);
    }

    static Strategy pseudonym(Arguments arguments) {
        String domain = arguments.domain(DOMAIN);
        int bits = bits(arguments);
        PseudonymAlphabet alphabet = arguments.word("alphabet", PseudonymAlphabet.class, PseudonymAlphabet.HEX);
        long rows = rows(arguments, bits);
        Pseudonyms pseudonyms = Pseudonyms.of(arguments.keys(), domain, bits, alphabet);
        Expression expression = Expression.of("pseudonym").text(DOMAIN, domain, "");
        UnaryOperator<String> hash = ReadAs.before(pseudonyms::pseudonym, arguments, expression);
        expression
                .value(BITS, bits, Pseudonyms.DEFAULT_BITS)
                .word("alphabet", alphabet, PseudonymAlphabet.HEX)
                .value(ROWS, rows, 0L);
        return new Pseudonymising(
                KeyedExpression.read(arguments, domain, expression),
                hash,
                pseudonyms::isPseudonym,
                pseudonyms.length(),
                remarks("pseudonym", bits, rows));
    }

    static Strategy blindIndex(Arguments arguments) {
        String domain = arguments.domain(DOMAIN);
        int bits = bits(arguments);
        long rows = rows(arguments, bits);
        BlindIndex index = BlindIndex.of(arguments.keys(), domain, bits);
        Expression expression = Expression.of("blindIndex").text(DOMAIN, domain, "");
        UnaryOperator<String> hash = ReadAs.before(index::entry, arguments, expression);
        expression.value(BITS, bits, Pseudonyms.DEFAULT_BITS).value(ROWS, rows, 0L);
        return new Pseudonymising(
                KeyedExpression.read(arguments, domain, expression),
                hash,
                index::isEntry,
                index.length(),
                remarks("blindIndex", bits, rows));
    }

    private static int bits(Arguments arguments) {
        return arguments.integer(BITS, Pseudonyms.MIN_BITS, Pseudonyms.MAX_BITS, Pseudonyms.DEFAULT_BITS);
    }

    /** The number of rows, or 0 if it is not given: with few bits it must be, for whoever reads the policy to see. */
    private static long rows(Arguments arguments, int bits) {
        if (!arguments.has(ROWS)) {
            if (bits < Pseudonyms.DEFAULT_BITS) {
                throw arguments.refused(
                        BITS,
                        "fewer than " + Pseudonyms.DEFAULT_BITS
                                + " bits need rows: how many different values there will be at most");
            }
            return 0;
        }
        BigDecimal rows = arguments.number(ROWS);
        boolean isWhole = rows.signum() > 0
                && rows.compareTo(MAX_ROWS) <= 0
                && rows.stripTrailingZeros().scale() <= 0;
        if (!isWhole) {
            throw arguments.refused(ROWS, "rows must be a whole number from 1 to " + MAX_ROWS.toPlainString());
        }
        return rows.longValueExact();
    }

    private static List<String> remarks(String strategy, int bits, long rows) {
        return rows == 0 ? List.of() : List.of(Collisions.remark(strategy, bits, rows));
    }
}
