package io.maskwright.spark;

import io.maskwright.PlanException;
import java.io.Serializable;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.apache.spark.sql.SparkSession;

/**
 * How a session shows dates and moments to code.
 *
 * @param zone the time zone of the session
 * @param form the classes that rows have for dates and moments
 */
record Clock(ZoneId zone, Form form) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String JAVA_TIME = "spark.sql.datetime.java8API.enabled";
    private static final String ZONE = "spark.sql.session.timeZone";

    /** The classes of dates and moments in rows. */
    enum Form {
        /** {@link LocalDate} and {@link Instant}. */
        JAVA_TIME,
        /** {@link Date} and {@link Timestamp}. */
        JAVA_SQL
    }

    static Clock of(SparkSession session) {
        boolean isJavaTime = Boolean.parseBoolean(session.conf().get(JAVA_TIME, "false"));
        return new Clock(zone(session.conf().get(ZONE)), isJavaTime ? Form.JAVA_TIME : Form.JAVA_SQL);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name, ZoneId.SHORT_IDS);
        } catch (DateTimeException e) {
            throw new PlanException(ZONE + " must be a time zone as Java names it, such as Asia/Shanghai or +08:00");
        }
    }

    LocalDate date(Object external) {
        return external instanceof Date date ? date.toLocalDate() : (LocalDate) external;
    }

    OffsetDateTime moment(Object external) {
        Instant instant = external instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) external;
        return instant.atZone(zone).toOffsetDateTime();
    }

    Object external(LocalDate date) {
        return form == Form.JAVA_TIME ? date : Date.valueOf(date);
    }

    Object external(OffsetDateTime moment) {
        return form == Form.JAVA_TIME ? moment.toInstant() : Timestamp.from(moment.toInstant());
    }
}
