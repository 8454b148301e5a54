package io.maskwright.annotation;

/**
 * Names of the built-in categories, for use in {@link Sensitive}. The set is open: any dotted lower-case name is a
 * category, and one that a policy does not name falls back to its parent.
 */
public final class Categories {

    /** A natural person's name, in any script. */
    public static final String PERSON_NAME = "person.name";

    /** A telephone number of any kind. */
    public static final String PHONE = "phone";

    /** A mobile number. */
    public static final String PHONE_MOBILE = "phone.mobile";

    /** A landline number. */
    public static final String PHONE_LANDLINE = "phone.landline";

    /** An e-mail address. */
    public static final String EMAIL = "email";

    /** A postal address in one line. */
    public static final String ADDRESS_POSTAL = "address.postal";

    /** An identity document or number of a kind without a category of its own. */
    public static final String ID = "id";

    /** A Chinese resident identity number, 15 or 18 characters. */
    public static final String ID_CN_RESIDENT = "id.cn.resident";

    /** A mainland travel permit of a Hong Kong or Macau resident. */
    public static final String ID_CN_HK_MACAU_PERMIT = "id.cn.hkmacau";

    /** A mainland travel permit of a Taiwan resident. */
    public static final String ID_CN_TAIWAN_PERMIT = "id.cn.taiwan";

    /** A Vietnamese personal identification number (CCCD), 12 digits. */
    public static final String ID_VN_CCCD = "id.vn.cccd";

    /** A Vietnamese tax code (MST). */
    public static final String ID_VN_MST = "id.vn.mst";

    /** A Brazilian individual tax number (CPF). */
    public static final String ID_BR_CPF = "id.br.cpf";

    /** A Brazilian company number (CNPJ), numeric or alphanumeric. */
    public static final String ID_BR_CNPJ = "id.br.cnpj";

    /** The name of a company or another organisation. */
    public static final String ORG_NAME = "org.name";

    /** A Chinese unified social credit code. */
    public static final String ORG_USCC = "org.uscc";

    /** A payment card number. */
    public static final String CARD_PAN = "card.pan";

    /** A bank account number. */
    public static final String BANK_ACCOUNT = "bank.account";

    /** An international bank account number. */
    public static final String BANK_IBAN = "bank.iban";

    /** A Chinese bank branch code (CNAPS), 12 digits. */
    public static final String BANK_CNAPS = "bank.cnaps";

    /** What a parcel holds. */
    public static final String GOODS_CONTENT = "goods.content";

    /** A password, code or other proof of identity; never shown in part. */
    public static final String CREDENTIAL = "credential";

    /** A password; never shown in part, and its length neither. */
    public static final String PASSWORD = "password";

    /** Any other secret; never shown in part. */
    public static final String SECRET = "secret";

    /** A vehicle plate of a kind without a category of its own. */
    public static final String PLATE = "plate";

    /** A Chinese vehicle plate. */
    public static final String PLATE_CN = "plate.cn";

    /** A Vietnamese vehicle plate. */
    public static final String PLATE_VN = "plate.vn";

    /** A passport number. */
    public static final String PASSPORT = "passport";

    /** A driver's licence number. */
    public static final String LICENCE_DRIVER = "licence.driver";

    /** An internet address, version 4 or 6. */
    public static final String IP = "ip";

    /** A mobile device identity (IMEI). */
    public static final String DEVICE_IMEI = "device.imei";

    /** A network interface address (MAC). */
    public static final String DEVICE_MAC = "device.mac";

    /** A date that tells something about a person. */
    public static final String DATE = "date";

    /** A date of birth. */
    public static final String BIRTH_DATE = "birth.date";

    /** A place as latitude and longitude. */
    public static final String GEO_POINT = "geo.point";

    /** Free text that may hold anything; hidden whole. */
    public static final String TEXT_FREE = "text.free";

    private Categories() {}
}
