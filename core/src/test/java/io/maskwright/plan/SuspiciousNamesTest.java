package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuspiciousNamesTest {

    @ParameterizedTest
    @CsvSource({
        "phone, phone",
        "phones, phone",
        "phone2, phone",
        "telephone, phone",
        "userTel, phone",
        "USER_TEL, phone",
        "buyer-phone-number, phone",
        "contact.phoneNo, phone",
        "sdt, phone",
        "dienThoai, phone",
        "soDienThoai, phone",
        "số điện thoại, phone",
        "SỐ_ĐIỆN_THOẠI, phone",
        "联系电话, phone",
        "收件人电话, phone",
        "mobile, phone.mobile",
        "mobilePhone, phone.mobile",
        "手机号, phone.mobile",
        "user手机号, phone.mobile",
        "备用手机号码2, phone.mobile",
        "email, email",
        "e_mail, email",
        "eMail, email",
        "userEmailAddress, email",
        "emails, email",
        "电子邮箱, email",
        "邮箱地址, email",
        "password, password",
        "passwordHash, password",
        "userPwd, password",
        "emailPassword, password",
        "mật khẩu, password",
        "clientSecret, secret",
        "accessToken, credential",
        "JWT, credential",
        "apiKey, credential",
        "idCard, id",
        "IDCardNo, id",
        "id_no, id",
        "ssn, id",
        "身份证号, id.cn.resident",
        "cccd, id.vn.cccd",
        "soCccd, id.vn.cccd",
        "cmnd, id.vn.cccd",
        "số căn cước công dân, id.vn.cccd",
        "customerCpf, id.br.cpf",
        "passportNo, passport",
        "hộ chiếu, passport",
        "address, address.postal",
        "addresses, address.postal",
        "shippingAddressLine, address.postal",
        "diaChi, address.postal",
        "Địa chỉ, address.postal",
        "địaChỉGiaoHàng, address.postal",
        "收货地址, address.postal",
        "fullName, person.name",
        "realname, person.name",
        "RECIPIENT_NAME, person.name",
        "hoTen, person.name",
        "họ và tên, person.name",
        "姓名, person.name",
        "收件人姓名, person.name",
        "bankCard, card.pan",
        "creditCardNumber, card.pan",
        "银行卡号, card.pan",
        "accountNo, bank.account",
        "bank_account, bank.account",
        "iban, bank.iban",
        "birthday, birth.date",
        "dateOfBirth, birth.date",
        "ngày sinh, birth.date",
        "出生日期, birth.date",
        "plateNo, plate",
        "licensePlate, plate",
        "biển số xe, plate",
        "车牌号, plate",
        "imei, device.imei",
        "macAddress, device.mac",
        "ip, ip",
        "clientIp, ip",
        "clientIP, ip",
        "remoteIPAddress, ip",
        "ipv4, ip",
        "IP地址, ip",
        "latitude, geo.point"
    })
    void suspiciousName_tellsItsCategory(String name, String category) {
        assertThat(SuspiciousNames.category(name)).isEqualTo(Category.of(category));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "id",
                "name",
                "title",
                "description",
                "hotel",
                "hotels",
                "template",
                "plateau",
                "platform",
                "island",
                "islandName",
                "ship",
                "shipping",
                "chip",
                "zip",
                "recipe",
                "script",
                "fileName",
                "className",
                "productName",
                "hostName",
                "status",
                "country",
                "currency",
                "amount",
                "microphone",
                "phonetic",
                "telemetry",
                "gmail",
                "secretary",
                "tokenizer",
                "compass",
                "passage",
                "passenger",
                "paddress",
                "redress",
                "cardinality",
                "emailVerified",
                "isMobile",
                "hasEmail",
                "tokenType",
                "phoneModel",
                "phoneCount",
                "ipVersion",
                "商品名称",
                "网址",
                "数量",
                "tên hàng",
                "đơn giá",
                "mã vận đơn",
                "😀",
                "\ud83d"
            })
    void plainName_raisesNoSuspicion(String name) {
        assertThat(SuspiciousNames.category(name)).isNull();
    }

    @Test
    void endlessName_isReadInTime() {
        assertThat(SuspiciousNames.category("a".repeat(1_000_000))).isNull();
        assertThat(SuspiciousNames.category("电".repeat(1_000_000))).isNull();
        assertThat(SuspiciousNames.category("aB".repeat(1_000_000))).isNull();
    }
}
