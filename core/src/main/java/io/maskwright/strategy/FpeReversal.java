package io.maskwright.strategy;

import io.maskwright.MaskingException;
import io.maskwright.fpe.FormatCipher;
import io.maskwright.fpe.FpeStamp;
import io.maskwright.token.Reversed;
import io.maskwright.token.Reversed.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns format-preserving results back. They have no room for the version of their key, and with another one they would
 * turn into values that look right: so there must be exactly one stamp that fits.
 */
final class FpeReversal {

    private static final String KIND = "fpe:";

    private final FormatCipher cipher;

    FpeReversal(FormatCipher cipher) {
        this.cipher = cipher;
    }

    List<Reversed> reverse(List<String> texts, List<String> stamps) {
        Set<FpeStamp> fitting = fitting(stamps);
        if (fitting.size() != 1) {
            return Collections.nCopies(texts.size(), Reversed.failed(Failure.NO_STAMP, 0));
        }
        FpeStamp stamp = fitting.iterator().next();
        if (!cipher.hasKeyOf(stamp)) {
            return Collections.nCopies(texts.size(), Reversed.failed(Failure.WRONG_KEY_VERSION, stamp.keyVersion()));
        }
        return reversed(texts, stamp);
    }

    private Set<FpeStamp> fitting(List<String> stamps) {
        Set<FpeStamp> fitting = new LinkedHashSet<>();
        for (String text : stamps) {
            FpeStamp stamp = parsed(text);
            if (stamp != null && cipher.isOfThisFormat(stamp)) {
                fitting.add(stamp);
            }
        }
        return fitting;
    }

    private static @Nullable FpeStamp parsed(String text) {
        if (!text.startsWith(KIND)) {
            return null;
        }
        try {
            return FpeStamp.parse(text);
        } catch (MaskingException e) {
            return null;
        }
    }

    private List<Reversed> reversed(List<String> texts, FpeStamp stamp) {
        @Nullable String[] values = new String[texts.size()];
        cipher.decrypt(texts.toArray(String[]::new), values.length, stamp, values, (index, reason) -> {});
        List<Reversed> reversed = new ArrayList<>(values.length);
        for (String value : values) {
            reversed.add(
                    value == null
                            ? Reversed.failed(Failure.SHAPE, stamp.keyVersion())
                            : Reversed.of(value, stamp.keyVersion()));
        }
        return Collections.unmodifiableList(reversed);
    }
}
