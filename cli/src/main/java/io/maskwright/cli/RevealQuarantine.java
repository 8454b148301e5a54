package io.maskwright.cli;

import io.maskwright.MaskwrightException;
import io.maskwright.export.Endpoint;
import io.maskwright.export.Existing;
import io.maskwright.export.ExportException;
import io.maskwright.export.ExportManifest;
import io.maskwright.export.SealedQuarantine;
import io.maskwright.reveal.Protection;
import io.maskwright.reveal.RevealException;
import io.maskwright.reveal.Revealer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Opens the records that an export left out and sealed, once its manifest says that they are those of then. */
final class RevealQuarantine {

    private final JobFiles files;
    private final Revealer revealer;

    RevealQuarantine(JobFiles files, Revealer revealer) {
        this.files = files;
        this.revealer = revealer;
    }

    /**
     * Writes the records to the output.
     *
     * @return how many
     * @throws RevealException if the manifest or the file is not to be trusted, or the actor may not have them; written down before
     */
    long open() {
        SealedQuarantine sealed;
        String domain = "";
        try {
            ExportManifest manifest = ExportManifest.read(ExportManifest.pathFor(files.input()));
            domain = signedBy(manifest);
            manifest.verify(files.input(), revealer.manifestHash(domain, manifest.macKeyVersion()));
            if (!manifest.dataset().equals(files.dataset())) {
                throw new ExportException("the manifest is of another dataset, " + manifest.dataset());
            }
            Path file = fileOf(manifest);
            manifest.verifyQuarantine(file);
            requireApart(List.of(files.input(), file, ExportManifest.pathFor(files.input())));
            sealed = SealedQuarantine.read(file);
        } catch (MaskwrightException e) {
            throw revealer.rejected(Protection.ofQuarantine(files.dataset(), domain), 1, e.getMessage());
        }
        Protection protection = Protection.ofQuarantine(files.dataset(), sealed.domain());
        return sealed.open(files.output(), files.existing(), records -> revealer.openRecords(protection, records));
    }

    private String signedBy(ExportManifest manifest) {
        String domain = manifest.macDomain();
        if (domain == null) {
            throw new ExportException("the manifest of " + files.input() + " is unsigned: anybody may have written it");
        }
        return domain;
    }

    private Path fileOf(ExportManifest manifest) {
        Endpoint told = manifest.quarantine();
        if (told == null) {
            throw new ExportException("the manifest of " + files.input() + " tells of no records that were sealed");
        }
        return files.input().resolveSibling(told.name());
    }

    /** Looked at before anything is taken from the budget. */
    private void requireApart(List<Path> needed) {
        if (files.existing() == Existing.REFUSE && Files.exists(files.output(), LinkOption.NOFOLLOW_LINKS)) {
            throw new ExportException("cannot write " + files.output() + ": it exists already");
        }
        try {
            for (Path file : needed) {
                if (Files.exists(files.output()) && Files.isSameFile(files.output(), file)) {
                    throw new ExportException("OUT must not be " + file + ", which is read");
                }
            }
        } catch (IOException e) {
            throw new ExportException("OUT cannot be compared with what is read");
        }
    }
}
