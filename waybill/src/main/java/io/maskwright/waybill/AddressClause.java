package io.maskwright.waybill;

import io.maskwright.waybill.Symbols.Kind;
import io.maskwright.waybill.Symbols.Symbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether unit and room of an address are hidden: no digit, letter, numeral or word such as 东 stands before a word such as 单元
 * or 室, and no number stands without a word such as 号 or 路 behind it, since it may be a room. Behind the number of a building
 * 号 does not help. In text without Han {@link RoomWords} are looked for.
 */
final class AddressClause {

    private static final String NUMERALS = "十百千廿卅拾佰";
    private static final String JOINERS = "-/~_.,、，－—–至";
    private static final String EXPLAINING = "号號栋棟幢座弄巷期区區街路村组組院道里坊园園队隊排社线線段胡#";
    private static final List<String> UNITS = List.of("单元", "單元", "室", "号室", "號室", "号房", "號房", "房间", "房間");
    private static final List<String> ROOMS_AFTER_DIGITS = List.of("房", "户", "戶", "门", "門");
    private static final List<String> FLOORS = List.of("层", "層", "楼", "樓", "梯");
    private static final String BUILDINGS = "楼樓栋棟幢座";
    private static final String HOUSES = "号號#";
    private static final String SIDES = "东東西南北中左右甲乙丙丁戊己庚辛壬癸";
    private static final List<String> OF_SIDES = List.of("单元", "單元", "户", "戶");
    private static final int MAX_FLOOR_DIGITS = 2;
    private static final int MAX_NUMBER_DIGITS = 6;
    private static final int MIN_HAN_ROOM_DIGITS = 3;

    private final String text;
    private final List<Symbol> symbols;
    /** Behind the number of a building: what is numbered there is in it. */
    private boolean isInBuilding;

    private AddressClause(String text) {
        this.text = text;
        this.symbols = Symbols.of(text).stream()
                .filter(symbol -> !symbol.is(Kind.BREAK) && !isSpace(symbol))
                .toList();
    }

    private static boolean isSpace(Symbol symbol) {
        return symbol.is(Kind.GAP) && (Character.isWhitespace(symbol.point()) || Character.isSpaceChar(symbol.point()));
    }

    static Finding of(String text) {
        return new AddressClause(text).judge(Verdict.PASS);
    }

    /** Judges a text that holds more than an address: what is not found there may be missing. */
    static Finding ofMixed(String text) {
        return new AddressClause(text).judge(Verdict.NOT_TOLD);
    }

    private Finding judge(Verdict withoutUnit) {
        Clause clause = Clause.about("address");
        boolean isMixed = withoutUnit == Verdict.NOT_TOLD;
        boolean isShown = symbols.stream().anyMatch(symbol -> symbol.is(Kind.LETTER) || symbol.is(Kind.DIGIT));
        if (!isShown && !isMixed) {
            return new Finding(clause, Verdict.PASS, "nothing is shown");
        }
        boolean hasHan = symbols.stream().anyMatch(AddressClause::isHanLetter);
        String ofHan = hasHan ? trouble(isMixed) : null;
        String trouble = ofHan != null ? ofHan : roomWord();
        if (trouble != null) {
            return new Finding(clause, Verdict.FAIL, trouble);
        }
        if (hiddenUnit()) {
            return new Finding(clause, Verdict.PASS, "unit and room are hidden");
        }
        return isMixed
                ? new Finding(clause, Verdict.NOT_TOLD, "no unit or room is told apart")
                : new Finding(clause, Verdict.PASS, "no unit or room is shown");
    }

    private static boolean isHanLetter(Symbol symbol) {
        return symbol.is(Kind.LETTER) && Character.isIdeographic(symbol.point());
    }

    private @Nullable String roomWord() {
        return RoomWords.areIn(text) ? "a number stands with a word for a room" : null;
    }

    private boolean hiddenUnit() {
        for (int i = 0; i < symbols.size(); i++) {
            if (symbols.get(i).is(Kind.MARK)) {
                return true;
            }
        }
        return false;
    }

