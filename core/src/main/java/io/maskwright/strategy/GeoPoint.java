package io.maskwright.strategy;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A place as latitude and longitude in degrees. */
record GeoPoint(BigDecimal latitude, BigDecimal longitude) {

    private static final String GEOHASH_ALPHABET = "0123456789bcdefghjkmnpqrstuvwxyz";
    static final BigDecimal MAX_LATITUDE = BigDecimal.valueOf(90);
    static final BigDecimal MAX_LONGITUDE = BigDecimal.valueOf(180);

    /** Reads {@code latitude,longitude}; null if the text is something else or no place on Earth. */
    static @Nullable GeoPoint parse(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            return null;
        }
        BigDecimal latitude = Literals.asNumber(text.substring(0, comma).strip());
        BigDecimal longitude = Literals.asNumber(text.substring(comma + 1).strip());
        if (latitude == null || longitude == null) {
            return null;
        }
        boolean onEarth =
                latitude.abs().compareTo(MAX_LATITUDE) <= 0 && longitude.abs().compareTo(MAX_LONGITUDE) <= 0;
        return onEarth ? new GeoPoint(latitude, longitude) : null;
    }

    /** Writes the cell of the place as a geohash. */
    static TextRule geohash(int precision) {
        return text -> {
            GeoPoint point = parse(text);
            if (point == null) {
                throw new UntreatableValueException(Reason.SHAPE);
            }
            return point.geohashOf(precision);
        };
    }

    /** Halves the ranges of longitude and latitude in turn, one bit each, five bits per character. */
    private String geohashOf(int precision) {
        double[] low = {-180, -90};
        double[] high = {180, 90};
        double[] place = {longitude.doubleValue(), latitude.doubleValue()};
        StringBuilder hash = new StringBuilder(precision);
        int bits = 0;
        for (int bit = 0; bit < precision * 5; bit++) {
            int axis = bit % 2;
            double middle = (low[axis] + high[axis]) / 2;
            boolean upper = place[axis] >= middle;
            if (upper) {
                low[axis] = middle;
            } else {
                high[axis] = middle;
            }
            bits = bits * 2 + (upper ? 1 : 0);
            if (bit % 5 == 4) {
                hash.append(GEOHASH_ALPHABET.charAt(bits));
                bits = 0;
            }
        }
        return hash.toString();
    }
}
