package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipExportTest {

    private static final String TEXT = "a,b\n1,\u4E2D\n2,y\n";

    @TempDir
    Path folder;

    @Test
    void packedTable_isReadAndWritten() throws IOException {
        Bench bench = new Bench(folder, "csv.gz", "a: keep, b: redact");

        ExportReport report = bench.job(join(gzip("a,b\n1,x"), gzip(""), gzip("\n2,y\n")))
                .build()
                .run();

        assertThat(unpacked(bench.output)).isEqualTo("a,b\n1,********\n2,********\n");
        assertThat(report.rowsIn()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void bytes_areTheSameOnAnyNumberOfThreads(int threads) throws IOException {
        String rows = "1,x\n2,\"y\n\"\n".repeat(60_000);
        Bench bench = new Bench(folder, "csv.gz", "a: keep, b: keep");

        bench.job(gzip("a,b\n" + rows)).threads(threads).build().run();
        byte[] first = Files.readAllBytes(bench.output);
        bench.job().existing(Existing.REPLACE).threads(1).build().run();

        assertThat(Files.readAllBytes(bench.output)).isEqualTo(first);
        assertThat(unpacked(bench.output)).isEqualTo("a,b\n" + rows);
        assertThat(Arrays.copyOf(first, 10)).containsExactly(0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF);
    }

    @Test
    void plainAndPacked_goBothWays() throws IOException {
        Bench bench = new Bench(folder, "csv", "a: keep, b: keep");
        Path packed = folder.resolve("x.CSV.GZ");
        bench.job(TEXT).output(packed).build().run();
        assertThat(unpacked(packed)).isEqualTo(TEXT);

        bench.job().input(packed).maskedInput(MaskedInput.ALLOW).build().run();
        assertThat(bench.out()).isEqualTo(TEXT);
    }

    @Test
    void encodingsAndMarks_areThoseOfTheText() throws IOException {
        Bench bench = new Bench(folder, "csv.gz", "a: keep, b: keep");
        byte[] utf16 = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);

        bench.job(gzip(utf16)).build().run();
        assertThat(unpack(Files.newInputStream(bench.output))).isEqualTo(utf16);

        bench.job(gzip(TEXT.getBytes(Charset.forName("GB18030"))))
                .inputEncoding(Charset.forName("GB18030"))
                .outputEncoding(StandardCharsets.UTF_8)
                .existing(Existing.REPLACE)
                .build()
                .run();
        assertThat(unpacked(bench.output)).isEqualTo(TEXT);
    }

    @Test
    void packedDocuments_areReadAndWritten() throws IOException {
        Bench bench = new Bench(folder, "jsonl.gz", "a: keep");

        bench.job(gzip("{\"a\":1}\n".repeat(20_000))).build().run();

        assertThat(unpacked(bench.output)).isEqualTo("{\"a\":1}\n".repeat(20_000));
    }

    @Test
    void tableOfNothing_isAPackedFileOfNothing() throws IOException {
        Bench bench = new Bench(folder, "csv.gz", "\"1\": keep");

        bench.job(gzip("")).header(Header.ABSENT).build().run();

        assertThat(Files.size(bench.output)).isPositive();
        assertThat(unpacked(bench.output)).isEmpty();
    }

    @Test
    void fileThatIsCutShort_isNeverPublished() throws IOException {
        byte[] whole = join(gzip(TEXT), gzip("3,z\n4,w\n"));
        int second = gzip(TEXT).length;
        for (int length = 0; length < whole.length; length++) {
            // Behind a whole member nothing tells that another one followed.
            if (length != second) {
                refuses(Arrays.copyOf(whole, length), "it ends in the middle of what is packed");
            }
        }
    }

    @Test
    void damagedFile_isNeverPublished() throws IOException {
        byte[] whole = gzip(TEXT.repeat(50));
        for (int i = 10; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            try {
                run(damaged);
                // Only what does not matter to the text may have changed.
                throw new AssertionError("byte " + i + " was changed and nobody saw");
            } catch (ExportException e) {
                assertThat(e).hasNoCause();
            }
        }
        refuses(TEXT.getBytes(StandardCharsets.UTF_8), "it is no gzip file, or it is damaged");
        refuses(join(whole, "rest".getBytes(StandardCharsets.UTF_8)), "it is no gzip file, or it is damaged");
        refuses(join(whole, new byte[3], gzip(TEXT)), "it is no gzip file, or it is damaged");
    }

    @Test
    void zerosBehindTheLastMember_areFilling() {
        Bench bench = bench();
        bench.job(join(gzip(TEXT), new byte[100_000])).build().run();
        assertThat(Files.exists(bench.output)).isTrue();
    }

    @Test
    void headerFields_arePassedOver() throws IOException {
        byte[] plain = gzip("x");
        byte[] header = {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 1, 2, 3, 4, 0, 3, 2, 0, 7, 7, 'n', 0, 'c', 0, 9, 9};
        byte[] whole = join(header, Arrays.copyOfRange(plain, 10, plain.length));

        assertThat(new Gunzip(new ByteArrayInputStream(whole)).readAllBytes())
                .asString()
                .isEqualTo("x");
        header[3] |= (byte) 0x80;
        assertThatThrownBy(() -> new Gunzip(new ByteArrayInputStream(header)).read())
                .isInstanceOf(BrokenArchiveException.class);
        assertThat(new Gunzip(new ByteArrayInputStream(plain)).read()).isEqualTo('x');
        assertThatThrownBy(() -> new Gunzip(InputStream.nullInputStream()).read())
                .isInstanceOf(EOFException.class);
    }

    /** A quarter of a gigabyte in a quarter of a megabyte, without a line ending: the limit of a record ends the run. */
    @Test
    void bomb_endsTheRunInLittleMemory() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            out.write("a,b\n1,".getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 256; i++) {
                out.write(megabyte);
            }
        }
        Bench bench = bench();
        assertThatThrownBy(() -> bench.job(bomb.toByteArray())
                        .maxRecordChars(1 << 16)
                        .build()
                        .run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("65536 characters")
                .hasMessageContaining("line 2");
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void malformedTextInside_isToldByItsPlace() {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        text[6] = (byte) 0xFF;
        assertThatThrownBy(() -> bench().job(gzip(text)).build().run())
                .hasMessageContaining("the bytes at offset 6 of what is packed are no UTF-8 text")
                .hasMessageContaining("line 2");
    }

    @Test
    void reading_goesOnFromAMark() throws IOException {
        Path file = Files.write(folder.resolve("in.csv.gz"), gzip("a,b\n" + "1,\u4E2D\n".repeat(100_000)));
        TableFileSource source =
                new TableFileSource(file, new TableForm(',', '"', LineEnding.LF), Header.PRESENT, null, 1 << 20);
        List<Long> counts = new ArrayList<>();
        String digest;
        try (var reader = source.open(null)) {
            reader.form();
            reader.next();
            var mark = reader.mark();
            try (var again = source.open(mark)) {
                again.form();
                for (var slice = again.next(); slice != null; slice = again.next()) {
                    counts.add((long) slice.records());
                }
                digest = again.sha256();
            }
            assertThat(mark.records()
                            + counts.stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(100_000);
        }
        var expected = OutputDigest.sha256();
        expected.update(Files.readAllBytes(file));
        assertThat(digest).isEqualTo(OutputDigest.hex(expected));
    }

    private Bench bench() {
        return new Bench(folder, "csv.gz", "a: keep, b: keep");
    }

    private void run(byte[] packed) {
        bench().job(packed).existing(Existing.REPLACE).build().run();
    }

    private void refuses(byte[] packed, String why) {
        assertThatThrownBy(() -> run(packed))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining(why)
                .hasNoCause();
        assertThat(bench().files()).isEmpty();
    }

    private static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String unpacked(Path file) throws IOException {
        return new String(unpack(Files.newInputStream(file)), StandardCharsets.UTF_8);
    }

    private static byte[] unpack(InputStream packed) throws IOException {
        try (InputStream in = new GZIPInputStream(packed)) {
            return in.readAllBytes();
        }
    }
}
