package io.maskwright.export.jdbc;

import io.maskwright.export.Existing;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.ExportReport;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.Target;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.IntStream;

/** Exports of a policy whose dataset is {@code t}, with a key behind the domain {@code study}. */
final class JdbcBench {

    private final Path folder;
    private final Policy policy;

    /** Fields are YAML flow text such as {@code a: keep, b: redact}. */
    JdbcBench(Path folder, String fields) {
        this(folder, fields, "");
    }

    JdbcBench(Path folder, String fields, String more) {
        this.folder = folder;
        byte[] key = new byte[32];
        IntStream.range(0, key.length).forEach(i -> key[i] = (byte) (i * 37 + i * i));
        try {
            Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.policy = Policy.parse("maskwright: 1\ndatasets:\n  t:\n    fields: {" + fields + "}\nkeys: {main: \"file:"
                + folder.resolve("key") + "\"}\ndomains: {study: {key: main}}\n" + more);
    }

    ExportJobBuilder job() {
        return ExportJob.builder()
                .policy(policy)
                .dataset("t")
                .output(folder.resolve("out.csv"))
                .existing(Existing.REPLACE);
    }

    ExportReport run(Source from, Target to) {
        return job().source(from).target(to).build().run();
    }

    /** Runs a query into a file, and returns the file. */
    String file(Source from) {
        job().source(from).build().run();
        try {
            return Files.readString(folder.resolve("out.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ExportReport load(String csv, Target to) {
        try {
            return job().input(Files.writeString(folder.resolve("in.csv"), csv))
                    .target(to)
                    .build()
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
