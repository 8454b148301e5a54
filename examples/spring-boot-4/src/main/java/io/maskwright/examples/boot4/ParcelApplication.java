package io.maskwright.examples.boot4;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Parcels over HTTP. Nothing in it but {@link Parcel} and {@link MaskingConfiguration} knows of masking. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ParcelApplication {

    /**
     * Starts the application.
     *
     * @param args the arguments of Spring Boot
     */
    public static void main(String[] args) {
        SpringApplication.run(ParcelApplication.class, args);
    }
}
