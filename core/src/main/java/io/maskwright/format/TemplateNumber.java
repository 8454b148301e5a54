package io.maskwright.format;

/** A part of a template that is a number of a range, with leading zeros to a fixed width. Immutable. */
final class TemplateNumber implements TemplatePart {

    static final int MAX_DIGITS = 18;

    private final long first;
    private final long last;
    private final int width;

    TemplateNumber(long first, long last, int width) {
        this.first = first;
        this.last = last;
        this.width = width;
    }

    @Override
    public long size() {
        return last - first + 1;
    }

    @Override
    public long read(String text, int start) {
        long number = start + width > text.length() ? -1 : Decimals.read(text, start, start + width);
        return number < first || number > last ? -1 : number - first;
    }

    @Override
    public int units(String text, int start) {
        return width;
    }

    @Override
    public void write(long index, StringBuilder out) {
        byte[] ascii = new byte[width];
        Decimals.write(first + index, ascii, 0, width);
        out.append(Decimals.text(ascii, 0, width));
    }

    @Override
    public int maxUnits() {
        return width;
    }
}
