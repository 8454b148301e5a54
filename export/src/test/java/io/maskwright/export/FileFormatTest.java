package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormatTest {

    @ParameterizedTest
    @CsvSource({
        "a.csv,CSV",
        "A.CSV,CSV",
        "a.tsv,TSV",
        "a.tab,TSV",
        "a.jsonl,JSON_LINES",
        "a.NdJson,JSON_LINES",
        "a.json,JSON_ARRAY",
        "x.y.csv,CSV",
        "a.csv.gz,CSV",
        "A.TSV.GZ,TSV",
        "a.jsonl.gz,JSON_LINES"
    })
    void knownExtension_tellsFormat(String name, FileFormat format) {
        assertThat(FileFormat.of(Path.of(name))).contains(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.txt", "a.gz", ".gz", "a.csv.gzip", "a.jsonx", ".", "/"})
    void otherExtension_tellsNothing(String name) {
        assertThat(FileFormat.of(Path.of(name))).isEmpty();
    }
}
