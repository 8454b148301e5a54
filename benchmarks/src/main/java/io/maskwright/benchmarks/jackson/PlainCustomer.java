package io.maskwright.benchmarks.jackson;

/** Ten properties, six of them personal; nothing marked. */
@SuppressWarnings("NullAway.Init") // set by the cast that fills it
final class PlainCustomer {

    public long id;

    public String name;

    public String phone;

    public String email;

    public String idNumber;

    public String card;

    public String vehicle;

    public String status;

    public int parcels;

    public boolean active;
}
