package de.lichtweg.demo.domain;

import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files of official sources that come with the product: boundaries, registers, published rates. */
final class PublishedFiles {

    private final LocalDate begin;
    private final List<Shipment> shipments = new ArrayList<>();

    private PublishedFiles(LocalDate begin) {
        this.begin = begin;
    }

    /** All of them; what held before the office began is imported on its first day. */
    static List<Shipment> list(LocalDate begin) {
        PublishedFiles files = new PublishedFiles(begin);
        files.facts();
        return files.shipments;
    }

    private void facts() {
        shipped("regions", "meissen_gemeinden_vg250_2016.geojson.gz", begin, LocalDate.of(2016, 1, 1));
        shipped("regions", "sachsen_kreise_vg250_2016.geojson.gz", begin, LocalDate.of(2016, 1, 1));
        shipped("register", "landkreise_destatis_2018.csv.gz", begin, LocalDate.of(2017, 12, 31));
        shipped("register", "sachsen_gemeinden_stammdaten.csv.gz", begin, null);
        shipped("register", "meissen_ortsteile.csv.gz", begin, LocalDate.of(2016, 1, 1));
        rates("gemeinde_privat_2018_ende.csv.gz", 2018, 12);
        rates("gemeinde_privat_2019_mitte.csv.gz", 2019, 6);
        rates("gemeinde_bezirke_privat_2019_ende.csv.gz", 2019, 12);
        rates("gemeinde_bezirke_privat_2020_mitte.csv.gz", 2020, 6);
        rates("gemeinde_bezirke_privat_2020_ende.csv.gz", 2020, 12);
        rates("gemeinde_bezirke_privat_2021_mitte.csv.gz", 2021, 6);
        rates("landkreis_privat_2021_1.csv.gz", 2021, 6);
        rates("bundesland_privat_2021_1.csv.gz", 2021, 6);
        rates("deutschland_privat_2021_1.csv.gz", 2021, 6);
        LocalDate computed = LocalDate.of(2021, 6, 30);
        shipped("households", "haushalte_je_schluessel.csv", computed.plusMonths(6), computed);
    }

    private void rates(String name, int year, int month) {
        LocalDate asOf = LocalDate.of(year, month, month == 6 ? 30 : 31);
        shipped("rates", name, asOf.plusMonths(6), asOf);
    }

    private void shipped(String profile, String name, LocalDate on, @Nullable LocalDate asOf) {
        shipments.add(new Shipment(profile, name, on, asOf, null, null, null, null, file -> {
            try (InputStream in = Facts.class.getResourceAsStream("/demo/" + name)) {
                Files.write(file, Objects.requireNonNull(in, name).readAllBytes());
            }
        }));
    }
}
