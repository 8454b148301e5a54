package io.maskwright.strategy;

import io.maskwright.Category;
import io.maskwright.format.Format;
import io.maskwright.format.Formats;
import io.maskwright.internal.text.Numerals;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

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

    private static final List<String> HAN_FORMS = List.of(
            "公司", "集团", "银行", "大学", "学院", "学校", "中学", "小学", "幼儿园", "医院", "协会", "基金会", "委员会", "研究院", "研究所", "合作社",
            "合伙企业", "人民政府", "公安局", "事务所", "工厂");

    private static final List<String> HAN_PERSONS = List.of("个体", "工作室", "经营部", "商行");

    /** Words in lower case; the name must have one as a whole word. */
    private static final List<String> LATIN_FORMS = List.of(
            "ltd",
            "limited",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "llc",
            "llp",
            "plc",
            "gmbh",
            "ag",
            "bv",
            "nv",
            "sarl",
            "ltda",
            "jsc",
            "tnhh",
            "university",
            "bank",
            "hospital",
            "foundation",
            "công ty",
            "tập đoàn",
            "ngân hàng",
            "trường",
            "bệnh viện",
            "co., ltd",
            "s.a",
            "s.a.");

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
        return false;
    }

    private static boolean isBoundary(char c) {
        return !Character.isLetterOrDigit(c);
    }

    /** No mark, no control character, no number long enough to be one of a person. */
    private static boolean isPlain(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = Numerals.isDigit(c) ? digits + 1 : 0;
            boolean strange = c == Hiding.MASK
                    || c == '@'
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT;
            if (strange || digits > MAX_DIGITS_IN_ROW) {
                return false;
            }
        }
        return true;
    }

    private static boolean isValid(String category, String text) {
        Format format = Formats.standard().find(Category.of(category));
        return format != null && text.equals(format.canonical(text));
    }
}
