package io.maskwright.waybill;

import java.util.List;
import java.util.regex.Pattern;

/** Words for a room with its number or letter, in Vietnamese, English and romanised Chinese, as texts without Han have them. */
final class RoomWords {

    private static final String START = "(?iu)(?<![\\p{L}\\p{N}])";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(
                    START
                            + "(?:ph[oò]ng|c[aă]n(?: h[oộ])?|room|rm|apartment|apt|unit|suite|ste|flat)[\\s.:#]*[a-z]{0,2}-?\\d"),
            Pattern.compile(START + "(?:room|rm|apartment|apt|unit|suite|flat)[\\s.:#]+[a-z](?![\\p{L}\\p{N}])"),
            // P. is a ward as well: of one or two digits, with a district or a city behind it.
            Pattern.compile(START + "p\\s*\\.?\\s*[a-z]?\\d{3}"),
            Pattern.compile(
                    START
                            + "p\\.\\s*\\d{1,2}(?!\\d)(?![\\s,;-]{0,9}(?:q\\.|q\\b|qu[aậ]n|tp\\.|tp\\b|th[aà]nh|h\\.|huy[eệ]n))"),
            Pattern.compile("(?iu)(?<![#*\\p{N}])#\\s*[a-z]?-?\\d"),
            Pattern.compile("(?iu)\\d\\s*[a-z]?\\s*(?:dan\\s?yuan|hao\\s?fang|shi)(?!\\p{L})"));

    private RoomWords() {}

    /** Whether a number or a letter stands with a word for a room. */
    static boolean areIn(String text) {
        String plain = Symbols.plain(text);
        return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }
}
