package io.maskwright.benchmarks.jackson;

import com.github.houbb.sensitive.annotation.strategy.SensitiveStrategyCardId;
import com.github.houbb.sensitive.annotation.strategy.SensitiveStrategyChineseName;
import com.github.houbb.sensitive.annotation.strategy.SensitiveStrategyEmail;
import com.github.houbb.sensitive.annotation.strategy.SensitiveStrategyIdNo;
import com.github.houbb.sensitive.annotation.strategy.SensitiveStrategyMaskHalf;
import com.github.houbb.sensitive.annotation.strategy.SensitiveStrategyPhone;

/** Marked for houbb sensitive. */
@SuppressWarnings("NullAway.Init") // set by the cast that fills it
final class HoubbCustomer {

    public long id;

    @SensitiveStrategyChineseName
    public String name;

    @SensitiveStrategyPhone
    public String phone;

    @SensitiveStrategyEmail
    public String email;

    @SensitiveStrategyIdNo
    public String idNumber;

    @SensitiveStrategyCardId
    public String card;

    @SensitiveStrategyMaskHalf
    public String vehicle;

    public String status;

    public int parcels;

    public boolean active;
}
