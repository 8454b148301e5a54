package io.maskwright.testkit;

import io.maskwright.audit.AuditSink;
import io.maskwright.audit.AuditSinks;
import io.maskwright.audit.AuditTrail;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The sink of core, here because the contract needs core itself. */
class FileAuditTest extends AuditSinkContract {

    @TempDir
    Path folder;

    @Override
    protected AuditSink open() {
        return AuditSinks.jsonLines(folder.resolve("audit.jsonl"));
    }

    @Override
    protected AuditTrail trail() {
        return AuditTrail.file(folder.resolve("audit.jsonl"));
    }
}
