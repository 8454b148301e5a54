package io.maskwright.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.maskwright.Audience;
import io.maskwright.export.Existing;
import io.maskwright.policy.Policy;
import io.maskwright.waybill.MadeWaybill;
import io.maskwright.waybill.QrImage;
import io.maskwright.waybill.Waybill;
import io.maskwright.waybill.WaybillException;
import io.maskwright.waybill.WaybillMaker;
import io.maskwright.waybill.WaybillMakerBuilder;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes waybills of the rows of a table. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes a waybill of each row of a CSV file: what the policy shows the audience, and the row sealed for the"
                        + " parties. Rows that give none are listed by number and reason; exit code 1 if there are any.")
final class WaybillMakeCommand implements Callable<Integer> {

    private static final int BATCH = 256;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "The rows: CSV in UTF-8 with a header.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path input;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "OUT",
            description = "The file to write: a waybill as JSON on each line.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path output;

    @Mixin
    private final DatasetOptions dataset = new DatasetOptions();

    @Option(
            names = {"-a", "--audience"},
            paramLabel = "NAME",
            description = "Who reads the label. Default: ${DEFAULT-VALUE}",
            defaultValue = "label")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String audience;

    @Option(
            names = "--party",
            required = true,
            paramLabel = "NAME=DOMAIN",
            description = "Who can open it, and the domain whose key that takes; several times for several.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Map<String, String> parties;

    @Option(
            names = "--valid-days",
            paramLabel = "N",
            description = "For how many days it can be opened. Default: ${DEFAULT-VALUE}",
            defaultValue = "30")
    private int validDays;

    @Option(
            names = "--seal",
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns to seal. Default: all of the row.")
    private List<String> sealed = List.of();

    @Mixin
    private final GoodsClassOption goodsClass = new GoodsClassOption();

    @Mixin
    private final WaybillColumnOptions columns = new WaybillColumnOptions();

    @Option(names = "--compact", description = "Write the texts of QR codes in place of JSON.")
    private boolean compact;

    @Option(
            names = "--qr",
            paramLabel = "FILE",
            description = "Write the QR code of the one row of FILE, too: a name that ends in .png or .svg.")
    private @Nullable Path qr;

    @Option(names = "--overwrite", description = "Replace files that exist. Default: refuse.")
    private boolean overwrite;

    @Option(
            names = "--list",
            paramLabel = "N",
            description = "How many rows without a waybill to print. Default: ${DEFAULT-VALUE}",
            defaultValue = "20")
    private int listed;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    private long made;
    private long failed;
    private @Nullable Waybill only;

    @Override
    public Integer call() {
        Policy rules = dataset.policy(spec.commandLine());
        Audience reader = PolicyNames.audience(rules, audience, spec.commandLine());
        if (qr != null && !qr.toString().endsWith(".png") && !qr.toString().endsWith(".svg")) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--qr must end in .png or .svg");
        }
        Existing existing = overwrite ? Existing.REPLACE : Existing.REFUSE;
        try {
            PublishedFile.write(output, existing, out -> make(rules, reader, out));
        } finally {
            rules.vaults().close();
        }
        writeCode(existing);
        spec.commandLine().getOut().println(made + " waybills, " + failed + " rows without one");
        spec.commandLine().getOut().flush();
        return failed == 0 ? Main.DONE : Main.FINDINGS;
    }

    private void make(Policy rules, Audience reader, OutputStream out) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(rows())) {
            Iterator<CsvRecord> rows = records.iterator();
            if (!rows.hasNext()) {
                throw new WaybillException("cannot read " + input + ": it has no header");
            }
            WaybillMaker maker = maker(rules, reader, rows.next().getFields());
            OutputStream buffered = new BufferedOutputStream(out);
            List<List<String>> batch = new ArrayList<>();
            long row = 1;
            while (rows.hasNext()) {
                batch.add(rows.next().getFields());
                if (batch.size() == BATCH || !rows.hasNext()) {
                    write(maker.make(row, batch), buffered);
                    row += batch.size();
                    batch.clear();
                }
            }
            buffered.flush();
        } catch (CsvParseException e) {
            // The reader's message may quote what it read.
            throw new WaybillException("cannot read " + input + ": it is no CSV with as many cells as its header");
        } catch (CharacterCodingException e) {
            throw noText();
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw cause == null || cause instanceof CharacterCodingException
                    ? noText()
                    : WaybillText.unreadable(input, cause);
        }
    }

    /** Bytes that are no text are not guessed at: parties would get another row than the one that was sealed. */
    private Reader rows() throws IOException {
        Reader text =
                new BufferedReader(new InputStreamReader(WaybillText.open(input), StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private WaybillException noText() {
        return new WaybillException("cannot read " + input + ": it is no UTF-8");
    }

    private WaybillMaker maker(Policy rules, Audience reader, List<String> header) {
        WaybillMakerBuilder builder = WaybillMaker.builder(rules)
                .dataset(dataset.dataset())
                .audience(reader)
                .columns(columns.columns())
                .goodsClasses(goodsClass.words());
        try {
            parties.forEach(builder::party);
            builder.validFor(Duration.ofDays(validDays));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--party must be NAME=DOMAIN and --valid-days 1 to 400");
        }
        if (!sealed.isEmpty()) {
            builder.seal(Set.copyOf(sealed));
        }
        return builder.build(header);
    }

    private void write(List<MadeWaybill> some, OutputStream out) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        for (MadeWaybill each : some) {
            Waybill waybill = each.waybill();
            if (waybill == null) {
                failed++;
                if (failed <= listed) {
                    err.println("row " + each.row() + ": " + each.reason());
                }
                continue;
            }
            made++;
            only = waybill;
            String text = compact ? waybill.toCompact() : waybill.toJson();
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void writeCode(Existing existing) {
        Path picture = qr;
        if (picture == null) {
            return;
        }
        Waybill waybill = only;
        if (waybill == null || made != 1) {
            throw new WaybillException("a QR code is of one waybill, but there are " + made);
        }
        QrImage image = QrImage.of(waybill);
        byte[] bytes = picture.toString().endsWith(".png")
                ? image.toPng(4)
                : image.toSvg().getBytes(StandardCharsets.UTF_8);
        PublishedFile.write(picture, existing, out -> out.write(bytes));
    }
}
