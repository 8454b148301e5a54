package io.maskwright.examples.boot3;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fails as careless code does: with the parcel in the message. */
@RestController
class FailingController {

    private final ParcelController parcels;

    FailingController(ParcelController parcels) {
        this.parcels = parcels;
    }

    @GetMapping("/failing")
    Parcel failing() {
        throw new IllegalStateException("cannot deliver " + parcels.parcel("SF1"));
    }
}
