package io.maskwright.testdata;

/** Usage of subscribers in Viet Nam: both ends of a call are rows of the table of subscribers with the same seed. */
final class Calls implements RowSource {

    /** How many people somebody calls; the first of them most. */
    private static final int CONTACTS = 40;

    private final long key;
    private final long activityKey;
    private final long contactKey;
    private final int subscribers;
    private final People people;
    private final Draws draws;
    private final Draws own;

    Calls(Settings settings) {
        this.key = settings.key("calls");
        this.activityKey = settings.key("activity");
        this.contactKey = settings.key("contacts");
        this.subscribers = (int) settings.subscribers();
        this.people = new People(settings);
        this.draws = settings.draws();
        this.own = settings.draws();
    }

    @Override
    public void fill(long number, Row row) {
        draws.start(key, number);
        // A few call a great deal, most call little; who they are has nothing to do with their number.
        long from = 1L + Permutation.apply(draws.skewed(subscribers, 3), subscribers, activityKey);
        long to = contact(from, draws.skewed(CONTACTS, 2));
        people.appendPhone(row.text(), from, own);
        row.end();
        people.appendPhone(row.text(), to, own);
        row.end();
        Dates.appendMoment(row.text(), draws);
        row.end();
        row.text().append(1 + draws.skewed(3600, 4));
        row.end();
        fillPlace(row, from);
        appendAddress(row.text());
        row.end();
    }

    /** A subscriber whom another one knows, never the same. */
    private long contact(long subscriber, int index) {
        own.start(contactKey, subscriber * CONTACTS + index);
        long other = 1L + own.below(subscribers - 1);
        return other < subscriber ? other : other + 1;
    }

    private void fillPlace(Row row, long from) {
        int home = people.province(from, people.identity(from), own);
        VietnamesePlaces.Province province =
                VietnamesePlaces.province(draws.percent(85) ? home : VietnamesePlaces.drawnProvince(draws));
        Digits.appendDegrees(row.text(), province.latitude() * 10_000 + draws.between(-150_000, 150_000));
        row.end();
        Digits.appendDegrees(row.text(), province.longitude() * 10_000 + draws.between(-150_000, 150_000));
        row.end();
    }

    /** An address behind the operator's translation, from the range that is reserved for it (RFC 6598). */
    private void appendAddress(StringBuilder out) {
        out.append("100.").append(draws.between(64, 127)).append('.').append(draws.below(256));
        out.append('.').append(draws.between(1, 254));
    }
}
