package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of JSON documents. */
record JsonFileSource(Path path, JsonLayout layout, @Nullable Charset encoding, int maxRecordChars) implements Source {

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public SourceReader open(@Nullable Mark from) throws IOException {
        return JsonFileReader.open(this, from);
    }
}
