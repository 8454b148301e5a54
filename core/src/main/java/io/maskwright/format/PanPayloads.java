package io.maskwright.format;

import io.maskwright.format.PanGroup.Payloads;

/** The digits of card numbers before the check digit: those with certain first digits. */
final class PanPayloads {

    private PanPayloads() {}

    /** Payloads of so many digits whose first six are among some. */
    static final class Prefixed implements Payloads {

        private final long[] firsts;
        private final long[] lasts;
        /** How many payloads are before each run. */
        private final long[] starts;

        private final long count;
        private final Stretches byPayload;
        private final Stretches byIndex;

        Prefixed(PanPrefixes prefixes, int digits) {
            long rest = Decimals.power(digits - PanPrefixes.DIGITS);
            this.firsts = prefixes.firsts().mapToLong(first -> first * rest).toArray();
            this.lasts =
                    prefixes.lasts().mapToLong(last -> (last + 1) * rest - 1).toArray();
            this.starts = new long[firsts.length];
            long before = 0;
            for (int i = 0; i < firsts.length; i++) {
                starts[i] = before;
                before += lasts[i] - firsts[i] + 1;
            }
            this.count = before;
            this.byPayload = new Stretches(firsts, Decimals.power(digits));
            this.byIndex = new Stretches(starts, count);
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public long indexOf(long payload) {
            int run = byPayload.at(payload);
            return run == firsts.length || payload < firsts[run] || payload > lasts[run]
                    ? -1
                    : starts[run] + payload - firsts[run];
        }

        @Override
        public long payload(long index) {
            int run = byIndex.at(index);
            return firsts[run] + index - starts[run];
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
