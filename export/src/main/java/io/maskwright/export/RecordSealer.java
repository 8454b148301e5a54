package io.maskwright.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.maskwright.PlanException;
import io.maskwright.plan.Treatment;
import io.maskwright.token.RecordSeal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals records that are left out, so that the quarantine file can have them. What is sealed is a byte for its kind and then
 * the record: a row as a JSON object by names of columns, one with other cells than columns as an array of them, anything else as the
 * bytes that were read. Thread-safe.
 */
final class RecordSealer {

    /** A row, as JSON. */
    static final byte JSON = 1;
    /** What was read, as it was. */
    static final byte BYTES = 2;

    private static final int MAX_CHARS = 1 << 28;

    private final RecordSeal seals;
    private final String domain;
    private final String job;

    private RecordSealer(RecordSeal seals, String domain, String job) {
        this.seals = seals;
        this.domain = domain;
        this.job = job;
    }

    /**
     * Returns the sealer of a run, or null where records are not sealed. The key is fetched.
     *
     * @throws PlanException if records are to be sealed and the policy has no key
     * @throws io.maskwright.KeyUnavailableException if the key cannot be reached
     */
    static @Nullable RecordSealer of(Options options, List<Treatment> fields) {
        if (options.brokenRows() != BrokenRows.SEAL) {
            return null;
        }
        Optional<String> domain = options.evidenceDomain(fields);
        if (domain.isEmpty()) {
            throw new PlanException("rows that cannot be treated are to be sealed, but the policy has no domain with a"
                    + " key; give it one, or list or drop them");
        }
        RecordSeal seals = RecordSeal.of(options.policy().keys(), domain.get());
        seals.primaryVersion();
        return new RecordSealer(seals, domain.get(), job(options));
    }

    /** The digest of what tells one job from another and stays the same when a run is done again. */
    private static String job(Options options) {
        MessageDigest digest = OutputDigest.sha256();
        for (String part : List.of(
                "maskwright/quarantine/1",
                options.policy().digest(),
                options.dataset(),
                options.audience().name(),
                options.sourceName())) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // A length makes the parts unambiguous.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The domain whose key seals. */
    String domain() {
        return domain;
    }

    /** The digest of the job, which every seal is bound to. */
    String job() {
        return job;
    }

    /** Seals a row of a table as an object by the names of its columns. */
    String row(List<String> names, @Nullable Object[] cells, long row) {
        return json(row, generator -> {
            generator.writeStartObject();
            for (int i = 0; i < cells.length; i++) {
                generator.writeFieldName(names.get(i));
                write(generator, cells[i]);
            }
            generator.writeEndObject();
        });
    }

    /** Seals a row that has other cells than columns. */
    String cells(@Nullable Object[] cells, long row) {
        return json(row, generator -> {
            generator.writeStartArray();
            for (Object cell : cells) {
                write(generator, cell);
            }
            generator.writeEndArray();
        });
    }

    /** Seals what was read. */
    String bytes(byte[] record, int from, int to, long row) {
        byte[] content = new byte[to - from + 1];
        content[0] = BYTES;
        System.arraycopy(record, from, content, 1, to - from);
        return seals.seal(content, job, row);
    }

    /** Writes the JSON of a row. */
    private interface Writing {
        void to(JsonGenerator generator) throws IOException;
    }

    private String json(long row, Writing writing) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(JSON);
        try (JsonGenerator generator = JsonFactories.strict(MAX_CHARS).createGenerator(content)) {
            writing.to(generator);
        } catch (IOException e) {
            // Half of a character, which UTF-8 has no form for; the message quotes it.
            throw new ExportException("row " + row + " cannot be sealed: it has text that is no Unicode");
        }
        return seals.seal(content.toByteArray(), job, row);
    }

    /** What JSON has no form for is a text. */
    private static void write(JsonGenerator generator, @Nullable Object cell) throws IOException {
        if (cell == null) {
            generator.writeNull();
        } else if (cell instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (cell instanceof Integer
                || cell instanceof Long
                || cell instanceof BigInteger
                || cell instanceof BigDecimal) {
            generator.writeNumber(cell.toString());
        } else if (cell instanceof byte[] bytes) {
            generator.writeString(Base64.getEncoder().encodeToString(bytes));
        } else {
            generator.writeString(cell.toString());
        }
    }

    /** Names the domain and nothing of its keys. */
    @Override
    public String toString() {
        return "RecordSealer[" + domain + "]";
    }
}
