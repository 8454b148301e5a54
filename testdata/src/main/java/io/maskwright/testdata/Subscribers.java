package io.maskwright.testdata;

import io.maskwright.testdata.People.Identity;
import java.time.LocalDate;

/** Telecom subscribers in Viet Nam. */
final class Subscribers implements RowSource {

    private static final String[] PLANS = {"V90", "V90", "V90", "V90", "D60", "D60", "D60", "MAX100", "MAX100", "MAX100"
    };
    private static final LocalDate FIRST_ACTIVATION = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST_ACTIVATION = LocalDate.of(2025, 12, 31);
    /** The day since which there are 34 provinces and no districts. */
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private static final int LEAST_AGE = 14;

    private final long key;
    private final People people;
    private final Draws draws;

    Subscribers(Settings settings) {
        this.key = settings.key("subscribers");
        this.people = new People(settings);
        this.draws = settings.draws();
    }

    @Override
    public void fill(long number, Row row) {
        StringBuilder out = row.text();
        Identity identity = people.identity(number);
        int province = people.province(number, identity, draws);
        out.append(number);
        row.end();
        draws.start(key, number);
        String mailName = VietnameseNames.append(out, draws, identity.sex());
        row.end();
        people.appendPhone(out, number, draws);
        row.end();
        identity.append(out);
        row.end();
        fillRest(row, number, identity, province, mailName);
    }

    private void fillRest(Row row, long number, Identity identity, int province, String mailName) {
        StringBuilder out = row.text();
        draws.start(key, -number); // the phone number had draws of its own
        LocalDate birth = Dates.dayOf(identity.birthYear(), draws);
        Dates.append(out, birth);
        row.end();
        LocalDate grown = birth.plusYears(LEAST_AGE);
        LocalDate activation =
                Dates.between(grown.isAfter(FIRST_ACTIVATION) ? grown : FIRST_ACTIVATION, LAST_ACTIVATION, draws);
        fillAddress(row, identity, province, activation);
        out.append(mailName).append(number);
        Emails.appendDomain(out, draws);
        row.end();
        people.appendDevice(out, number);
        row.end();
        Dates.append(out, activation);
        row.end();
        out.append(draws.from(PLANS));
        row.end();
    }

    /** Who signed up before the merger and lives where the birth was registered may have the address of then. */
    private void fillAddress(Row row, Identity identity, int province, LocalDate activation) {
        StringBuilder out = row.text();
        boolean former = draws.odd(800)
                && activation.isBefore(MERGER)
                && identity.place().province() == province;
        if (former) {
            VietnamesePlaces.appendFormerAddress(out, draws, identity.place());
            row.end();
            out.append(identity.place().name());
        } else {
            VietnamesePlaces.Province of = VietnamesePlaces.province(province);
            VietnamesePlaces.appendAddress(out, draws, of);
            row.end();
            out.append(of.name());
        }
        row.end();
    }
}
