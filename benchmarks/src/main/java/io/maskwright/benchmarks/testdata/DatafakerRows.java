package io.maskwright.benchmarks.testdata;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/** datafaker in Chinese: the nearest that it has for each column. */
@SuppressWarnings("DoNotUseRandom") // it takes no other
final class DatafakerRows implements RowMaker {

    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int MINUTES = 365 * 24 * 60;

    private final Faker faker = new Faker(Locale.SIMPLIFIED_CHINESE, new Random(20_251_122));

    @Override
    public List<String> row(long number) {
        return List.of(
                "SF" + faker.number().digits(13),
                START.plusMinutes(faker.number().numberBetween(0, MINUTES)).toString(),
                faker.name().fullName(),
                faker.phoneNumber().cellPhone(),
                faker.name().fullName(),
                faker.phoneNumber().cellPhone(),
                faker.idNumber().valid(),
                faker.address().fullAddress(),
                faker.address().city(),
                faker.commerce().productName(),
                faker.number().digits(4),
                faker.finance().creditCard(),
                faker.lorem().word());
    }
}
