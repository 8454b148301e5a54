package io.maskwright.examples.boot3;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Answers with parcels as they are: they are masked where they are written, so no method can forget it. */
@RestController
@RequestMapping("/parcels")
class ParcelController {

    private final Map<String, Parcel> parcels = new ConcurrentHashMap<>(
            Map.of("SF1", new Parcel("SF1", "欧阳修", List.of("13812345678", "13987654321"), "浙江省杭州市西湖区文三路90号3幢501室")));

    @GetMapping("/{number}")
    Parcel parcel(@PathVariable String number) {
        Parcel parcel = parcels.get(number);
        if (parcel == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return parcel;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Parcel add(@RequestBody Parcel parcel) {
        parcels.put(parcel.number(), parcel);
        return parcel;
    }
}
