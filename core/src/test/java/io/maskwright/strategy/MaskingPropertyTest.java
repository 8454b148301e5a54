package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Strategy;
import io.maskwright.UntreatableValueException;
import io.maskwright.ValueContext;
import io.maskwright.internal.text.Graphemes;
import io.maskwright.internal.text.Texts;
import io.maskwright.key.DomainKeys;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Laws of every partial and hide strategy, over texts that look almost right and texts that look like nothing. */
class MaskingPropertyTest {

    private static final Map<String, Strategy> PARSED = new ConcurrentHashMap<>();

    private static final List<String> MASKS = List.of(
            "name",
            "phone",
            "phone(minHidden=6)",
            "landline",
            "email",
            "address",
            "address(level=unit)",
            "address(level=city)",
            "id",
            "residentId",
            "cccd",
            "pan",
            "pan(first=6)",
            "bankAccount",
            "iban",
            "uscc",
            "mst",
            "cpf",
            "cnpj",
            "cnaps",
            "imei",
            "mac",
            "plate",
            "passport",
            "permit",
            "driverLicence",
            "company",
            "ip",
            "partial",
            "partial(first=1)",
            "partial(first=3, last=4)",
            "partial(last=2, minHidden=5)",
            "partial(first=2, last=2, keepSeparators=true)",
            "partial(first=1, char=\"#\")",
            "redact",
            "fixed(3)",
            "withhold",
            "password",
            "goods",
            "freeText");

    private static final List<String> SHOWING = List.of("company", "uscc");

    private static Strategy strategy(String expression) {
        return PARSED.computeIfAbsent(
                expression, key -> StrategyRegistry.standard().parse(key, DomainKeys.NONE));
    }

    private static String mask(String expression, String text) {
        return (String) strategy(expression).apply(text, ValueContext.NONE);
    }

