package io.maskwright.format;

/**
 * What was recognised at the tail of a Vietnamese address, which is written from small to large with commas: where the
 * commune, the district (of the time before 2025-07-01) and the province start. Numbers are starts in UTF-16 units from
 * the start of the text, or -1 where the level was not recognised; the text itself is not held.
 *
 * <p>In {@code số 105, ngõ 42, Phường Chánh Phú Hoà, Hồ Chí Minh} the commune starts at 16 and the province at 38.
 *
 * @param startOfProvince start of the province or centrally run city, or -1
 * @param startOfDistrict start of the district, or -1
 * @param startOfCommune start of the ward, commune or special zone, or -1
 */
public record AddressTail(int startOfProvince, int startOfDistrict, int startOfCommune) {

    /** Nothing recognised. */
    static final AddressTail NONE = new AddressTail(-1, -1, -1);
}
