package io.maskwright.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bounds what names from outside can do to the size of a line. */
final class EventLimits {

    private EventLimits() {}

    static void check(RevealEvent event) {
        text("actor", event.actor());
        text("purpose", event.purpose());
        text("assurance", event.assurance());
        text("policy", event.policy());
        text("dataset", event.dataset());
        text("field", event.field());
        text("category", event.category());
        text("domain", event.domain());
        text("reason", event.reason());
        list("keyVersions", event.keyVersions());
        list("subjects", event.subjects());
        for (String subject : event.subjects()) {
            if (!AuditSubjects.isPseudonym(subject)) {
                // A value given in place of a pseudonym must not get into the trail.
                throw new AuditException("audit event: a subject must be a pseudonym of 32 hexadecimal digits");
            }
        }
    }

    private static void text(String name, @Nullable String text) {
        if (text != null && text.length() > AuditLine.MAX_TEXT_CHARS) {
            throw new AuditException("audit event: " + name + " must have at most " + AuditLine.MAX_TEXT_CHARS
                    + " characters, but had " + text.length());
        }
    }

    private static void list(String name, List<?> list) {
        if (list.size() > AuditLine.MAX_SUBJECTS) {
            throw new AuditException("audit event: " + name + " must be at most " + AuditLine.MAX_SUBJECTS
                    + ", but were " + list.size());
        }
    }
}