    @Provide
    Arbitrary<String> masks() {
        return Arbitraries.of(MASKS);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "B",
                "z",
                "0",
                "1",
                "8",
                "9",
                "*",
                "**",
                "@",
                ".",
                "-",
                " ",
                ",",
                ":",
                "/",
                "(",
                ")",
                "+",
                "+86 ",
                "0",
                "张",
                "欧阳",
                "𠮷",
                "室",
                "单元",
                "东",
                "户",
                "号楼",
                "号",
                "路",
                "北京市",
                "朝阳区",
                "南京市",
                "三",
                "三 ",
                "F",
                "甘孜藏族自治州",
                "٣",
                "⑤",
                "\u1112\u1161",
                "层",
                "Phường ",
                "Hà Nội",
                "ngõ ",
                "\u0301",
                "\u0323",
                "é",
                "👨\u200d👩\u200d👧",
                "👍🏽",
                "🇻🇳",
                "🇨",
                "\u200d",
                "\ufe0f",
                "ש",
                "ل",
                "\u202e",
                "１",
                "８",
                "\n",
                "\0",
                "\t",
                "\ud800",
                "\udc00",
                "·",
                "ᄀ",
                "ᅡ",
                "ᆨ",
                "각",
                "\u0600",
                "苏",
                "港",
                "公司",
                "b.com",
                "::",
                "2001:",
                "E12345678",
                "138",
                "1234",
                "X",
                "92",
                "\u00ad",
                "=",
                "́");
        return Arbitraries.oneOf(
                        pieces.list().ofMinSize(1).ofMaxSize(40).map(list -> String.join("", list)),
                        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(40),
                        Arbitraries.strings().all().ofMinLength(1).ofMaxLength(40),
                        Arbitraries.of(
                                GoldenRow.all().stream().map(GoldenRow::input).toList()))
                // Blank texts are not given to strategies.
                .filter(text -> !text.isBlank());
    }

    @Property(tries = 6_000, seed = "20261121")
    void masked_againStaysTheSame(@ForAll("masks") String expression, @ForAll("hostile") String text) {
        String once = mask(expression, text);
        assertThat(mask(expression, once)).isEqualTo(once);
    }

    @Property(tries = 6_000, seed = "20261122")
    void output_isRecognised(@ForAll("masks") String expression, @ForAll("hostile") String text) {
        String once = mask(expression, text);
        boolean shown = SHOWING.contains(expression) && once.indexOf('*') < 0;
        assertThat(Recognisable.isResult(strategy(expression), once)).isEqualTo(!shown);
    }

    @Property(tries = 6_000, seed = "20261122")
    void value_isNotRecognised(@ForAll("masks") String expression, @ForAll("hostile") String text) {
        String masked = mask(expression, text);
        boolean unchanged = masked.equals(Normalizer.normalize(text, Normalizer.Form.NFC));
        // Marks alone are what a text is hidden by where half a character is in it.
        boolean whole = text.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff);
        if (!unchanged && whole && !Hiding.isAll(text)) {
            assertThat(Recognisable.isResult(strategy(expression), text)).isFalse();
        }
    }

    @Test
    void goldenInputs_areNotRecognised_byTheirOwnStrategies() {
        for (GoldenRow row : GoldenRow.all()) {
            if (row.input().indexOf('*') < 0) {
                for (String expression : MASKS) {
                    assertThat(Recognisable.isResult(strategy(expression), row.input()))
                            .as(expression)
                            .isFalse();
                }
            }
        }
    }

    @Property(tries = 6_000, seed = "20261121")
    void output_isWellFormedAndHidesSomething(@ForAll("masks") String expression, @ForAll("hostile") String text) {
        String masked = mask(expression, text);
        assertThat(masked).isNotEmpty();
        assertThat(masked.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff))
                .isTrue();
        if (!SHOWING.contains(expression)) {
            assertThat(masked).matches(result -> result.indexOf('*') >= 0 || result.indexOf('#') >= 0);
        }
    }

    @Property(tries = 10_000, seed = "20261121")
    void composedAndDecomposed_sameOutput(@ForAll("masks") String expression, @ForAll("hostile") String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(mask(expression, decomposed)).isEqualTo(mask(expression, composed));
    }

    @Property(tries = 5_000, seed = "20261121")
    void partial_showsNoMoreThanDeclaredAndMoreOnlyWhenLonger(
            @ForAll("hostile") String text,
            @ForAll @IntRange(max = 6) int first,
            @ForAll @IntRange(max = 6) int last,
            @ForAll @IntRange(min = 1, max = 8) int minHidden) {
        Strategy strategy = Strategies.partial(first, last, minHidden, '*', Separators.HIDE);
        String canonical = Objects.requireNonNull(Texts.canonical(text, '*'));
        String plain = canonical.replace('*', 'x');
        int clusters = Graphemes.countUpTo(plain, Integer.MAX_VALUE);
        String masked = (String) Objects.requireNonNull(strategy.apply(plain, ValueContext.NONE));
        int shown = Graphemes.countUpTo(masked, Integer.MAX_VALUE)
                - (int) masked.chars().filter(c -> c == '*').count();
        assertThat(shown).isLessThanOrEqualTo(Math.min(first + last, Math.max(0, clusters - minHidden)));
    }

    @Property(tries = 300, seed = "20261121")
    void partial_shownCountGrowsWithLength(
            @ForAll @IntRange(max = 6) int first,
            @ForAll @IntRange(max = 6) int last,
            @ForAll @IntRange(min = 1, max = 8) int minHidden) {
        Strategy strategy = Strategies.partial(first, last, minHidden, '*', Separators.HIDE);
        long before = 0;
        for (int length = 1; length <= 40; length++) {
            String masked = (String) Objects.requireNonNull(strategy.apply("x".repeat(length), ValueContext.NONE));
            long shown = masked.chars().filter(c -> c == 'x').count();
            assertThat(shown).isGreaterThanOrEqualTo(before);
            before = shown;
        }
    }

    @Property(tries = 5_000, seed = "20261121")
    void hiddenPart_isNotInTheOutput(@ForAll("distinct") String text) {
        String masked = mask("partial(first=3, last=4)", text);
        int start = masked.indexOf('*');
        int end = masked.lastIndexOf('*') + 1;
        if (masked.length() == text.length() && end - start >= 3) {
            assertThat(masked).doesNotContain(text.substring(start, end));
        }
        for (String expression : List.of("id", "name", "email", "password", "bankAccount", "passport")) {
            assertThat(mask(expression, text)).doesNotContain(text.substring(2, Math.max(5, text.length() - 5)));
        }
    }

    @Provide
    Arbitrary<String> distinct() {
        String alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
        return Arbitraries.shuffle(alphabet.chars().mapToObj(c -> (char) c).toList())
                .flatMap(list -> Arbitraries.integers().between(8, 36).map(length -> {
                    StringBuilder text = new StringBuilder();
                    list.subList(0, length).forEach(text::append);
                    return text.toString();
                }));
    }

    @Test
    void realFields_areMaskedAndRecognised() throws IOException {
        List<String> raw = new ArrayList<>();
        String samples = new String(
                Objects.requireNonNull(getClass().getResourceAsStream("/samples/field-samples.tsv"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        for (String line : samples.split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            String[] cells = line.split("\t", 2);
            String masked = mask(cells[0], cells[1]);
            assertThat(masked).isNotEqualTo(cells[1]);
            boolean tooShort = cells[1].codePointCount(0, cells[1].length()) == 1;
            if (masked.matches("\\*+") && !tooShort) {
                raw.add(line);
            }
        }
        assertThat(raw).isEmpty();
    }

    @Test
    void waybillAddresses_noDigitOfUnitOrRoomSurvives() throws IOException {
        String samples = new String(
                Objects.requireNonNull(getClass().getResourceAsStream("/samples/field-samples.tsv"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        samples.lines().filter(line -> line.startsWith("address\t")).forEach(line -> {
            String text = line.split("\t", 2)[1];
            String masked = mask("address(level=unit)", text);
            if (text.contains("号楼")) {
                assertThat(masked).matches(".*\\d号楼(\\*单元)?\\*\\*\\*室");
                assertThat(masked.substring(0, masked.indexOf("号楼"))).isEqualTo(text.substring(0, text.indexOf("号楼")));
            } else {
                assertThat(masked).startsWith("số ***, ngõ ***, ");
            }
        });
    }

    @Test
    void resultType_agreesWithApply() {
        Object[] values = {
            "1990-03-07",
            "13812345678",
            7,
            7L,
            (short) 7,
            (byte) 7,
            BigInteger.TEN,
            new BigDecimal("12.345"),
            1.5,
            1.5f,
            LocalDate.of(1990, 3, 7),
            LocalDateTime.of(1990, 3, 7, 1, 2),
            Instant.EPOCH,
            OffsetDateTime.MAX,
            Year.of(1990),
            new UUID(1, 2),
            true,
            'c',
            new byte[1],
            Thread.State.NEW,
            List.of("a"),
            new StringBuilder("x1")
        };
        List<String> expressions = new ArrayList<>(MASKS);
        expressions.addAll(List.of(
                "keep",
                "null",
                "drop",
                "label",
                "truncateDate(to=year)",
                "truncateDate(to=month, otherwise=hide)",
                "bucket(size=10)",
                "bucket(bounds=[0, 5])",
                "round(decimals=1)",
                "round(size=5)",
                "age",
                "zip3",
                "geohash",
                "geo",
                "geo(otherwise=hide)",
                "category(map={\"a\": \"b\"})",
                "then(truncateDate(to=year), redact)",
                "when(a == 1, keep, redact)",
                "perElement(redact)"));
        for (String expression : expressions) {
            for (Object value : values) {
                Class<?> announced = strategy(expression).resultType(value.getClass());
                if (announced == null) {
                    continue;
                }
                try {
                    Object result = strategy(expression).apply(value, ValueContext.NONE);
                    boolean nullMeant =
                            announced == Void.class || strategy(expression).mayReturnNull();
                    assertThat(result == null ? nullMeant : announced.isInstance(result))
                            .as("%s on %s gives %s, not %s", expression, value.getClass(), result, announced)
                            .isTrue();
                } catch (UntreatableValueException e) {
                    assertThat(e.reason()).isNotEqualTo(UntreatableValueException.Reason.TYPE);
                }
            }
        }
    }
}
