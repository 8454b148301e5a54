package io.maskwright.strategy;

import io.maskwright.Category;
import io.maskwright.format.Format;
import io.maskwright.format.Formats;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Names and codes of organisations: shown by design, unless what they name may be a person. */
enum OrganisationRule implements TextRule {

    /** A name is shown if it has a legal form or another word that only organisations have; else it is masked as a name. */
    COMPANY {
        @Override
        public String mask(String text) {
            return isOrganisation(text) ? text : NAME.mask(text);
        }
    },

    /** A valid unified social credit code is shown unless it is of a sole trader (92); all else is masked as an id. */
    USCC {
        @Override
        public String mask(String text) {
            boolean shown = !text.startsWith("92") && isValid("org.uscc", text) && !isValid("id.cn.resident", text);
            return shown ? text : IdRule.ANY.mask(text);
        }
    };

    private static final NameRule NAME = new NameRule();
    private static final int MAX_CHARS = 120;
    private static final int MAX_DIGITS_IN_ROW = 4;
    private static final int MAX_DIGITS = 6;

    private static final List<String> HAN_FORMS = List.of(
            "公司", "集团", "银行", "大学", "学院", "学校", "中学", "小学", "幼儿园", "医院", "协会", "基金会", "委员会", "研究院", "研究所", "合作社",
            "合伙企业", "人民政府", "公安局", "事务所", "工厂");

    private static final List<String> HAN_PERSONS = List.of("个体", "工作室", "经营部", "商行");

    /** Words in lower case that may also be the name or initials of a person: only the last word counts. */
    private static final Set<String> LAST_WORDS = Set.of("inc", "ag", "bv", "nv", "corp", "plc");

    /** Words in lower case; the name must have one as a whole word. */
    private static final List<String> LATIN_FORMS = List.of(
            "ltd",
            "limited",
            "incorporated",
            "corporation",
            "llc",
            "llp",
            "gmbh",
            "sarl",
            "ltda",
            "jsc",
            "tnhh",
            "university",
            "hospital",
            "foundation",
            "công ty",
            "tập đoàn",
            "ngân hàng",
            "bank of",
            "trường đại học",
            "trường cao đẳng",
            "trường học",
            "trường trung học",
            "trường tiểu học",
            "trường mầm non",
            "bệnh viện",
            "co., ltd",
            "s.a",
            "s.a.");

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return this == COMPANY ? NAME.maxLength(inputMaxLength) : Lengths.SAME.of(inputMaxLength);
    }

    private static boolean isOrganisation(String text) {
        if (text.length() > MAX_CHARS || !isPlain(text)) {
            return false;
        }
        for (String person : HAN_PERSONS) {
            if (text.contains(person)) {
                return false;
            }
        }
        for (String form : HAN_FORMS) {
            if (text.length() >= form.length() + 2 && text.contains(form)) {
                return true;
            }
        }
        String words = " " + Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC) + " ";
        for (String form : LATIN_FORMS) {
            int at = words.indexOf(form);
            if (at > 0 && isBoundary(words.charAt(at - 1)) && isBoundary(words.charAt(at + form.length()))) {
                return true;
            }
        }
        return LAST_WORDS.contains(lastWord(words));
    }

    /** Returns the last of two or more words, without dots at its end; an empty text if there is one word. */
    private static String lastWord(String words) {
        int end = words.length();
        while (end > 0 && (words.charAt(end - 1) == ' ' || words.charAt(end - 1) == '.')) {
            end--;
        }
        int start = words.lastIndexOf(' ', end - 1) + 1;
        return start <= 1 ? "" : words.substring(start, end);
    }

    private static boolean isBoundary(char c) {
        return !Character.isLetterOrDigit(c);
    }

    /** No mark, no control character, no number long enough to be one of a person. */
    private static boolean isPlain(String text) {
        int digits = 0;
        int row = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            row = isNumeral(point) ? row + 1 : 0;
            digits += isNumeral(point) ? 1 : 0;
            boolean strange = point == Hiding.MASK
                    || point == '@'
                    || Character.isISOControl(point)
                    || Character.getType(point) == Character.FORMAT;
            if (strange || row > MAX_DIGITS_IN_ROW || digits > MAX_DIGITS) {
                return false;
            }
            i += Character.charCount(point);
        }
        return true;
    }

    /** Also those beyond the basic plane, and signs such as ①. */
    private static boolean isNumeral(int point) {
        int type = Character.getType(point);
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean isValid(String category, String text) {
        Format format = Formats.standard().find(Category.of(category));
        return format != null && text.equals(format.canonical(text));
    }
}
