package io.maskwright.strategy;

/** How much of a postal address is shown. */
public enum AddressLevel {
    /** Down to the province. */
    PROVINCE,
    /** Down to the city or prefecture (China) or the district (Viet Nam, before 2025-07-01). */
    CITY,
    /** Down to the county or district (China) or the commune (Viet Nam). */
    COUNTY,
    /** All but floor, unit and room. */
    UNIT
}
