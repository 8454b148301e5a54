package io.maskwright.audit;

import io.maskwright.audit.AuditAnswer.MissingKey;
import io.maskwright.audit.SubjectTest.Under;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass of a query over a trail. */
final class QueryPass {

    private final AuditQuery query;
    private final SubjectTest.@Nullable Pass subject;
    private final List<RevealEvent> found = new ArrayList<>();
    private final Map<Under, Long> notCompared = new LinkedHashMap<>();

    QueryPass(AuditQuery query) {
        this.query = query;
        subject = query.subject() == null ? null : query.subject().newPass();
    }

    void add(AuditLine line) {
        RevealEvent event = line.event();
        if (query.asksFor(event) && (subject == null || isAbout(subject, event))) {
            found.add(event);
        }
    }

    private boolean isAbout(SubjectTest.Pass pass, RevealEvent event) {
        if (event.subjects().isEmpty()) {
            return false;
        }
        Under under = new Under(event.domain(), event.subjectKeyVersion());
        Optional<String> pseudonym = pass.pseudonym(under);
        if (pseudonym.isEmpty()) {
            notCompared.merge(under, 1L, Long::sum);
        }
        return pseudonym.isPresent() && event.subjects().contains(pseudonym.get());
    }

    AuditAnswer answer(AuditReport report) {
        List<MissingKey> missing = new ArrayList<>();
        notCompared.forEach((under, events) -> missing.add(new MissingKey(under.domain(), under.keyVersion(), events)));
        return new AuditAnswer(found, report, missing);
    }
}
