package io.maskwright.internal.reflect;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Which types of the JDK are values, and how those that can change are copied. */
public final class JdkTypes {

    private static final Set<Class<?>> VALUES = Set.of(
            Object.class,
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            URI.class,
            URL.class,
            Locale.class,
            Currency.class,
            Pattern.class,
            InetSocketAddress.class,
            File.class,
            Class.class,
            Void.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class);

    /** Values by their supertype: the classes themselves are hidden in the JDK. */
    private static final List<Class<?>> VALUE_FAMILIES = List.of(
            InetAddress.class,
            Charset.class,
            Path.class,
            ZoneId.class,
            Chronology.class,
            ChronoLocalDate.class,
            Temporal.class,
            TemporalAccessor.class,
            TemporalAmount.class);

    private static final List<Class<?>> CHANGEABLE_FAMILIES =
            List.of(Date.class, Calendar.class, TimeZone.class, BitSet.class);

    private static final Set<Class<?>> CHANGEABLE =
            Set.of(StringBuilder.class, StringBuffer.class, AtomicInteger.class, AtomicLong.class, AtomicBoolean.class);

    private JdkTypes() {}

    /**
     * Tells whether a class belongs to the JDK; an array counts by its innermost component.
     *
     * @param type the class
     * @return whether the JDK brought it
     */
    public static boolean isJdk(Class<?> type) {
        Class<?> innermost = type;
        while (innermost.isArray()) {
            innermost = innermost.getComponentType();
        }
        ClassLoader loader = innermost.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /**
     * Tells whether values of a class, known exactly, never change and hold nothing but themselves.
     *
     * @param type the class of a value, or a declared type
     * @return whether a copy may share them
     */
    public static boolean isValue(Class<?> type) {
        if (type.isPrimitive() || VALUES.contains(type)) {
            return true;
        }
        if (type.isEnum()
                || (type.getSuperclass() != null && type.getSuperclass().isEnum())) {
            return true;
        }
        return isJdk(type) && !type.isInterface() && belongsTo(VALUE_FAMILIES, type);
    }

    /**
     * Tells whether values of a class are leaves that can change, and so are copied one by one.
     *
     * @param type the class of a value, or a declared type
     * @return whether {@link #copyOf} takes them
     */
    public static boolean isChangeableValue(Class<?> type) {
        return CHANGEABLE.contains(type)
                || (type.isArray() && type.getComponentType().isPrimitive())
                || (isJdk(type) && belongsTo(CHANGEABLE_FAMILIES, type));
    }

    private static boolean belongsTo(List<Class<?>> families, Class<?> type) {
        for (Class<?> family : families) {
            if (family.isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Copies a leaf that can change.
     *
     * @param value a value for whose class {@link #isChangeableValue} holds
     * @return an equal value that shares nothing with it
     */
    @SuppressWarnings({"JavaUtilDate", "JdkObsolete", "UnnecessaryStringBuilder"
    }) // what beans hold is not ours to choose
    public static Object copyOf(Object value) {
        if (value instanceof Date date) {
            return date.clone();
        } else if (value instanceof Calendar calendar) {
            return calendar.clone();
        } else if (value instanceof TimeZone zone) {
            return zone.clone();
        } else if (value instanceof BitSet bits) {
            return bits.clone();
        } else if (value instanceof StringBuilder text) {
            return new StringBuilder(text);
        } else if (value instanceof StringBuffer text) {
            return new StringBuffer(text);
        } else if (value instanceof AtomicInteger number) {
            return new AtomicInteger(number.get());
        } else if (value instanceof AtomicLong number) {
            return new AtomicLong(number.get());
        } else if (value instanceof AtomicBoolean flag) {
            return new AtomicBoolean(flag.get());
        }
        return PrimitiveArrays.copyOf(value);
    }
}
