package io.maskwright.format;

import io.maskwright.format.CharacterSet.Stretch;
import io.maskwright.internal.text.Digits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the template language that {@link Rankings#template} describes. For one template and one thread. */
final class TemplateParser {

    private static final int MAX_CHARS = 1024;
    private static final int MAX_PARTS = 256;
    private static final String ONE_SHAPE =
            "one fixed shape: no groups, alternatives, anchors, wildcards or variable counts"
                    + " (write a backslash before the character to mean itself)";
    private static final Stretch ALL_DIGITS = new Stretch('0', '9');

    private final String template;
    private final List<TemplatePart> parts = new ArrayList<>();
    private int at;

    private TemplateParser(String template) {
        this.template = template;
    }

    /**
     * Returns the parts.
     *
     * @throws IllegalArgumentException if the template is none; the message tells the place and what was expected
     */
    static List<TemplatePart> parse(String template) {
        if (template.isEmpty() || template.length() > MAX_CHARS) {
            throw new IllegalArgumentException(
                    "template must have 1 to " + MAX_CHARS + " characters, but has " + template.length());
        }
        TemplateParser parser = new TemplateParser(template);
        while (parser.at < template.length()) {
            parser.part();
        }
        return List.copyOf(parser.parts);
    }

    private IllegalArgumentException expected(String what, int index) {
        return new IllegalArgumentException("template must have " + what + " at index " + index);
    }

    private void part() {
        int start = at;
        TemplatePart part =
                switch (template.charAt(at)) {
                    case '[' -> characters();
                    case '<' -> range();
                    case '\\' -> new CharacterSet(List.of(escaped()));
                    case '(', ')', '|', '*', '+', '?', '.', '^', '$' -> throw expected(ONE_SHAPE, at);
                    case ']', '}', '>', '{' -> throw expected("a backslash before a bracket that opens nothing", at);
                    default -> {
                        int codePoint = character();
                        yield new CharacterSet(List.of(new Stretch(codePoint, codePoint)));
                    }
                };
        int count = count();
        if (parts.size() + count > MAX_PARTS) {
            throw expected("at most " + MAX_PARTS + " parts, but more by what stands", start);
        }
        for (int i = 0; i < count; i++) {
            parts.add(part);
        }
    }

    /** Reads {n}, if there is one. */
    private int count() {
        if (at == template.length() || template.charAt(at) != '{') {
            return 1;
        }
        int start = at + 1;
        int end = template.indexOf('}', start);
        boolean digits = end > start && end <= start + 3 && Digits.areDigits(template, start, end);
        int count = digits ? Digits.number(template, start, end) : 0;
        if (count < 1 || count > MAX_PARTS) {
            throw expected("a single count from 1 to " + MAX_PARTS + " and a closing brace", start);
        }
        at = end + 1;
        return count;
    }

    private TemplatePart characters() {
        int start = at++;
        if (at < template.length() && template.charAt(at) == '^') {
            throw expected("the characters that are meant, not those that are not,", at);
        }
        List<Stretch> stretches = new ArrayList<>();
        while (at < template.length() && template.charAt(at) != ']') {
            stretches.add(stretch());
        }
        if (at == template.length() || stretches.isEmpty()) {
            throw expected("a character and then a closing bracket for the one", start);
        }
        at++;
        CharacterSet set = new CharacterSet(stretches);
        if (set.size() > CharacterSet.MAX_SIZE) {
            throw expected("at most " + CharacterSet.MAX_SIZE + " characters in the brackets", start);
        }
        return set;
    }

    private Stretch stretch() {
        int start = at;
        Stretch first = endOfStretch();
        if (at == template.length() || template.charAt(at) != '-') {
            return first;
        }
        at++;
        if (at == template.length() || template.charAt(at) == ']') {
            throw expected("a character after the dash, or a backslash before it,", at);
        }
        Stretch last = endOfStretch();
        if (first.first() != first.last() || last.first() != last.last() || last.first() < first.first()) {
            throw expected("a range from a smaller to a greater character", start);
        }
        if (last.first() - first.first() >= CharacterSet.MAX_SIZE) {
            throw expected("a range of at most " + CharacterSet.MAX_SIZE + " characters", start);
        }
        for (int codePoint = first.first(); codePoint <= last.first(); codePoint++) {
            requireStandsAlone(codePoint, start);
        }
        return new Stretch(first.first(), last.first());
    }

    private Stretch endOfStretch() {
        return switch (template.charAt(at)) {
            case '\\' -> escaped();
            case '[', '-' -> throw expected("a backslash before a bracket or dash that means itself", at);
            default -> {
                int codePoint = character();
                yield new Stretch(codePoint, codePoint);
            }
        };
    }

    private Stretch escaped() {
        int start = at++;
        char c = at < template.length() ? template.charAt(at) : 'a';
        at++;
        if (c == 'd') {
            return ALL_DIGITS;
        }
        boolean punctuation = c >= ' ' && c < 127 && !Character.isLetterOrDigit(c);
        if (!punctuation) {
            throw expected("d or a punctuation mark after the backslash", start);
        }
        return new Stretch(c, c);
    }

    private int character() {
        int codePoint = template.codePointAt(at);
        requireStandsAlone(codePoint, at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    private void requireStandsAlone(int codePoint, int index) {
        if (!CharacterSet.standsAlone(codePoint)) {
            throw expected(
                    "only characters that are assigned, visible, in NFC and do not combine, but has another", index);
        }
    }

    /** Reads a range of dates or numbers in angle brackets. */
    private TemplatePart range() {
        int start = at + 1;
        int end = template.indexOf('>', start);
        if (end < 0) {
            throw expected("a closing angle bracket for the one", at);
        }
        at = end + 1;
        String body = template.substring(start, end);
        int dots = body.indexOf("..");
        int colon = body.lastIndexOf(':', Math.max(dots, 0));
        String head = body.substring(0, colon + 1);
        if (dots < 0 || !(head.isEmpty() || head.startsWith("date:"))) {
            throw expected("<date:FROM..TO>, <date:PATTERN:FROM..TO> or <FROM..TO>", start - 1);
        }
        String from = body.substring(colon + 1, dots);
        String to = body.substring(dots + 2);
        return head.isEmpty() ? numbers(from, to, start) : dates(head, from, to, start);
    }

    private TemplatePart dates(String head, String from, String to, int start) {
        String pattern = head.equals("date:") ? TemplateDate.ISO : head.substring(5, head.length() - 1);
        if (!TemplateDate.isPattern(pattern)) {
            throw expected("yyyy, MM and dd once each with only - / . space or \u5e74\u6708\u65e5 between", start);
        }
        LocalDate first = TemplateDate.iso(from);
        LocalDate last = TemplateDate.iso(to);
        if (first == null || last == null || last.isBefore(first)) {
            throw expected("two dates as yyyy-MM-dd, the earlier first,", start + head.length());
        }
        return new TemplateDate(pattern, first, last);
    }

    private TemplatePart numbers(String from, String to, int start) {
        boolean digits = isNumber(from) && isNumber(to) && from.length() <= to.length();
        long first = digits ? Decimals.read(from, 0, from.length()) : 1;
        long last = digits ? Decimals.read(to, 0, to.length()) : 0;
        if (last < first) {
            throw expected("two numbers of at most 18 digits, the smaller first,", start);
        }
        return new TemplateNumber(first, last, to.length());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= TemplateNumber.MAX_DIGITS && Digits.areDigits(text);
    }
}
