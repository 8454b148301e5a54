package io.maskwright.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/** One file system on which folders are renamed in one step. */
final class Places {

    /** Where a rename is one step, and fails if the name is taken. Elsewhere it is a copy of file after file. */
    private static final Set<String> RENAMING = Set.of("file", "hdfs", "viewfs", "abfs", "abfss", "ofs");

    private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);
    private static final String LOCAL = "file";
    private static final int MOST_BYTES = 1 << 28;

    private final Configuration settings;
    private final FileSystem files;
    private final String scheme;

    private Places(Configuration settings, FileSystem files) {
        this.settings = settings;
        this.files = files;
        this.scheme = files.getScheme().toLowerCase(Locale.ROOT);
    }

    /**
     * Opens the file system of a path.
     *
     * @throws SparkExportException if it cannot publish a folder in one step
     */
    static Places of(Configuration settings, Path path) throws IOException {
        FileSystem files = path.getFileSystem(settings);
        Places places = new Places(settings, files);
        if (!RENAMING.contains(places.scheme)) {
            throw new SparkExportException("cannot publish on " + places.scheme
                    + ": a folder is renamed file by file there, so readers could see half of it; write to one of file, hdfs,"
                    + " viewfs, abfs, abfss or ofs, and copy from there what is published");
        }
        return places;
    }

    Path qualified(Path path) {
        return files.makeQualified(path);
    }

    boolean exists(Path path) throws IOException {
        return files.exists(path);
    }

    boolean isFolder(Path path) throws IOException {
        try {
            return files.getFileStatus(path).isDirectory();
        } catch (FileNotFoundException e) {
            return false;
        }
    }

    /** What lies in a folder; nothing if there is none. */
    List<FileStatus> list(Path folder) throws IOException {
        try {
            return List.of(files.listStatus(folder));
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    /** All files in a folder and those in it that readers see: not below names that start with {@code _} or a dot. */
    List<FileStatus> visibleFiles(Path folder) throws IOException {
        List<FileStatus> found = new ArrayList<>();
        for (FileStatus status : list(folder)) {
            String name = status.getPath().getName();
            if (name.startsWith("_") || name.startsWith(".")) {
                continue;
            }
            if (status.isDirectory()) {
                found.addAll(visibleFiles(status.getPath()));
            } else {
                found.add(status);
            }
        }
        return found;
    }

    void makeHidden(Path folder) throws IOException {
        if (!files.mkdirs(folder, OWNER_ONLY)) {
            throw new IOException("the folder cannot be made");
        }
        files.setPermission(folder, OWNER_ONLY);
    }

    void makeFolder(Path folder) throws IOException {
        if (!files.mkdirs(folder)) {
            throw new IOException("the folder cannot be made");
        }
    }

    void write(Path file, byte[] bytes) throws IOException {
        try (FSDataOutputStream stream = files.create(file, true)) {
            stream.write(bytes);
            stream.hsync();
        } catch (UnsupportedOperationException e) {
            throw new IOException("the file system cannot make files durable", e);
        }
    }

    /** Writes a file that must not be there; of several who try, one succeeds. */
    boolean writeFirst(Path file, byte[] bytes) throws IOException {
        if (scheme.equals(LOCAL)) {
            try {
                Files.write(local(file), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return true;
            } catch (java.nio.file.FileAlreadyExistsException e) {
                return false;
            }
        }
        try (FSDataOutputStream stream = files.create(file, false)) {
            stream.write(bytes);
            return true;
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
            return false;
        }
    }

    /** The bytes of a file that is not large; none if there is no such file. */
    byte[] read(Path file) throws IOException {
        try (FSDataInputStream stream = files.open(file)) {
            return stream.readNBytes(MOST_BYTES);
        } catch (FileNotFoundException e) {
            return new byte[0];
        }
    }

    /** When a file was touched last, by the clock of the file system; 0 if there is none. */
    long touched(Path file) throws IOException {
        try {
            return files.getFileStatus(file).getModificationTime();
        } catch (FileNotFoundException e) {
            return 0;
        }
    }

    void touch(Path file) throws IOException {
        files.setTimes(file, System.currentTimeMillis(), -1);
    }

    /** Gives a file or folder another name, which must be free, in one step. */
    void rename(Path from, Path to) throws IOException {
        if (scheme.equals(LOCAL)) {
            if (Files.exists(local(to))) {
                throw new org.apache.hadoop.fs.FileAlreadyExistsException("the name is taken");
            }
            Files.move(local(from), local(to), StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        FileContext.getFileContext(files.getUri(), settings).rename(from, to);
    }

    private static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    void delete(Path path) throws IOException {
        if (!files.delete(path, true) && files.exists(path)) {
            throw new IOException("it cannot be deleted");
        }
    }

    @Override
    public String toString() {
        return "Places[" + scheme + "]";
    }
}
