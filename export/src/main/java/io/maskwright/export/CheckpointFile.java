package io.maskwright.export;

import io.maskwright.key.DomainKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The hidden file {@code .OUT.checkpoint}, replaced as a whole by each checkpoint. */
final class CheckpointFile {

    private static final String SUFFIX = ".checkpoint";

    private final Path file;
    private final Path staged;
    private final DomainKeys keys;
    private final OutputOpener opener;
    private final Set<Path> folders;

    /** @param quarantine a file whose folder must be durable too */
    CheckpointFile(Path output, Path quarantine, DomainKeys keys, OutputOpener opener) {
        this.file = output.resolveSibling("." + output.getFileName() + SUFFIX);
        this.staged = output.resolveSibling("." + output.getFileName() + SUFFIX + ".part");
        this.keys = keys;
        this.opener = opener;
        this.folders = new TreeSet<>(List.of(folderOf(output), folderOf(quarantine)));
    }

    private static Path folderOf(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null ? path.toAbsolutePath() : folder;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * Reads the last checkpoint.
     *
     * @return the checkpoint, or null if there is none
     * @throws ExportException if it cannot be read, has another form, or was changed
     */
    @Nullable
    Checkpoint read() {
        if (!Files.exists(file)) {
            return null;
        }
        CheckpointReader.Sealed read;
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(CheckpointReader.MAX_CHARS);
            read = CheckpointReader.read(new String(bytes, StandardCharsets.US_ASCII));
        } catch (MalformedDocumentException e) {
            throw new ExportException("cannot read " + file + ": it is no checkpoint of this version");
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
        if (!CheckpointSeal.fits(read.seal(), CheckpointText.of(read.checkpoint(), null), keys)) {
            throw new ExportException(
                    "cannot resume from " + file + ": it was changed, or the keys were; its MAC does not fit");
        }
        return read.checkpoint();
    }

    /** Replaces the last checkpoint; it is on the disk when this returns, and the one before it is until then. */
    void write(Checkpoint checkpoint) {
        CheckpointSeal seal = CheckpointSeal.of(CheckpointText.of(checkpoint, null), keys);
        byte[] bytes = CheckpointText.of(checkpoint, seal).getBytes(StandardCharsets.US_ASCII);
        try {
            Files.deleteIfExists(staged);
            try (OutputStream stream = opener.open(staged)) {
                stream.write(bytes);
            }
            try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
        folders.forEach(CheckpointFile::force);
    }

    /** Makes the names in a folder durable, where the platform lets folders be forced. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open folders; it keeps names in order by itself.
        }
    }

    /** Removes the checkpoint. */
    void delete() {
        OutputFile.delete(staged);
        OutputFile.delete(file);
    }
}
