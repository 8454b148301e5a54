package io.maskwright.benchmarks.export;

import java.util.List;

/** The columns of a waybill that are protected. */
final class ExportColumns {

    static final String SENDER_NAME = "sender_name";
    static final String SENDER_PHONE = "sender_phone";
    static final String RECIPIENT_NAME = "recipient_name";
    static final String RECIPIENT_PHONE = "recipient_phone";
    static final String RECIPIENT_ID = "recipient_id_no";
    static final String RECIPIENT_ADDRESS = "recipient_address";

    static final List<String> PROTECTED =
            List.of(SENDER_NAME, SENDER_PHONE, RECIPIENT_NAME, RECIPIENT_PHONE, RECIPIENT_ID, RECIPIENT_ADDRESS);

    private ExportColumns() {}
}
