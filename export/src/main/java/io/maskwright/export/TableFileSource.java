package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A CSV or TSV file. */
record TableFileSource(Path path, TableForm form, Header header, @Nullable Charset encoding, int maxRecordChars)
        implements Source {

    /** Large enough that handing over costs nothing, small enough that many fit into memory. */
    static final int SLICE_BYTES = 1 << 18;

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public SourceReader open(@Nullable Mark from) {
        return new TableFileReader(
                this, InputFile.open(path, encoding, OutputDigest.sha256()).text(), from);
    }
}
