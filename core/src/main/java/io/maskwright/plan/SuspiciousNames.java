package io.maskwright.plan;

import io.maskwright.Category;
import io.maskwright.annotation.Categories;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the name of a property what its values probably are: {@code userTel} is a phone, {@code hotel} is not. It is
 * for warnings about properties that nobody decided; it protects nothing.
 *
 * <p>A name is read word by word, in camel case, snake case, kebab case or with blanks; Chinese names by the terms in
 * them, Vietnamese ones with or without their marks. Where a name has several likely words, the last one counts:
 * {@code emailPassword} is a password.
 *
 * <p>Stateless and thread-safe.
 */
public final class SuspiciousNames {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_WINDOW = 6;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern TAIL_DIGITS = Pattern.compile("[0-9]+$");

    /** Where one word ends and the next begins. */
    private static final Pattern BOUNDARY = Pattern.compile("[^\\p{L}\\p{N}]+"
            + "|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})"
            + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
            + "|(?<=\\p{IsHan})(?=[^\\p{IsHan}])"
            + "|(?<=[^\\p{IsHan}])(?=\\p{IsHan})");

    /** Last words after which a name speaks of a thing about the value. */
    private static final Set<String> ABOUT = Set.of(
            "verified",
            "confirmed",
            "enabled",
            "disabled",
            "required",
            "visible",
            "valid",
            "expired",
            "count",
            "size",
            "length",
            "type",
            "status",
            "format",
            "policy",
            "template",
            "version",
            "model",
            "host",
            "port",
            "server",
            "at",
            "sent",
            "limit",
            "consent",
            "regex",
            "pattern");

    private static final Map<String, Category> TERMS = terms();

    private SuspiciousNames() {}

