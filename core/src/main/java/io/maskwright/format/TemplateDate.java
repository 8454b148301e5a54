package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A part of a template that is a date of a range, written by a pattern such as {@code yyyy-MM-dd}. Immutable. */
final class TemplateDate implements TemplatePart {

    static final String ISO = "yyyy-MM-dd";

    private final String pattern;
    private final int year;
    private final int month;
    private final int day;
    private final long firstDay;
    private final long lastDay;

    /** Takes a pattern that {@link #isPattern} accepts, and the first and the last day. */
    TemplateDate(String pattern, LocalDate first, LocalDate last) {
        this.pattern = pattern;
        this.year = pattern.indexOf("yyyy");
        this.month = pattern.indexOf("MM");
        this.day = pattern.indexOf("dd");
        this.firstDay = first.toEpochDay();
        this.lastDay = last.toEpochDay();
    }

    /** Whether yyyy, MM and dd stand once each, and nothing else but marks between them. */
    static boolean isPattern(String pattern) {
        String marks = pattern.replaceFirst("yyyy", "").replaceFirst("MM", "").replaceFirst("dd", "");
        return pattern.length() - marks.length() == 8 && marks.chars().allMatch(c -> "-/. 年月日".indexOf(c) >= 0);
    }

    /** Returns a date of the years 0001 to 9999 that is written as yyyy-MM-dd, or null. */
    static @Nullable LocalDate iso(String text) {
        return text.length() == ISO.length() ? new TemplateDate(ISO, LocalDate.MIN, LocalDate.MAX).date(text, 0) : null;
    }

    private @Nullable LocalDate date(String text, int start) {
        if (start + pattern.length() > text.length()) {
            return null;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char c = text.charAt(start + i);
            boolean fits = "yMd".indexOf(pattern.charAt(i)) >= 0 ? Digits.isDigit(c) : c == pattern.charAt(i);
            if (!fits) {
                return null;
            }
        }
        return Dates.of(
                Digits.number(text, start + year, start + year + 4),
                Digits.number(text, start + month, start + month + 2),
                Digits.number(text, start + day, start + day + 2));
    }

    @Override
    public long size() {
        return lastDay - firstDay + 1;
    }

    @Override
    public long read(String text, int start) {
        LocalDate date = date(text, start);
        long epochDay = date == null ? Long.MIN_VALUE : date.toEpochDay();
        return epochDay < firstDay || epochDay > lastDay ? -1 : epochDay - firstDay;
    }

    @Override
    public int units(String text, int start) {
        return pattern.length();
    }

    @Override
    public void write(long index, StringBuilder out) {
        LocalDate date = LocalDate.ofEpochDay(firstDay + index);
        int start = out.length();
        out.append(pattern);
        put(date.getYear(), out, start + year, 4);
        put(date.getMonthValue(), out, start + month, 2);
        put(date.getDayOfMonth(), out, start + day, 2);
    }

    private static void put(int number, StringBuilder out, int start, int digits) {
        int rest = number;
        for (int i = start + digits - 1; i >= start; i--) {
            out.setCharAt(i, (char) ('0' + rest % 10));
            rest /= 10;
        }
    }

    @Override
    public int maxUnits() {
        return pattern.length();
    }
}
