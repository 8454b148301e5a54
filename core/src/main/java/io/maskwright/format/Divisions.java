package io.maskwright.format;

/**
 * The administrative divisions of China and Viet Nam, from data files that the library ships.
 *
 * <p>Read at first use, then immutable and thread-safe.
 */
public final class Divisions {

    private Divisions() {}

    /**
     * Returns the divisions of China: provinces, prefectures and counties.
     *
     * @return the one instance
     */
    public static CnDivisions cn() {
        return CnHolder.INSTANCE;
    }

    /**
     * Returns the divisions of Viet Nam: provinces and communes since 2025-07-01, provinces and districts before.
     *
     * @return the one instance
     */
    public static VnDivisions vn() {
        return VnHolder.INSTANCE;
    }

    private static final class CnHolder {
        static final CnDivisions INSTANCE = CnDivisions.load();
    }

    private static final class VnHolder {
        static final VnDivisions INSTANCE = VnDivisions.load();
    }
}
