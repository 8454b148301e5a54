package io.maskwright.testdata;

/** Nested orders of people in China: one JSON document, without line breaks, in one cell. */
final class Orders implements RowSource {

    private final long key;
    private final Draws draws;

    Orders(Settings settings) {
        this.key = settings.key("orders");
        this.draws = settings.draws();
    }

    @Override
    public void fill(long number, Row row) {
        draws.start(key, number);
        StringBuilder out = row.text();
        ChinesePlaces.County county = ChinesePlaces.drawn(draws);
        out.append("{\"orderId\":").append(number);
        appendBuyer(out, county);
        appendShipping(out, county);
        appendPayment(out);
        appendItems(out);
        appendRest(out);
        out.append('}');
        row.end();
    }

    private void appendBuyer(StringBuilder out, ChinesePlaces.County county) {
        Sex sex = Sex.drawn(draws);
        ChineseNames.append(out.append(",\"buyer\":{\"name\":\""), draws, sex);
        out.append("\",\"phones\":[");
        int phones = draws.below(4);
        for (int i = 0; i < phones; i++) {
            ChinesePhones.appendMobile(out.append(i == 0 ? "\"" : ",\""), draws);
            out.append('"');
        }
        ResidentIds.append(out.append("],\"idNo\":\""), draws, county, sex);
        Emails.appendChinese(out.append("\",\"contact\":{\"email\":\""), draws);
        Digits.append(out.append("\",\"wechat\":\"wx_"), draws.below(1_000_000), 6);
        out.append("\"}}");
    }

    private void appendShipping(StringBuilder out, ChinesePlaces.County county) {
        ChinesePlaces.appendAddress(out.append(",\"ship\":{\"address\":\""), draws, county);
        ChinesePlaces.appendNear(
                out.append("\",\"geo\":{\"lat\":"), draws, county.in().latitude());
        ChinesePlaces.appendNear(out.append(",\"lon\":"), draws, county.in().longitude());
        out.append("}}");
    }

    private void appendPayment(StringBuilder out) {
        Cards.append(out.append(",\"pay\":{\"card\":\""), draws);
        int cents = 100 + draws.skewed(1_000_000, 2);
        out.append("\",\"amount\":").append(cents / 100).append('.');
        Digits.append(out, cents % 100, 2);
        out.append(",\"currency\":\"CNY\"}");
    }

    private void appendItems(StringBuilder out) {
        int items = draws.between(1, 4);
        for (int i = 0; i < items; i++) {
            Digits.append(out.append(i == 0 ? ",\"items\":[{\"sku\":\"S" : ",{\"sku\":\"S"), draws.below(100_000), 5);
            appendEscaped(out.append("\",\"title\":\""), Goods.drawn(draws));
            out.append("\",\"qty\":").append(1 + draws.skewed(5, 2)).append('}');
        }
        out.append(']');
    }

    private void appendRest(StringBuilder out) {
        out.append(",\"attributes\":{\"备注\":\"");
        if (draws.odd(3300)) {
            ChinesePhones.appendMobile(out.append("请打"), draws);
        } else if (draws.percent(50)) {
            out.append("送到前台");
        }
        out.append("\",\"ip\":\"10.").append(draws.below(256)).append('.').append(draws.below(256));
        out.append('.').append(draws.between(1, 254)).append("\"},\"note\":");
        if (draws.odd(5000)) {
            ChineseNames.append(out.append("\"联系"), draws, Sex.drawn(draws));
            ChinesePhones.appendMobile(out.append(' '), draws);
            out.append('"');
        } else {
            out.append("null");
        }
    }

    private static void appendEscaped(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\n' -> out.append("\\n");
                default -> out.append(c);
            }
        }
    }
}