    /** The first number that shows too much, or null. */
    private @Nullable String trouble(boolean isMixed) {
        for (int i = 0; i < symbols.size(); i++) {
            int end = endOfRun(i);
            if (end == i) {
                if (SIDES.indexOf(symbols.get(i).point()) >= 0 && isFollowedBy(OF_SIDES, i + 1)) {
                    return "a unit or a room is shown, at position "
                            + symbols.get(i).position();
                }
                continue;
            }
            String why = why(i, end, isMixed);
            isInBuilding |= isOneOf(BUILDINGS, end) || (isOneOf(HOUSES, end) && isOneOf(BUILDINGS, end + 1));
            if (why != null) {
                Symbol last = symbols.get(end - 1);
                int first = symbols.get(i).position();
                String place = first == last.position()
                        ? "at position " + first
                        : "at positions " + first + " to " + last.position();
                return why + ", " + place;
            }
            i = end - 1;
        }
        return null;
    }

    private @Nullable String why(int start, int end, boolean isMixed) {
        int digits = count(start, end, true);
        int shown = digits + count(start, end, false);
        if (shown == 0) {
            return null;
        }
        if (isFollowedBy(UNITS, end) || (digits > 0 && isFollowedBy(ROOMS_AFTER_DIGITS, end))) {
            return "a unit or a room is shown";
        }
        if (isMixed) {
            return null;
        }
        if (digits == 0) {
            return isRoomInHan(start, end) ? "a number is shown that may be a unit or a room" : null;
        }
        if (isInBuilding && isOneOf(HOUSES, end) && !isOneOf(BUILDINGS, end + 1)) {
            return "a number in a building is shown";
        }
        if (isFollowedBy(FLOORS, end) && digits <= MAX_FLOOR_DIGITS) {
            return null;
        }
        boolean isExplained = end < symbols.size()
                && EXPLAINING.indexOf(symbols.get(end).point()) >= 0
                && digits <= MAX_NUMBER_DIGITS;
        return isExplained ? null : "a number is shown that may be a unit or a room";
    }

    /** Some numerals at the end of a word, or any of them in a building before 户 or 门. Fewer are parts of names. */
    private boolean isRoomInHan(int start, int end) {
        if (isInBuilding && isFollowedBy(ROOMS_AFTER_DIGITS, end)) {
            return true;
        }
        boolean areDigits = symbols.subList(start, end).stream().allMatch(symbol -> symbol.is(Kind.DIGIT));
        return areDigits && end - start >= MIN_HAN_ROOM_DIGITS && isEndOfWord(end);
    }

    private boolean isEndOfWord(int end) {
        return end == symbols.size()
                || !symbols.get(end).is(Kind.LETTER)
                || symbols.get(end).position() > symbols.get(end - 1).position() + 1;
    }

    private boolean isOneOf(String points, int index) {
        return index < symbols.size() && points.indexOf(symbols.get(index).point()) >= 0;
    }

    /** Counts digits that are no Han numerals, or everything else that is shown. */
    private int count(int start, int end, boolean isOfDigits) {
        int count = 0;
        for (int i = start; i < end; i++) {
            Symbol symbol = symbols.get(i);
            if (isCore(i) && !symbol.is(Kind.MARK)) {
                boolean isDigit = symbol.is(Kind.DIGIT) && !symbol.isHan();
                count += isDigit == isOfDigits ? 1 : 0;
            }
        }
        return count;
    }

    private boolean isFollowedBy(List<String> words, int end) {
        return words.stream().anyMatch(word -> {
            if (end + word.length() > symbols.size()) {
                return false;
            }
            for (int i = 0; i < word.length(); i++) {
                if (symbols.get(end + i).point() != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        });
    }

    private int endOfRun(int start) {
        if (!isCore(start)) {
            return start;
        }
        int end = start + 1;
        for (int i = end; i < symbols.size(); i++) {
            if (isCore(i)) {
                end = i + 1;
            } else if (JOINERS.indexOf(symbols.get(i).point()) < 0) {
                break;
            }
        }
        return end;
    }

    private boolean isCore(int i) {
        Symbol symbol = symbols.get(i);
        if (symbol.is(Kind.MARK)) {
            // As in 5#: it explains the number and hides nothing.
            return symbol.point() != '#' || i == 0 || !symbols.get(i - 1).is(Kind.DIGIT);
        }
        return symbol.is(Kind.DIGIT)
                || (symbol.is(Kind.LETTER) && (isLatin(symbol.point()) || NUMERALS.indexOf(symbol.point()) >= 0));
    }

    private static boolean isLatin(int point) {
        return point < 0x80;
    }
}
