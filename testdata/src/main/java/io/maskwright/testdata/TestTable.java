package io.maskwright.testdata;

import java.util.List;
import java.util.Locale;

/** A table that can be generated. Immutable and thread-safe. */
public enum TestTable {
    /** Parcels in China: sender, recipient, phones, resident identity number, address, goods, card and a remark. */
    WAYBILLS("waybill_no,created_at,sender_name,sender_phone,recipient_name,recipient_phone,recipient_id_no,"
            + "recipient_address,city,goods,weight_g,cod_card_no,remark"),
    /** Telecom subscribers in Viet Nam: name, number, CCCD, date of birth, address, mail address and IMEI. */
    SUBSCRIBERS("subscriber_id,full_name,msisdn,cccd,birth_date,address,province,email,imei,activated_on,plan"),
    /** Calls between subscribers: both ends are in the subscribers of the same seed, in the same form. */
    CALLS("from_msisdn,to_msisdn,started_at,duration_s,cell_lat,cell_lon,ip"),
    /** Nested orders in China, as JSON Lines: arrays, nulls, geographical points and free text. */
    ORDERS("");

    /** The names of the columns with commas between them; empty if rows are documents. */
    private final String header;

    TestTable(String header) {
        this.header = header;
    }

    /**
     * Returns the names of the columns, as the first line of the file has them.
     *
     * @return the names in their order; none for {@link #ORDERS}, whose rows are documents
     */
    public List<String> columns() {
        return hasHeader() ? List.of(header.split(",", -1)) : List.of();
    }

    /**
     * Returns the usual name of a file of the table, such as {@code waybills.csv}.
     *
     * @return the name, with the extension of its format
     */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + (hasHeader() ? ".csv" : ".jsonl");
    }

    boolean hasHeader() {
        return !header.isEmpty();
    }

    String header() {
        return header;
    }

    RowSource source(Settings settings) {
        return switch (this) {
            case WAYBILLS -> new Waybills(settings);
            case SUBSCRIBERS -> new Subscribers(settings);
            case CALLS -> new Calls(settings);
            case ORDERS -> new Orders(settings);
        };
    }
}
