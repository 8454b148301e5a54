package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code fpe encrypt} and {@code fpe decrypt}: one value a line, by the plain algorithm. */
class FpeCommandTest {

    private static final String KEY = "2B7E151628AED2A6ABF7158809CF4F3C";
    private static final String VALUE = "13812345678";
    private static final String OLD = "--unsafe-hundred-values-to-decrypt-old-data";

    @TempDir
    private Path folder;

    private String keyFile;

    @BeforeEach
    void writeKey() throws IOException {
        keyFile = keyFile(KEY + "\n");
    }

    private String keyFile(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("key.hex"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }

    /** Runs over digits unless the further arguments say otherwise. */
    private Run run(String direction, String input, String... further) {
        return run(direction, input.getBytes(StandardCharsets.UTF_8), further);
    }

    private Run run(String direction, byte[] input, String... further) {
        List<String> arguments = new ArrayList<>(List.of("fpe", direction, "--key-file", keyFile));
        if (!List.of(further).contains("--alphabet")) {
            arguments.addAll(List.of("--alphabet", "digits"));
        }
        arguments.addAll(List.of(further));
        Run run = Run.withInput(input, arguments.toArray(String[]::new));
        assertThat(run.err()).doesNotContainIgnoringCase(KEY);
        return run;
    }

    private static String line(String value) {
        return value + "\n";
    }

    @ParameterizedTest
    @CsvSource({
        "128, digits, '', 0123456789, 2433477484",
        "128, digits, 39383736353433323130, 0123456789, 6124200773",
        "128, lower36, 3737373770717273373737, 0123456789abcdefghi, a9tv40mll9kdu509eum",
        "192, digits, '', 0123456789, 2830668132",
        "192, digits, 39383736353433323130, 0123456789, 2496655549",
        "192, lower36, 3737373770717273373737, 0123456789abcdefghi, xbj3kv35jrawxv32ysr",
        "256, digits, '', 0123456789, 6657667009",
        "256, digits, 39383736353433323130, 0123456789, 1001623463",
        "256, lower36, 3737373770717273373737, 0123456789abcdefghi, xs8a0azh2avyalyzuwd"
    })
    void samplesOfNist_haveTheirResults(int bits, String alphabet, String tweak, String plain, String result)
            throws IOException {
        String key = KEY + "EF4359D8D580AA4F" + "7F036D6F04FC6A94";
        keyFile = keyFile(key.substring(0, bits / 4));
        assertThat(run("encrypt", line(plain), "--alphabet", alphabet, "--tweak-hex", tweak))
                .isEqualTo(new Run(0, line(result), ""));
        assertThat(run("decrypt", line(result), "--alphabet", alphabet, "--tweak-hex", tweak))
                .isEqualTo(new Run(0, line(plain), ""));
    }

    @Test
    void tweakThatIsNotGiven_isEmpty() {
        assertThat(run("encrypt", "0123456789\n")).isEqualTo(new Run(0, "2433477484\n", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "44D737102CCC9AEC882045C31C08252A, 7E0A5D29E0462E, 302999799972717161117243949033,"
                + " 594305339157537322411756936648",
        "954DA3510BEC99DD74CE6A7367D9AE85, 15030565E08241, 465590948941, 857064403794"
    })
    void vectorsOfFf31_haveTheirValues(String key, String tweak, String old, String plain) throws IOException {
        keyFile = keyFile(key);
        assertThat(run("decrypt", line(old), "--algorithm", "ff3-1", "--tweak-hex", tweak))
                .isEqualTo(new Run(0, line(plain), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "upper36, 0Z9A8B7C",
        "alphanumeric62, aZ09bY18",
        "中文字母表, 中文字母表中文字母表",
        "𠮷野家0123456789, 𠮷野家00000007",
        "' -abcdefgh', '   -    '"
    })
    void namedAndOwnAlphabets_goThereAndBack(String alphabet, String value) {
        Run there = run("encrypt", line(value), "--alphabet", alphabet);
        assertThat(there.code()).isZero();
        assertThat(there.out()).isNotEqualTo(line(value));
        assertThat(there.out()
                        .strip()
                        .codePoints()
                        .filter(c -> value.indexOf(c) < 0)
                        .count())
                .isLessThan(10);
        assertThat(run("decrypt", there.out(), "--alphabet", alphabet)).isEqualTo(new Run(0, line(value), ""));
    }

    @Test
    void orderOfTheAlphabet_counts() {
        String usual = run("encrypt", line(VALUE)).out();
        assertThat(run("encrypt", line(VALUE), "--alphabet", "9876543210").out())
                .isNotEqualTo(usual);
        assertThat(run("encrypt", line(VALUE), "--alphabet", "0123456789").out())
                .isEqualTo(usual);
    }

    @Test
    void everyLine_hasItsLine() {
        Run run = run("encrypt", "0123456789\r\n\n\r\n0123456789");
        assertThat(run).isEqualTo(new Run(0, "2433477484\r\n\n\r\n2433477484\n", ""));
        assertThat(run("encrypt", "")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void valueThatIsTooShort_endsTheRunAndNamesTheLine() {
        Run run = run("encrypt", "0123456789\n\n73915\n0123456789\n");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).isEqualTo("2433477484\n\n");
        assertThat(run.err())
                .isEqualTo(line("error: line 3: value cannot be treated: too short: length 5 over radix 10 has fewer"
                        + " than 1000000 values"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"encrypt", "decrypt"})
    void valueOutsideTheAlphabet_isNeverRepeated(String direction) {
        for (String canary :
                List.of(UsageTest.CANARY, "138-1234-5678", " 13812345678", "１３８１２３４５６７８", "0x4f3a2b", "        ")) {
            Run run = run(direction, line(canary));
            assertThat(run.code()).isEqualTo(Main.FINDINGS);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .matches("error: line 1: value cannot be treated: alphabet: character at index \\d\n")
                    .doesNotContain(canary.strip().isEmpty() ? "\t" : canary);
        }
    }

    @Test
    void valueThatIsTooLong_isRefused() {
        Run run = run("encrypt", line("7".repeat(16_385)));
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains("line 1: ", "too long", "16384").doesNotContain("77777");
    }

    @Test
    void bytesThatAreNotUtf8_areRefused() {
        Run run = run("encrypt", new byte[] {'1', '2', (byte) 0xff, '4', '5', '6', '7', '\n'});
        assertThat(run).isEqualTo(new Run(1, "", line("error: line 1: value cannot be treated: alphabet: not UTF-8")));
    }

    @Test
    void floorOf2016_opensForDecryptionAlone() throws IOException {
        // Wycheproof, aes_ff1_base10_test.json, tcId 12.
        keyFile = keyFile("3c453964f4e42587db3a6de5de00673ede7e17672a4deb84");
        String[] tweak = {"--tweak-hex", "fe6290783f11946c"};
        assertThat(run("decrypt", line("952"), tweak).code()).isEqualTo(Main.FINDINGS);
        assertThat(run("decrypt", line("952"), tweak[0], tweak[1], OLD)).isEqualTo(new Run(0, line("181"), ""));
        assertThat(run("encrypt", line("181"), tweak).code()).isEqualTo(Main.FINDINGS);
        assertThat(run("encrypt", line("181"), OLD).code()).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void ff31_isForDecryptionWithItsTweakOnly() {
        assertWrong(run("encrypt", line(VALUE), "--algorithm", "ff3-1"), "encrypt must use ff1: NIST removed FF3-1");
        assertWrong(run("decrypt", line(VALUE), "--algorithm", "FF3-1"), "--tweak-hex must be given for ff3-1");
        assertWrong(
                run("decrypt", line(VALUE), "--algorithm", "ff3-1", "--tweak-hex", "0011223344556677"),
                "--tweak-hex must have 14 hex digits for ff3-1, but has 16");
        assertWrong(
                run("decrypt", line(VALUE), "--algorithm", "ff3-1", "--tweak-hex", "00112233445566", OLD),
                OLD + " must go with ff1");
        assertWrong(run("decrypt", line(VALUE), "--algorithm", "ff3"), "unknown algorithm; known: ff1, ff3-1");
    }

    @Test
    void tweakThatIsNotHex_isWrongUse() {
        assertWrong(run("encrypt", line(VALUE), "--tweak-hex", VALUE), "even number of hex digits, but has 11");
        assertWrong(run("encrypt", line(VALUE), "--tweak-hex", "x" + VALUE), "--tweak-hex must be hex digits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''     | alphabet must have 2 to 65535 characters, but has 0",
                "7      | alphabet must have 2 to 65535 characters, but has 1",
                "012340 | alphabet must not repeat characters, but does so at index 0",
                "ab\u0301c | alphabet must not have combining or unassigned characters, but has one at index 2",
                "abc\uFFFD | alphabet must be readable in the encoding of the locale"
            })
    void alphabetThatIsNone_isWrongUse(String alphabet, String message) {
        assertWrong(run("encrypt", line(VALUE), "--alphabet", alphabet), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc\n", "\rabc"})
    void alphabetWithLineEnds_isWrongUse(String alphabet) {
        assertWrong(run("encrypt", line(VALUE), "--alphabet", alphabet), "alphabet must not have line ends");
    }

    private static void assertWrong(Run run, String message) {
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.firstError()).startsWith("error: ").contains(message);
        assertThat(run.err()).contains("try: maskwright fpe ").doesNotContain(VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, " " + KEY + " ", "\r\n\t" + KEY + "\r\n\r\n", "2b7e151628aed2a6abf7158809cf4f3c"})
    void keyWithWhiteSpaceAroundAndAnyCase_isRead(String content) throws IOException {
        keyFile = keyFile(content);
        assertThat(run("encrypt", "0123456789\n").out()).isEqualTo("2433477484\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | key file must have 32, 48 or 64 hex digits, but has 0",
                "2B7E151628AED2A6ABF7158809CF4F3     | key file must have 32, 48 or 64 hex digits, but has 31",
                "2B7E151628AED2A6ABF7158809CF4F3C00  | key file must have 32, 48 or 64 hex digits, but has 34",
                "2B7E151628AED2A6 ABF7158809CF4F3C   | key file must have hex digits alone, but has another byte at 16",
                "0x2B7E151628AED2A6ABF7158809CF4F    | key file must have hex digits alone, but has another byte at 1",
                "\uFEFF2B7E151628AED2A6ABF7158809CF4F3C | key file must have hex digits alone, but has another byte at 0",
                "00000000000000000000000000000000    | secret must come from a random source, but has only 1 different"
            })
    void keyFileThatHasNoKey_isAFailureThatRepeatsNothingOfIt(String content, String message) throws IOException {
        keyFile = keyFile(content);
        assertFailure(run("encrypt", line(VALUE)), message);
    }

    @Test
    void keyFileThatIsFarTooLong_isAFailure() throws IOException {
        keyFile = keyFile(KEY.repeat(40));
        assertFailure(run("encrypt", line(VALUE)), "key file must be at most 1024 bytes, but is longer");
    }

    @Test
    void keyInPlaceOfItsFile_isNotRepeated() {
        keyFile = KEY;
        assertFailure(run("encrypt", line(VALUE)), "key file: no such file");
    }

    @Test
    void folderInPlaceOfAKeyFile_isAFailure() {
        keyFile = folder.toString();
        Run run = run("encrypt", line(VALUE));
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains("error: key file: cannot be read");
    }

    private static void assertFailure(Run run, String message) {
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: " + message).doesNotContain("2B7E", VALUE);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void keyFileThatOthersCanRead_isWarnedOf() throws IOException {
        Files.setPosixFilePermissions(Path.of(keyFile), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(run("encrypt", "0123456789\n"))
                .isEqualTo(
                        new Run(0, "2433477484\n", line("warning: other users of the machine can read the key file")));
    }

    @Test
    void keyOfAKeyStore_isAsGoodAsAFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("password"), "CANARY-password-4711");
        String[] store = {
            "--keystore", folder.resolve("k.p12").toString(),
            "--password-file", folder.resolve("password").toString()
        };
        assertThat(Run.of(words(store, "keys", "create")).code()).isZero();
        String first = runWith("0123456789\n", words(store, "fpe", "encrypt", "--alphabet", "digits"));
        assertThat(runWith(first, words(store, "fpe", "decrypt", "--alphabet", "digits")))
                .isEqualTo("0123456789\n");

        assertThat(Run.of(words(store, "keys", "rotate")).code()).isZero();
        String second = runWith("0123456789\n", words(store, "fpe", "encrypt", "--alphabet", "digits"));
        assertThat(second).isNotEqualTo(first);
        assertThat(runWith(first, words(store, "fpe", "decrypt", "--alphabet", "digits", "--key-version", "1")))
                .isEqualTo("0123456789\n");
        assertThat(runWith(second, words(store, "fpe", "decrypt", "--alphabet", "digits", "--key-version", "2")))
                .isEqualTo("0123456789\n");
        Run old = Run.withInput(
                "0123456789\n", words(store, "fpe", "encrypt", "--alphabet", "digits", "--key-version", "1"));
        assertThat(old.code()).isEqualTo(Main.FINDINGS);
        assertThat(old.out()).isEmpty();
        assertThat(old.firstError()).isEqualTo("error: key main version 1 is decrypt-only: it writes no new values");
        Run guess = Run.withInput(first, words(store, "fpe", "decrypt", "--alphabet", "digits"));
        assertThat(guess.code()).isEqualTo(Main.WRONG_USE);
        assertThat(guess.err()).contains("--key-version");

        assertThat(Run.of(words(store, "keys", "retire", "--version", "1", "--yes"))
                        .code())
                .isZero();
        Run gone = Run.withInput(first, words(store, "fpe", "decrypt", "--alphabet", "digits", "--key-version", "1"));
        assertThat(gone.code()).isEqualTo(Main.FINDINGS);
        assertThat(gone.out()).isEmpty();
        assertThat(gone.err()).contains("main", "1", "destroyed");
        Run lastOne = Run.withInput(first, words(store, "fpe", "decrypt", "--alphabet", "digits"));
        assertThat(lastOne.code()).isEqualTo(Main.WRONG_USE);
        assertThat(lastOne.err()).contains("--key-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--alias main", "--key-version 1", "--password-env A", "--password-file a"})
    void optionOfAKeyStoreWithAKeyFile_isWrongUse(String option) {
        Run run = run("decrypt", "2433477484\n", option.split(" "));
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("must go with --keystore");
    }

    private static String[] words(String[] more, String... words) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String runWith(String in, String[] words) {
        Run run = Run.withInput(in, words);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }
}
