package io.maskwright.cli;

import io.maskwright.waybill.LabelColumns;
import picocli.CommandLine.Option;

/** Which columns a label is made of. */
final class WaybillColumnOptions {

    @Option(
            names = "--number-column",
            paramLabel = "NAME",
            description = "The number of the parcel. Default: ${DEFAULT-VALUE}",
            defaultValue = "waybill_no")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String number;

    @Option(
            names = "--name-column",
            paramLabel = "NAME",
            description = "The recipient's name. Default: ${DEFAULT-VALUE}",
            defaultValue = "recipient_name")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String name;

    @Option(
            names = "--phone-column",
            paramLabel = "NAME",
            description = "The recipient's telephone number. Default: ${DEFAULT-VALUE}",
            defaultValue = "recipient_phone")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String phone;

    @Option(
            names = "--address-column",
            paramLabel = "NAME",
            description = "The address. Default: ${DEFAULT-VALUE}",
            defaultValue = "recipient_address")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String address;

    @Option(
            names = "--goods-column",
            paramLabel = "NAME",
            description = "The goods, of which the policy shows a class or nothing. Default: ${DEFAULT-VALUE}",
            defaultValue = "goods")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String goods;

    LabelColumns columns() {
        return new LabelColumns(number, name, phone, address, goods);
    }
}
