package io.maskwright.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition under which a row does not leave, and the audience it is limited to, not yet checked. */
record SuppressDraft(Word when, @Nullable Word audience) {

    static SuppressDraft inJava(String when, @Nullable String audience) {
        return new SuppressDraft(Word.inJava(when), audience == null ? null : Word.inJava(audience));
    }

    /** Both lists; what the later one says once more stands once, where it stood first. */
    static List<SuppressDraft> joined(List<SuppressDraft> earlier, List<SuppressDraft> later) {
        Set<Said> said = new LinkedHashSet<>();
        earlier.forEach(draft -> said.add(new Said(draft)));
        later.forEach(draft -> said.add(new Said(draft)));
        return said.stream().map(Said::draft).toList();
    }

    /** Equal by the words, wherever they stand. */
    private record Said(SuppressDraft draft) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Said said && words().equals(said.words());
        }

        @Override
        public int hashCode() {
            return words().hashCode();
        }

        private List<String> words() {
            Word audience = draft.audience;
            return audience == null ? List.of(draft.when.text()) : List.of(draft.when.text(), audience.text());
        }
    }
}
