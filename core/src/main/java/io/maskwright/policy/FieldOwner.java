package io.maskwright.policy;

/** What the fields of a rule belong to: a dataset or a class. */
record FieldOwner(Kind kind, String name) {

    /** The words for both kinds. */
    enum Kind {
        DATASET("dataset", "field"),
        TYPE("type", "property");

        private final String word;
        private final String fieldWord;

        Kind(String word, String fieldWord) {
            this.word = word;
            this.fieldWord = fieldWord;
        }

        String word() {
            return word;
        }

        String fieldWord() {
            return fieldWord;
        }
    }

    /** How messages name a field: a path says enough, a property needs its class, as for annotations. */
    String shown(String field) {
        return kind == Kind.DATASET ? field : TypeDraft.simpleName(name) + "." + field;
    }

    @Override
    public String toString() {
        return name;
    }
}
