package io.maskwright.format;

import io.maskwright.format.PanGroup.Payloads;

/**
 * Numbers of the length of card numbers that are none: the check digit is wrong and the first digits are not of a brand
 * whose check digit need not hold. They are as many as another group has values: the check digit is one too great, and
 * two too great when more are needed. Immutable.
 */
final class PanWrittenGroup extends SmallGroup {

    private final Payloads payloads;

    PanWrittenGroup(SmallGroup plain, Payloads payloads) {
        super(plain.kept, plain.size, plain.length);
        this.payloads = payloads;
        if (size / payloads.count() > 8) {
            throw new IllegalStateException("the values must fit nine wrong check digits");
        }
    }

    @Override
    long rank(String compact) {
        long payload = PanGroup.payload(compact);
        if (payload < 0) {
            return -1;
        }
        int excess = Luhn.excess(compact);
        long index = excess == 0 ? -1 : payloads.indexOf(payload);
        long rank = index < 0 ? -1 : (excess - 1) * payloads.count() + index;
        return rank < size ? rank : -1;
    }

    @Override
    void write(long rank, byte[] ascii) {
        long turn = rank / payloads.count();
        Decimals.write(payloads.payload(rank - turn * payloads.count()), ascii, 0, length - 1);
        Luhn.complete(ascii, 1 + (int) turn);
    }
}
