package io.maskwright.spark;

import java.io.IOException;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.Path;

/**
 * Keeps two runs from making the same output at once: a hidden file beside it, which names the process and is touched every now
 * and then. One whose process is gone, or that nobody touched for long, is taken over.
 */
final class OutputLock implements AutoCloseable {

    /** How often it is touched. */
    private static final long TOUCH_MILLIS = TimeUnit.SECONDS.toMillis(30);

    /** One that was not touched for so long belongs to nobody: many times as long as it takes to touch it. */
    private static final long DEAD_MILLIS = TimeUnit.MINUTES.toMillis(15);

    private final Places places;
    private final Path file;
    private final Owner owner;
    private final Timer toucher = new Timer("maskwright-output-lock", true);

    private OutputLock(Places places, Path file, Owner owner) {
        this.places = places;
        this.file = file;
        this.owner = owner;
    }

    /**
     * Takes the lock.
     *
     * @param file where it is
     * @param run who takes it
     * @param probe a file that was made just now, for the time on the file system
     * @throws SparkExportException if another run has it
     */
    static OutputLock take(Places places, Path file, String run, Path probe) throws IOException {
        OutputLock lock = new OutputLock(places, file, Owner.of(run));
        try {
            lock.take(probe);
        } catch (IOException | RuntimeException e) {
            lock.toucher.cancel();
            throw e;
        }
        TimerTask touch = new TimerTask() {
            @Override
            public void run() {
                lock.touch();
            }
        };
        lock.toucher.schedule(touch, TOUCH_MILLIS, TOUCH_MILLIS);
        return lock;
    }

    private void take(Path probe) throws IOException {
        if (places.writeFirst(file, owner.bytes())) {
            return;
        }
        Optional<Owner> holder = Owner.parse(places.read(file));
        boolean isOld = places.touched(probe) - places.touched(file) > DEAD_MILLIS;
        if (!isOld && holder.map(other -> !other.isGone()).orElse(true)) {
            throw busy();
        }
        Path away = new Path(file.getParent(), file.getName() + "." + owner.run());
        try {
            places.rename(file, away);
        } catch (IOException e) {
            // Another run was quicker.
            throw busy();
        }
        places.delete(away);
        if (!places.writeFirst(file, owner.bytes())) {
            throw busy();
        }
    }

    private SparkExportException busy() {
        return new SparkExportException("another run makes the same output: " + file + " says so");
    }

    private void touch() {
        try {
            places.touch(file);
        } catch (IOException | RuntimeException e) {
            // It is looked at before anything is published.
        }
    }

    /**
     * Makes sure that nobody took it over.
     *
     * @throws SparkExportException if somebody did
     */
    void requireHeld() throws IOException {
        if (!isHeld()) {
            throw new SparkExportException("the lock " + file + " was taken over by another run; nothing is published");
        }
    }

    private boolean isHeld() throws IOException {
        return Owner.parse(places.read(file)).filter(owner::equals).isPresent();
    }

    @Override
    public void close() throws IOException {
        toucher.cancel();
        if (isHeld()) {
            places.delete(file);
        }
    }
}
