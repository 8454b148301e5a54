package io.maskwright.benchmarks.jackson;

import cn.hutool.core.util.DesensitizedUtil.DesensitizedType;
import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotation of the usual approach. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@JacksonAnnotationsInside
@JsonSerialize(using = HutoolSerializer.class)
@interface HutoolMask {

    /** What the value is. */
    DesensitizedType value();
}
