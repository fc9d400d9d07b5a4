package de.lichtweg.portal.web;

import de.lichtweg.activity.Builds;
import de.lichtweg.activity.Builds.Build;
import de.lichtweg.cooperation.Responsible;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Holders;
import de.lichtweg.parties.OpenWork;
import de.lichtweg.parties.OpenWork.Holder;
import de.lichtweg.parties.OpenWork.Item;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.app.TownTexts;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import de.lichtweg.standards.Followed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * "Meine Kommune": what is expected of us, who builds when in which Ortsteil, whom to call, texts to take away. Stands here, since
 * it gathers from floors that do not know each other.
 */
@Controller
class TownPages {

    static final String PATH = "/meine-kommune";

    private static final int CONTACTS = 8;

    private final ObjectProvider<OpenWork> work;
    private final Holders holders;
    private final Builds builds;
    private final Responsible responsible;
    private final Followed followed;
    private final TownTexts texts;
    private final Regions regions;
    private final LichtwegClock clock;

    TownPages(
            ObjectProvider<OpenWork> work,
            Holders holders,
            Builds builds,
            Responsible responsible,
            Followed followed,
            TownTexts texts,
            Regions regions,
            LichtwegClock clock) {
        this.work = work;
        this.holders = holders;
        this.builds = builds;
        this.responsible = responsible;
        this.followed = followed;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
    }

    /** Something expected. */
    record Duty(String kindKey, Item item, boolean late) {}

    /** A build with the names of its Ortsteile. */
    record Site(Build build, String places) {}

    @GetMapping(PATH)
    String choose(Scope scope, Model model) {
        Optional<RegionKey> own = scope.territories().stream()
                .filter(t -> t.level() == RegionKey.Level.MUNICIPALITY)
                .sorted()
                .findFirst();
        if (own.isPresent()) {
            return "redirect:" + PATH + "/" + own.get();
        }
        RegionKey home = regions.home();
        model.addAttribute("regionKey", home);
        model.addAttribute(
                "towns",
                regions.children(home, clock.today()).stream()
                        .filter(r -> scope.may(Level.ADDRESS, DataClass.COOPERATION, r.key()))
                        .toList());
        return "portal/towns";
    }

    @GetMapping(PATH + "/{region:[0-9]+}")
    String town(Scope scope, @PathVariable("region") String key, Model model) {
        if (key.equals(regions.home().value())) {
            return "redirect:" + PATH;
        }
        Region town = town(scope, key);
        LocalDate today = clock.today();
        model.addAttribute("regionKey", town.key());
        model.addAttribute("town", town);
        model.addAttribute("own", scope.territories().contains(town.key()));
        model.addAttribute("duties", duties(scope, town, today));
        model.addAttribute("sites", sites(scope, town, today));
        Followed.Lines standards = followed.of(scope, town.key());
        model.addAttribute(
                "part",
                Map.of(
                        "contacts",
                        responsible.list(scope, town.key(), List.of()).stream()
                                .limit(CONTACTS)
                                .toList(),
                        "followed",
                        standards.followed(),
                        "asked",
                        standards.asked()));
        model.addAttribute("texts", texts.of(town, reached()));
        return "portal/town";
    }

    private static String reached() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private Region town(Scope scope, String key) {
        RegionKey region = RegionKey.isValid(key) ? new RegionKey(key) : RegionKey.GERMANY;
        if (region.level() != RegionKey.Level.MUNICIPALITY
                || !scope.may(Level.ADDRESS, DataClass.COOPERATION, region)) {
            throw new NotFound("town " + key);
        }
        return regions.find(region, clock.today()).orElseThrow(() -> new NotFound("town " + key));
    }

    private List<Duty> duties(Scope scope, Region town, LocalDate today) {
        Holder holder = holders.municipality(scope, town.key(), town.name());
        return work.orderedStream()
                .flatMap(w -> w.parts(scope, holder).stream())
                .filter(OpenWork.Part::expected)
                .flatMap(p -> p.items().stream().map(i -> new Duty("openwork." + p.key(), i, i.isLate(today))))
                .sorted((a, b) -> Item.BY_DAY.compare(a.item(), b.item()))
                .toList();
    }

    private List<Site> sites(Scope scope, Region town, LocalDate today) {
        Map<RegionKey, String> names = regions.children(town.key(), today).stream()
                .collect(Collectors.toMap(Region::key, Region::name, (a, b) -> a));
        return builds.list(scope, town.key()).stream()
                .map(b -> new Site(b, places(b, names)))
                .toList();
    }

    private static String places(Build build, Map<RegionKey, String> names) {
        return build.places().stream()
                .map(k -> names.getOrDefault(k, ""))
                .filter(n -> !n.isEmpty())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @GetMapping(PATH + "/{region:[0-9]+}/text/{key:[a-z]+}.txt")
    ResponseEntity<byte[]> text(Scope scope, @PathVariable("region") String region, @PathVariable String key) {
        Region town = town(scope, region);
        TownTexts.Text text = texts.of(town, reached()).stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("text " + key));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(key + "-" + region + ".txt")
                                .build()
                                .toString())
                .body((text.whole() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