    /**
     * Tells what the values of a property probably are.
     *
     * @param name the name of a property, a column or a member; anything but null
     * @return the likely category, or null if the name raises no suspicion
     */
    public static @Nullable Category category(String name) {
        List<String> words = words(name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name);
        if (words.isEmpty() || ABOUT.contains(words.get(words.size() - 1)) || isQuestion(words.get(0))) {
            return null;
        }
        for (int end = words.size(); end > 0; end--) {
            Category found = endingAt(words, end);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code hasEmail} is a flag. */
    private static boolean isQuestion(String first) {
        return first.equals("is") || first.equals("has");
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : BOUNDARY.split(plain(name), -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** Without the marks of Vietnamese letters. */
    private static String plain(String name) {
        String parts = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return MARKS.matcher(parts).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
    }

    /** The term of the most words that ends before a word; in Chinese words, the last term. */
    private static @Nullable Category endingAt(List<String> words, int end) {
        for (int start = Math.max(0, end - MAX_WINDOW); start < end; start++) {
            Category found = term(String.join("", words.subList(start, end)));
            if (found != null) {
                return found;
            }
        }
        String last = words.get(end - 1);
        return Character.isIdeographic(last.codePointAt(0)) ? lastTerm(last) : null;
    }

    private static @Nullable Category term(String joined) {
        Category found = TERMS.get(joined);
        if (found == null) {
            String bare = TAIL_DIGITS.matcher(joined).replaceFirst("");
            found = TERMS.get(bare);
            if (found == null && bare.endsWith("s")) {
                found = TERMS.get(bare.substring(0, bare.length() - 1));
            }
            if (found == null && bare.endsWith("es")) {
                found = TERMS.get(bare.substring(0, bare.length() - 2));
            }
        }
        return found;
    }

    private static @Nullable Category lastTerm(String word) {
        for (int end = word.length(); end > 0; end--) {
            for (int start = 0; start < end; start++) {
                Category found = TERMS.get(word.substring(start, end));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Map<String, Category> terms() {
        Map<String, Category> terms = new HashMap<>();
        add(
                terms,
                Categories.PHONE,
                "phone telephone tel fax phoneno phonenum phonenumber telno telnumber telefone"
                        + " telefono dienthoai sodienthoai sdt dianhua 电话 电话号码 联系电话 联系方式 電話 電話號碼 聯絡電話");
        add(
                terms,
                Categories.PHONE_MOBILE,
                "mobile mobileno mobilenum mobilenumber mobilephone mobilephoneno"
                        + " mobilephonenumber cellphone handphone msisdn whatsapp celular didong sodidong shouji shoujihao 手机"
                        + " 手机号 手机号码 移动电话 手機 手機號 手機號碼 行動電話");
        add(terms, Categories.PHONE_LANDLINE, "landline 座机 固定电话");
        add(
                terms,
                Categories.EMAIL,
                "email emailaddress emailaddr mail mailaddress mailaddr mailbox hopthu thudientu"
                        + " youxiang correo 邮箱 邮箱地址 邮件地址 电子邮件 电子邮箱 電郵 電子郵件 郵箱");
        add(
                terms,
                Categories.PASSWORD,
                "password passwd passwort pwd passphrase passcode pincode userpass matkhau senha"
                        + " contrasena mima 密码 口令 密碼");
        add(terms, Categories.SECRET, "secret secretkey clientsecret privatekey 密钥 私钥");
        add(
                terms,
                Categories.CREDENTIAL,
                "token accesstoken refreshtoken idtoken authtoken jwt apikey accesskey"
                        + " credential otp cvv cvc cvv2 cvc2 sessionid cookie authorization 令牌 验证码");
        add(
                terms,
                Categories.ID,
                "idcard idcardno idcardnum idcardnumber idno idnum idnumber identityno identitynumber"
                        + " identitycard nationalid nationalidnumber personalid ssn socialsecurity socialsecurityno"
                        + " socialsecuritynumber taxid taxno taxcode taxnumber dni 证件号 证件号码");
        add(terms, Categories.ID_CN_RESIDENT, "shenfenzheng shenfenzhenghao sfz sfzh 身份证 身份证号 身份证号码 身份證 身份證號");
        add(
                terms,
                Categories.ID_VN_CCCD,
                "cccd cmnd cmtnd cancuoc cancuoccongdan socancuoc chungminhnhandan"
                        + " sochungminh sochungminhnhandan");
        add(terms, Categories.ID_VN_MST, "masothue mst");
        add(terms, Categories.ID_BR_CPF, "cpf");
        add(terms, Categories.ID_BR_CNPJ, "cnpj");
        add(
                terms,
                Categories.PASSPORT,
                "passport passportno passportnum passportnumber hochieu sohochieu passaporte"
                        + " huzhao 护照 护照号 护照号码 護照 護照號碼");
        add(
                terms,
                Categories.LICENCE_DRIVER,
                "driverlicense driverslicense driverlicence driverslicence drivinglicense"
                        + " drivinglicence banglaixe gplx jiashizheng 驾驶证 驾照");
        add(terms, Categories.ADDRESS_POSTAL, "address addr street diachi noio endereco direccion dizhi 地址 住址 详细地址");
        add(
                terms,
                Categories.PERSON_NAME,
                "fullname realname truename legalname firstname lastname middlename givenname"
                        + " familyname surname maidenname personname contactname customername clientname recipientname"
                        + " receivername sendername consigneename shippername buyername drivername patientname holdername"
                        + " cardholder cardholdername hoten hovaten tendaydu tenkhachhang tennguoinhan tennguoigui nomecompleto"
                        + " xingming 姓名 真实姓名 收件人 寄件人 收货人 发货人 联系人");
        add(
                terms,
                Categories.CARD_PAN,
                "bankcard bankcardno bankcardnumber cardno cardnum cardnumber creditcard"
                        + " creditcardno creditcardnumber debitcard debitcardno debitcardnumber sothe yinhangka 银行卡 银行卡号 卡号 銀行卡 銀行卡號");
        add(
                terms,
                Categories.BANK_ACCOUNT,
                "bankaccount bankaccountno bankaccountnumber accountno accountnum"
                        + " accountnumber acctno acctnumber bankno taikhoannganhang sotaikhoan stk 银行账号 银行账户 银行帐号 开户账号 銀行帳號 銀行帳戶");
        add(terms, Categories.BANK_IBAN, "iban");
        add(
                terms,
                Categories.BIRTH_DATE,
                "birthday birthdate dateofbirth birth birthyear yearofbirth dob ngaysinh namsinh"
                        + " nascimento datanascimento shengri 生日 出生日期 出生年月");
        add(
                terms,
                Categories.PLATE,
                "plate plateno platenum platenumber licenseplate licenceplate numberplate carplate"
                        + " vehicleplate bienso biensoxe chepai chepaihao placa 车牌 车牌号 车牌号码 車牌 車牌號");
        add(terms, Categories.DEVICE_IMEI, "imei meid");
        add(terms, Categories.DEVICE_MAC, "macaddress macaddr macid mac地址");
        add(terms, Categories.IP, "ip ipv4 ipv6 ipaddress ipaddr ipv4address ipv6address ip地址");
        add(
                terms,
                Categories.GEO_POINT,
                "latitude longitude latlng latlon geolocation geopoint gps kinhdo vido 经度 纬度 经纬度");
        return Map.copyOf(terms);
    }

    private static void add(Map<String, Category> terms, String category, String names) {
        for (String name : names.split(" ", -1)) {
            terms.put(name, Category.of(category));
        }
    }
}
