package io.maskwright.benchmarks.jackson;

import io.maskwright.annotation.Categories;
import io.maskwright.annotation.Sensitive;

/** Marked for this library. */
@SuppressWarnings("NullAway.Init") // set by the cast that fills it
final class MarkedCustomer {

    public long id;

    @Sensitive(Categories.PERSON_NAME)
    public String name;

    @Sensitive(Categories.PHONE_MOBILE)
    public String phone;

    @Sensitive(Categories.EMAIL)
    public String email;

    @Sensitive(Categories.ID_CN_RESIDENT)
    public String idNumber;

    @Sensitive(Categories.CARD_PAN)
    public String card;

    @Sensitive(Categories.PLATE_CN)
    public String vehicle;

    public String status;

    public int parcels;

    public boolean active;
}
