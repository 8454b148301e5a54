package io.maskwright.spark.app;

/** What {@code --help} prints. */
final class Help {

    static final String TEXT =
            """
            Usage: spark-submit --class io.maskwright.spark.app.Main maskwright-spark-VERSION-app.jar [OPTIONS] IN
            Writes a copy of a table or of documents that an audience may read. The copy appears under its name only when it is
            complete, with a manifest in it. Rows with a value that cannot be treated are left out; then the exit code is 1.

                  IN                         path that Spark reads; with jdbc a table, with kafka a topic
              -o, --out OUT                  folder to publish; with jdbc a table
              -p, --policy FILE              policy file, read where the driver runs
              -d, --dataset NAME             the dataset of the policy that IN is
              -a, --audience NAME            who reads. Default: what all audiences of the policy may see
                  --input-format FORMAT      csv, tsv, json, parquet, orc, jdbc, kafka. Default: by the name of IN
                  --output-format FORMAT     csv, tsv, json, parquet, orc, jdbc. Default: that of IN, parquet for jdbc and kafka
                  --option NAME=VALUE        option of Spark for reading; may come again
                  --option-file FILE         such options as properties, for passwords
                  --out-option NAME=VALUE    option of Spark for writing; may come again
                  --out-option-file FILE     such options as properties, for passwords
                  --schema DDL               columns and types of IN. Default: texts for csv and tsv, what the records show for json
                  --delimiter C              between cells. Default: a comma, for tsv a tab
                  --quote C                  around cells. Default: a double quote
                  --no-header                the first line of a table is data, and none is written
                  --encoding NAME            encoding of IN. Default: UTF-8
                  --out-encoding NAME        encoding of OUT. Default: that of IN
                  --keep-formulas            leave cells of csv and tsv alone that a spreadsheet would run. Default: a quote before them
                  --overwrite                replace OUT
                  --broken-rows CHOICE       rows that are broken or cannot be treated: list, drop or fail. Default: list
                  --max-quarantined N        one row more left out than this, and nothing is published
                  --max-quarantined-percent P
                                             a greater share of rows left out, and nothing is published
                  --evidence DIR             folder for the manifest of a table
                  --allow-masked             export IN also if it is the output of an export already
                  --stream                   go on with what comes, from files or kafka, and append to OUT
                  --checkpoint DIR           where a stream remembers how far it came
                  --once                     end the stream when all that is there has been read
                  --quiet                    no summary
              -h, --help                     this text
              -V, --version                  the version

            Exit codes: 0 done, 1 findings or failure, 2 wrong use
            """;

    private Help() {}

    /** Text from outside, for a terminal: nothing that moves the cursor or ends a line. */
    static String printable(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(c -> Character.isISOControl(c) ? '\uFFFD' : c).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
