package io.maskwright.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said about what a policy rests on, before it is checked. The name of each entry is where it stands. */
record AboutDraft(Entry words, List<Entry> instruments, List<Entry> clauses) {

    static final String VERSION = "version";
    static final String JURISDICTION = "jurisdiction";
    static final String CERTAINTY = "certainty";
    static final String INSTRUMENTS = "instruments";
    static final String CLAUSES = "clauses";
    static final String TITLE = "title";
    static final String NUMBER = "number";
    static final String IN_FORCE = "inForce";
    static final String UNTIL = "until";
    static final String SOURCE = "source";
    static final String ID = "id";
    static final String SAYS = "says";
    static final String CATEGORY = "category";

    static final List<String> WORD_KEYS = List.of(VERSION, JURISDICTION, CERTAINTY);
    static final List<String> KEYS = List.of(VERSION, JURISDICTION, CERTAINTY, INSTRUMENTS, CLAUSES);
    static final List<String> INSTRUMENT_KEYS = List.of(TITLE, NUMBER, IN_FORCE, UNTIL, SOURCE, CERTAINTY);
    static final List<String> CLAUSE_KEYS = List.of(ID, SAYS, CERTAINTY, CATEGORY);

    AboutDraft {
        instruments = List.copyOf(instruments);
        clauses = List.copyOf(clauses);
    }

    static AboutDraft of(About about) {
        return new AboutDraft(
                entry(
                        "about",
                        VERSION,
                        Integer.toString(about.version()),
                        JURISDICTION,
                        about.jurisdiction(),
                        CERTAINTY,
                        about.certainty().word()),
                about.instruments().stream().map(AboutDraft::entry).toList(),
                about.clauses().stream().map(AboutDraft::entry).toList());
    }

    private static Entry entry(Instrument instrument) {
        return entry(
                "instrument",
                TITLE,
                instrument.title(),
                NUMBER,
                instrument.number(),
                IN_FORCE,
                instrument.inForce().toString(),
                UNTIL,
                instrument.until() == null ? null : instrument.until().toString(),
                SOURCE,
                instrument.source(),
                CERTAINTY,
                instrument.certainty().word());
    }

    private static Entry entry(Clause clause) {
        return entry(
                "clause",
                ID,
                clause.id(),
                SAYS,
                clause.says(),
                CERTAINTY,
                clause.certainty().word(),
                CATEGORY,
                clause.category() == null ? null : clause.category().name());
    }

    private static Entry entry(String name, @Nullable String... keysAndTexts) {
        Map<String, Word> words = new LinkedHashMap<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            String text = keysAndTexts[i + 1];
            if (text != null) {
                words.put(String.valueOf(keysAndTexts[i]), Word.inJava(text));
            }
        }
        return new Entry(Word.inJava(name), words, List.of());
    }
}
