package io.maskwright.benchmarks.document;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A contender, checked first, and the document it gets. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set by JMH
public class DocumentFeed {

    /** How large the document is. */
    @Param
    public DocumentSize size;

    /** How much of it is masked. */
    @Param
    public DocumentShare share;

    /** In which script texts are. */
    @Param
    public DocumentScript script;

    /** Who does it. */
    @Param
    public DocumentContender contender;

    private DocumentWorker worker;
    private byte[] document;

    /**
     * Draws the document and checks the contender.
     *
     * @throws IllegalStateException if it is wrong: then nothing is timed
     */
    @Setup(Level.Trial)
    public void draw() {
        worker = contender.newWorker();
        document = RandomDocuments.draw(size.bytes(), share.share(), script);
        DocumentCheck.check(worker, document);
    }

    byte[] one() {
        return worker.mask(document);
    }
}
