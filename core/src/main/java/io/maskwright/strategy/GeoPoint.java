package io.maskwright.strategy;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A place as latitude and longitude in degrees. */
record GeoPoint(BigDecimal latitude, BigDecimal longitude) {

    private static final String GEOHASH_ALPHABET = "0123456789bcdefghjkmnpqrstuvwxyz";
    private static final int MAX_CHARS = 100;
    static final BigDecimal MAX_LATITUDE = BigDecimal.valueOf(90);
    static final BigDecimal MAX_LONGITUDE = BigDecimal.valueOf(180);

    /**
     * Reads {@code latitude,longitude}, also with a semicolon, a full-width comma or white space between and parentheses
     * around; null if the text is something else or no place on Earth.
     */
    static @Nullable GeoPoint parse(String text) {
        GeoPoint point = pair(text);
        return point != null && point.isOnEarth() ? point : null;
    }

    /** Reads a place like {@link #parse}, and also one that must have the longitude first, as many maps write it. */
    static @Nullable GeoPoint parseInAnyOrder(String text) {
        GeoPoint point = pair(text);
        if (point == null || point.isOnEarth()) {
            return point;
        }
        // Without decimals it may be two numbers of any kind.
        boolean precise = point.latitude.scale() > 0 && point.longitude.scale() > 0;
        return precise && point.swapped().isOnEarth() ? point : null;
    }

    private static @Nullable GeoPoint pair(String text) {
        String place = text.length() > MAX_CHARS ? "" : text.strip();
        if (place.startsWith("(") && place.endsWith(")")) {
            place = place.substring(1, place.length() - 1).strip();
        }
        int end = 0;
        while (end < place.length() && !isSeparator(place.charAt(end))) {
            end++;
        }
        int next = end;
        boolean sign = false;
        while (next < place.length() && isSeparator(place.charAt(next))) {
            boolean here = !Character.isWhitespace(place.charAt(next++));
            if (sign && here) {
                return null;
            }
            sign |= here;
        }
        BigDecimal first = Literals.asNumber(place.substring(0, end));
        BigDecimal second = Literals.asNumber(place.substring(next));
        return first == null || second == null ? null : new GeoPoint(first, second);
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == ';' || c == '\uff0c' || Character.isWhitespace(c);
    }

    private GeoPoint swapped() {
        return new GeoPoint(longitude, latitude);
    }

    private boolean isOnEarth() {
        return latitude.abs().compareTo(MAX_LATITUDE) <= 0 && longitude.abs().compareTo(MAX_LONGITUDE) <= 0;
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
