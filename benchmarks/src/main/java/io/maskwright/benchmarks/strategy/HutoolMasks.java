package io.maskwright.benchmarks.strategy;

import cn.hutool.core.util.DesensitizedUtil;
import cn.hutool.core.util.DesensitizedUtil.DesensitizedType;
import cn.hutool.core.util.StrUtil;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** hutool, through the entry that names the type of a value. */
final class HutoolMasks {

    private static final Map<MaskStrategy, DesensitizedType> TYPES = Map.ofEntries(
            Map.entry(MaskStrategy.NAME, DesensitizedType.CHINESE_NAME),
            Map.entry(MaskStrategy.PHONE, DesensitizedType.MOBILE_PHONE),
            Map.entry(MaskStrategy.LANDLINE, DesensitizedType.FIXED_PHONE),
            Map.entry(MaskStrategy.EMAIL, DesensitizedType.EMAIL),
            Map.entry(MaskStrategy.ADDRESS, DesensitizedType.ADDRESS),
            Map.entry(MaskStrategy.RESIDENT_ID, DesensitizedType.ID_CARD),
            Map.entry(MaskStrategy.USCC, DesensitizedType.CREDIT_CODE),
            Map.entry(MaskStrategy.PAN, DesensitizedType.BANK_CARD),
            Map.entry(MaskStrategy.PLATE, DesensitizedType.CAR_LICENSE),
            Map.entry(MaskStrategy.PASSPORT, DesensitizedType.PASSPORT),
            Map.entry(MaskStrategy.IP, DesensitizedType.IPV4),
            Map.entry(MaskStrategy.PASSWORD, DesensitizedType.PASSWORD));

    private HutoolMasks() {}

    static @Nullable MaskWorker of(MaskStrategy strategy) {
        if (strategy == MaskStrategy.PARTIAL) {
            return value -> StrUtil.hide(value, 3, value.length() - 4);
        }
        DesensitizedType type = TYPES.get(strategy);
        return type == null ? null : value -> DesensitizedUtil.desensitized(value, type);
    }
}
