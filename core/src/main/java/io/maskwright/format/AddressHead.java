package io.maskwright.format;

/**
 * What was recognised at the head of a Chinese address, which is written from large to small: where the province, the
 * city (prefecture) and the county (district, county, banner or county-level city) end. Numbers are exclusive ends in
 * UTF-16 units from the start of the text, or -1 where the level was not recognised; the text itself is not held.
 *
 * <p>In {@code 北京市朝阳区建国路88号} the province ends at 3, there is no city, and the county ends at 6.
 *
 * @param endOfProvince end of the province or municipality, or -1
 * @param endOfCity end of the city, prefecture or league, or -1
 * @param endOfCounty end of the county or district, or -1; the end of the city where that city has no counties
 */
public record AddressHead(int endOfProvince, int endOfCity, int endOfCounty) {

    /**
     * Returns the end of what was recognised.
     *
     * @return the largest of the three ends, 0 if nothing was recognised
     */
    public int end() {
        return Math.max(0, Math.max(endOfProvince, Math.max(endOfCity, endOfCounty)));
    }
}
