package io.maskwright.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> KNOWN =
            List.of("label", "pan", "partial", "email", "id", "truncateDate", "redact");

    @ParameterizedTest
    @CsvSource({
        "lable, label",
        "emial, email",
        "redcat, redact",
        "part, partial",
        "truncatedate, truncateDate",
        "di, id",
    })
    void nearWord_isSuggested(String word, String meant) {
        assertThat(Suggestion.clause(word, KNOWN)).isEqualTo("; did you mean " + meant + "?");
    }

    @Test
    void otherWord_namesWhatIsKnownOrNothing() {
        assertThat(Suggestion.clause("something", KNOWN)).isEmpty();
        assertThat(Suggestion.clauseOrKnown("something", List.of("a", "b"))).isEqualTo("; known: a, b");
        assertThat(Suggestion.clauseOrKnown("something", List.of())).isEmpty();
        assertThat(Suggestion.nearest("x".repeat(200), KNOWN)).isEmpty();
        assertThat(Suggestion.nearest("", KNOWN)).isEmpty();
    }
}
