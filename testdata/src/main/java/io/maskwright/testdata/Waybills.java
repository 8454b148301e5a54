package io.maskwright.testdata;

/** Parcels in China. */
final class Waybills implements RowSource {

    /** Numbers grow by less than twice this from row to row. */
    private static final int NUMBER_STEP = 7919;

    private static final String[] NOTES = {"放门口", "送到前台", "放快递柜", "周末送货", "易碎品"};

    private final long key;
    private final Draws draws;

    Waybills(Settings settings) {
        this.key = settings.key("waybills");
        this.draws = settings.draws();
    }

    @Override
    public void fill(long number, Row row) {
        draws.start(key, number);
        StringBuilder out = row.text();
        out.append("SF1");
        Digits.append(out, number * NUMBER_STEP + draws.below(NUMBER_STEP), 12);
        row.end();
        Dates.appendMoment(out, draws);
        row.end();
        ChineseNames.append(out, draws, Sex.drawn(draws));
        row.end();
        ChinesePhones.appendMobile(out, draws);
        row.end();
        fillRecipient(row);
        out.append(Goods.drawn(draws));
        row.end();
        out.append(20 + draws.skewed(30_000, 2));
        row.end();
        if (draws.percent(20)) {
            Cards.append(out, draws);
        }
        row.end();
        appendRemark(out);
        row.end();
    }

    private void fillRecipient(Row row) {
        StringBuilder out = row.text();
        Sex sex = Sex.drawn(draws);
        ChinesePlaces.County county = ChinesePlaces.drawn(draws);
        ChineseNames.append(out, draws, sex);
        row.end();
        ChinesePhones.appendWritten(out, draws, county.in());
        row.end();
        if (draws.percent(70)) {
            ResidentIds.append(out, draws, county, sex);
        }
        row.end();
        ChinesePlaces.appendAddress(out, draws, county);
        row.end();
        out.append(county.cityName());
        row.end();
    }

    /** Mostly nothing or a word to the courier; else identifiers in free text, or a formula. */
    private void appendRemark(StringBuilder out) {
        if (!draws.odd(4500)) {
            if (draws.percent(21)) {
                out.append(draws.from(NOTES));
            }
            return;
        }
        switch (draws.below(4)) {
            case 0 -> ChinesePhones.appendMobile(out.append("请打"), draws);
            case 1 -> ResidentIds.append(out.append("收件人身份证"), draws, ChinesePlaces.drawn(draws), Sex.drawn(draws));
            case 2 -> Emails.appendChinese(out.append("邮箱 "), draws);
            default -> out.append("=HYPERLINK(\"http://x\")");
        }
    }
}
