package io.maskwright.benchmarks.jackson;

import cn.hutool.core.util.DesensitizedUtil.DesensitizedType;

/** Marked as most projects do it: an annotation of their own over a serializer of their own. */
@SuppressWarnings("NullAway.Init") // set by the cast that fills it
final class HutoolCustomer {

    public long id;

    @HutoolMask(DesensitizedType.CHINESE_NAME)
    public String name;

    @HutoolMask(DesensitizedType.MOBILE_PHONE)
    public String phone;

    @HutoolMask(DesensitizedType.EMAIL)
    public String email;

    @HutoolMask(DesensitizedType.ID_CARD)
    public String idNumber;

    @HutoolMask(DesensitizedType.BANK_CARD)
    public String card;

    @HutoolMask(DesensitizedType.CAR_LICENSE)
    public String vehicle;

    public String status;

    public int parcels;

    public boolean active;
}
