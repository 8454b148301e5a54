package io.maskwright.format;

import io.maskwright.format.PanGroup.Payloads;

/** The digits of card numbers before the check digit: those with certain first digits. */
final class PanPayloads {

    private PanPayloads() {}

    /** Payloads of so many digits whose first six are among some. */
    record Prefixed(PanPrefixes prefixes, long rest) implements Payloads {

        static Prefixed of(PanPrefixes prefixes, int digits) {
            return new Prefixed(prefixes, Decimals.power(digits - PanPrefixes.DIGITS));
        }

        @Override
        public long count() {
            return prefixes.count() * rest;
        }

        @Override
        public long indexOf(long payload) {
            long prefix = payload / rest;
            int index = prefixes.indexOf((int) prefix);
            return index < 0 ? -1 : index * rest + payload - prefix * rest;
        }

        @Override
        public long payload(long index) {
            long prefix = index / rest;
            return prefixes.prefix((int) prefix) * rest + index - prefix * rest;
        }
    }

    /** Payloads that begin with a number, which is followed by as many zeros as other digits follow it. */
    record Beginning(long first, long count) implements Payloads {

        @Override
        public long indexOf(long payload) {
            return payload < first || payload >= first + count ? -1 : payload - first;
        }

        @Override
        public long payload(long index) {
            return first + index;
        }
    }
}
