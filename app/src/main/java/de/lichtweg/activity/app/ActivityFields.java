package de.lichtweg.activity.app;

import de.lichtweg.geodata.ingest.ImportProfile.Field;
import java.util.List;

/** The columns of a list of activities, by the names that {@link ActivityColumns} and offices give them. */
final class ActivityFields {

    static final List<Field> ALL = List.of(
            new Field(
                    "title",
                    true,
                    List.of(
                            "titel",
                            "massnahme",
                            "bezeichnung",
                            "bezeichnung_der_massnahme",
                            "projektname",
                            "projektbezeichnung",
                            "aktivitaet",
                            "vorhaben",
                            "thema",
                            "projekt")),
            new Field(
                    "kind",
                    false,
                    List.of(
                            "art",
                            "typ",
                            "kategorie",
                            "art_der_massnahme",
                            "massnahmenart",
                            "projektart",
                            "ausbauart",
                            "art_des_ausbaus")),
            new Field(
                    "territory",
                    true,
                    List.of(
                            "gebiet",
                            "kommune",
                            "kommunen",
                            "gemeinde",
                            "gemeinden",
                            "gemeinde(n)",
                            "kommune(n)",
                            "stadt/gemeinde",
                            "gemeinde/ortsteil",
                            "ort/ortsteil",
                            "ort",
                            "wo")),
            new Field("number", false, List.of("nummer", "lichtweg_nummer")),
            new Field("parent", false, List.of("projekt", "gehoert_zu")),
            new Field(
                    "organisation",
                    false,
                    List.of(
                            "organisation",
                            "federfuehrung",
                            "traeger",
                            "projekttraeger",
                            "massnahmentraeger",
                            "auftraggeber",
                            "bauherr")),
            new Field(
                    "responsible",
                    false,
                    List.of("zustaendig", "verantwortlich", "bearbeitung", "bearbeiter", "ansprechpartner")),
            new Field(
                    "operator",
                    false,
                    List.of(
                            "netz",
                            "netzbetreiber",
                            "betreiber",
                            "tku",
                            "netzbetreiber/tku",
                            "ausbauendes_unternehmen",
                            "ausfuehrendes_unternehmen",
                            "unternehmen")),
            new Field(
                    "phase",
                    false,
                    List.of(
                            "phase",
                            "stufe",
                            "status",
                            "sachstand",
                            "projektstand",
                            "projektphase",
                            "bearbeitungsstand",
                            "aktueller_stand")),
            new Field("since", false, List.of("phase_seit", "seit", "beginn", "start")),
            new Field("finish", false, List.of("fertigstellung", "geplante_fertigstellung", "bauende")),
            new Field("state", false, List.of("stand", "zustand")),
            new Field("ended", false, List.of("beendet_am", "ende")),
            new Field(
                    "next",
                    false,
                    List.of("naechster_schritt", "naechste_schritte", "was_ist_zu_tun", "aufgabe", "offene_punkte")),
            new Field("turn", false, List.of("am_zug", "wer_ist_dran", "wer")),
            new Field(
                    "due",
                    false,
                    List.of("frist", "termin", "faellig", "faellig_am", "bis_wann", "bis", "wiedervorlage")),
            new Field("evidence", false, List.of("nachweis", "letzter_nachweis")),
            new Field("evidence_on", false, List.of("nachweis_am", "nachweis_vom")),
            new Field("risk", false, List.of("risiko", "ampel", "risiko_(ampel)")),
            new Field("file", false, List.of("aktenzeichen", "az")),
            new Field(
                    "description",
                    false,
                    List.of("beschreibung", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "hinweise")),
            new Field("source", false, List.of("quelle")));

    private ActivityFields() {}
}
