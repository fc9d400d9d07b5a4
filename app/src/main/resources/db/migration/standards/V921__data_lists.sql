-- Lists that the product brings along: layers, columns, code lists and rules of each, as they are taken into the catalogue.
-- Sources: reply templates of market surveys, address format HK-DE 5.2, columns that the imports read.

insert into standards.data_shipped (key, title, purpose, definition)
values ('adressliste', 'Adressliste', 'Womit Kommunen und Büros ihre Adressen liefern: an dieser Liste hängt jede Auswertung.', $json$
{
  "dataClass": "INTERNAL",
  "codes": [
    {"name": "nutzung", "complete": true, "codes": [{"code": "WOHNEN", "name": {"de": "Wohnen", "en": "Residential"}}, {"code": "GEMISCHT", "name": {"de": "gemischt", "en": "Mixed"}}, {"code": "GEWERBE", "name": {"de": "Gewerbe", "en": "Business"}}, {"code": "OEFFENTLICH", "name": {"de": "öffentlich", "en": "Public"}}, {"code": "SCHULE", "name": {"de": "Schule", "en": "School"}}, {"code": "KRANKENHAUS", "name": {"de": "Krankenhaus", "en": "Hospital"}}, {"code": "NEBENGEBAEUDE", "name": {"de": "Nebengebäude, nicht anschließbar", "en": "Outbuilding"}}, {"code": "SONSTIGE", "name": {"de": "sonstige", "en": "Other"}}]}
  ],
  "layers": [
    {"name": "adressen", "label": {"de": "Adressen", "en": "Addresses"}, "mandatory": true, "columns": [
      {"name": "adress_id", "type": "TEXT", "aliases": ["adressid", "address_id"], "mandatory": true, "length": 64, "what": {"de": "Kennung der Adresse, bleibt in jeder Lieferung dieselbe", "en": "Stable id of the address"}, "example": "14627180-0001"},
      {"name": "oid", "type": "TEXT", "aliases": ["objectid"], "pattern": "DE[A-Z]{2}[A-Za-z0-9]{12}", "what": {"de": "Objektkennung der Hauskoordinaten", "en": "Object id of the house coordinates"}, "example": "DESNALK0Yb00001a"},
      {"name": "ags", "type": "AGS", "aliases": ["gemeindeschluessel"], "mandatory": true, "what": {"de": "Amtlicher Gemeindeschlüssel, acht Stellen", "en": "Official municipality key"}, "example": "14627180"},
      {"name": "gemeinde", "type": "TEXT", "mandatory": true, "length": 80, "what": {"de": "Name der Gemeinde", "en": "Name of the municipality"}, "example": "Nossen"},
      {"name": "ortsteil", "type": "TEXT", "aliases": ["ott", "gemeindeteil"], "length": 80, "what": {"de": "Name des Ortsteils", "en": "Name of the locality"}, "example": "Deutschenbora"},
      {"name": "plz", "type": "TEXT", "aliases": ["postleitzahl"], "mandatory": true, "pattern": "[0-9]{5}", "what": {"de": "Postleitzahl, fünf Stellen mit führender Null", "en": "Postal code with leading zero"}, "example": "01683"},
      {"name": "strasse", "type": "TEXT", "aliases": ["straße", "str"], "mandatory": true, "length": 120, "what": {"de": "Straße, wie sie amtlich heißt", "en": "Street"}, "example": "Dorfstraße"},
      {"name": "hnr", "type": "INTEGER", "aliases": ["hausnummer"], "mandatory": true, "min": 0, "max": 9999, "what": {"de": "Hausnummer ohne Zusatz", "en": "House number without suffix"}, "example": "12"},
      {"name": "adz", "type": "TEXT", "aliases": ["zusatz", "hausnummernzusatz"], "length": 10, "what": {"de": "Zusatz zur Hausnummer", "en": "Suffix of the number"}, "example": "a"},
      {"name": "ost", "type": "DECIMAL", "aliases": ["ostwert", "x"], "unit": "m", "min": 150000, "max": 900000, "what": {"de": "Ostwert in ETRS89/UTM 33 (EPSG:25833)", "en": "Easting, EPSG:25833"}, "example": "385000.5"},
      {"name": "nord", "type": "DECIMAL", "aliases": ["nordwert", "y"], "unit": "m", "min": 5200000, "max": 6200000, "what": {"de": "Nordwert in ETRS89/UTM 33 (EPSG:25833)", "en": "Northing, EPSG:25833"}, "example": "5656000.5"},
      {"name": "nutzung", "type": "CODE", "aliases": ["nutzungsart"], "mandatory": true, "codes": "nutzung", "what": {"de": "Wofür das Gebäude dient", "en": "Use of the building"}, "example": "WOHNEN"},
      {"name": "hh", "type": "INTEGER", "aliases": ["haushalte", "wohneinheiten"], "min": 0, "max": 2000, "what": {"de": "Zahl der Haushalte", "en": "Number of households"}, "example": "2"}
    ]}
  ],
  "rules": [
    {"id": "AL-01", "severity": "ERROR", "layer": "adressen", "check": {"kind": "unique", "columns": ["adress_id"]}, "reason": {"de": "Jede Kennung steht genau einmal in der Liste: an ihr hängen Meldungen, Zusagen und Bauzustände.", "en": "Each id occurs once."}, "advice": {"de": "Doppelte Zeile entfernen oder eine eigene Kennung vergeben.", "en": "Remove the row or give it an id of its own."}},
    {"id": "AL-02", "severity": "WARNING", "layer": "adressen", "check": {"kind": "unique", "columns": ["strasse", "hnr", "adz", "ags", "ortsteil"]}, "reason": {"de": "Dieselbe Anschrift zweimal wird doppelt gezählt.", "en": "The same address twice is counted twice."}, "advice": {"de": "Prüfen, ob es zwei Gebäude sind; dann den Zusatz zur Hausnummer füllen.", "en": "If there are two buildings, fill in the suffix."}},
    {"id": "AL-03", "severity": "ERROR", "layer": "adressen", "check": {"kind": "municipality", "column": "ags"}, "reason": {"de": "Geliefert werden nur Adressen des Gebiets, mit dem heute gültigen Schlüssel.", "en": "Only addresses of the territory, by today's key."}, "advice": {"de": "Schlüssel prüfen; aufgelöste Gemeinden tragen den Schlüssel der aufnehmenden.", "en": "Check the key; dissolved municipalities carry the key of their successor."}},
    {"id": "AL-04", "severity": "ERROR", "layer": "adressen", "check": {"kind": "point-inside", "east": "ost", "north": "nord", "epsg": 25833, "marginMetres": 250}, "reason": {"de": "Die Koordinate liegt im Gebiet. Liegt sie weit daneben, stimmt meist das Koordinatensystem nicht.", "en": "The coordinate lies in the territory."}, "advice": {"de": "Koordinaten in EPSG:25833 liefern, Ostwert in ost, Nordwert in nord.", "en": "Deliver EPSG:25833, easting in ost, northing in nord."}},
    {"id": "AL-05", "severity": "ERROR", "layer": "adressen", "check": {"kind": "filled-when", "column": "hh", "when": "nutzung", "values": ["WOHNEN", "GEMISCHT"]}, "reason": {"de": "Wo gewohnt wird, zählen Haushalte; ohne sie fehlt die Adresse in jeder Quote.", "en": "Where people live, households count."}, "advice": {"de": "Zahl der Haushalte eintragen, leerstehend ist 0.", "en": "Enter the number of households, 0 if empty."}},
    {"id": "AL-06", "severity": "WARNING", "layer": "adressen", "check": {"kind": "same", "group": "ags", "column": "gemeinde"}, "reason": {"de": "Zu einem Schlüssel gehört ein Name.", "en": "One key has one name."}, "advice": {"de": "Namen der Gemeinde überall gleich schreiben.", "en": "Write the name the same everywhere."}},
    {"id": "AL-07", "severity": "WARNING", "layer": "adressen", "check": {"kind": "filled-when", "column": "ost", "when": "nutzung", "values": ["WOHNEN", "GEMISCHT", "GEWERBE", "OEFFENTLICH", "SCHULE", "KRANKENHAUS"]}, "reason": {"de": "Ohne Koordinate erscheint die Adresse auf keiner Karte und in keinem Gebiet.", "en": "Without a coordinate the address is on no map."}, "advice": {"de": "Koordinate aus den Hauskoordinaten des Landes übernehmen.", "en": "Take the coordinate from the state's house coordinates."}}
  ]
}$json$);

insert into standards.data_shipped (key, title, purpose, definition)
values ('versorgungsliste', 'Versorgungsliste', 'Womit Netzbetreiber sagen, was heute an einer Adresse anliegt.', $json$
{
  "dataClass": "BUSINESS_SECRET",
  "codes": [
    {"name": "technologie", "complete": true, "codes": [{"code": "FTTH", "name": {"de": "Glasfaser bis in die Wohnung", "en": "Fibre into the flat"}}, {"code": "FTTB", "name": {"de": "Glasfaser bis ins Gebäude", "en": "Fibre into the building"}}, {"code": "HFC", "name": {"de": "Kabelfernsehnetz (DOCSIS)", "en": "Television cable (DOCSIS)"}}, {"code": "FTTC", "name": {"de": "Glasfaser bis zum Kabelverzweiger (VDSL, Vectoring)", "en": "Fibre to the cabinet"}}, {"code": "DSL", "name": {"de": "ADSL oder VDSL ab Hauptverteiler", "en": "DSL from the exchange"}}, {"code": "FWA", "name": {"de": "Funk am festen Standort (5G, Richtfunk)", "en": "Fixed wireless access"}}, {"code": "SATELLITE", "name": {"de": "Satellit", "en": "Satellite"}}, {"code": "SONSTIGE", "name": {"de": "Sonstige leitungsgebundene Technik", "en": "Other wired"}}]},
    {"name": "homes", "complete": true, "codes": [{"code": "PASSED", "name": {"de": "am Grundstück vorbeigeführt", "en": "passed"}}, {"code": "CONNECTED", "name": {"de": "angeschlossen", "en": "connected"}}]}
  ],
  "layers": [
    {"name": "versorgung", "label": {"de": "Versorgung", "en": "Supply"}, "mandatory": true, "columns": [
      {"name": "adress_id", "type": "TEXT", "aliases": ["adressid", "address_id", "oid"], "mandatory": true, "length": 64, "what": {"de": "Kennung aus der Adressliste", "en": "Id of the address list"}, "example": "14627180-0001"},
      {"name": "netzbetreiber", "type": "TEXT", "aliases": ["betreiber", "anbieter"], "mandatory": true, "length": 120, "what": {"de": "Wessen Netz", "en": "Whose network"}, "example": "Netz A"},
      {"name": "technologie", "type": "CODE", "aliases": ["technik"], "mandatory": true, "codes": "technologie", "what": {"de": "Zugangstechnik", "en": "Access technology"}, "example": "FTTH"},
      {"name": "down_mbit", "type": "INTEGER", "aliases": ["download", "download_mbit"], "unit": "Mbit/s", "mandatory": true, "min": 1, "max": 100000, "what": {"de": "Download, der zur Spitzenlastzeit zuverlässig erreicht wird", "en": "Download reliably reached at peak"}, "example": "1000"},
      {"name": "up_mbit", "type": "INTEGER", "aliases": ["upload", "upload_mbit"], "unit": "Mbit/s", "mandatory": true, "min": 1, "max": 100000, "what": {"de": "Upload, der zur Spitzenlastzeit zuverlässig erreicht wird", "en": "Upload reliably reached at peak"}, "example": "500"},
      {"name": "homes_status", "type": "CODE", "codes": "homes", "what": {"de": "Vorbeigeführt oder angeschlossen", "en": "Passed or connected"}, "example": "CONNECTED"},
      {"name": "spitzenlast", "type": "BOOLEAN", "aliases": ["zuverlaessig_spitzenlast"], "mandatory": true, "what": {"de": "Ob die Werte zur Spitzenlastzeit gelten", "en": "Whether the values hold at peak"}, "example": "ja"},
      {"name": "stichtag", "type": "DATE", "mandatory": true, "what": {"de": "Tag, für den die Angabe gilt", "en": "Day of the statement"}, "example": "30.06.2026"},
      {"name": "bemerkung", "type": "TEXT", "length": 500, "what": {"de": "Was sonst zu wissen ist", "en": "Anything else"}}
    ]}
  ],
  "rules": [
    {"id": "VL-01", "severity": "ERROR", "layer": "versorgung", "check": {"kind": "unique", "columns": ["adress_id", "netzbetreiber", "technologie"]}, "reason": {"de": "Zu einer Adresse gibt es je Netz und Technik eine Angabe.", "en": "One statement per address, network and technology."}, "advice": {"de": "Die Zeile mit dem höheren zuverlässigen Wert behalten.", "en": "Keep the row with the higher reliable value."}},
    {"id": "VL-02", "severity": "ERROR", "layer": "versorgung", "check": {"kind": "ascending", "columns": ["up_mbit", "down_mbit"]}, "reason": {"de": "Mehr Upload als Download gibt es im Zugangsnetz nicht; meist sind die Spalten vertauscht.", "en": "More upload than download usually means swapped columns."}, "advice": {"de": "Spalten down_mbit und up_mbit prüfen.", "en": "Check both columns."}},
    {"id": "VL-03", "severity": "ERROR", "layer": "versorgung", "check": {"kind": "not-after-delivery", "column": "stichtag"}, "reason": {"de": "Versorgung ist, was da ist. Was noch kommt, steht im Meilensteinplan.", "en": "Supply is what exists; what is coming belongs into the milestone plan."}, "advice": {"de": "Stichtag berichtigen oder die Zeile in den Meilensteinplan übernehmen.", "en": "Correct the day or move the row to the milestone plan."}},
    {"id": "VL-04", "severity": "ERROR", "layer": "versorgung", "check": {"kind": "same", "group": "netzbetreiber", "column": "stichtag"}, "reason": {"de": "Eine Lieferung gilt für einen Stichtag, sonst mischt sie zwei Stände.", "en": "One delivery, one day."}, "advice": {"de": "Für jeden Stichtag eine eigene Liste liefern.", "en": "Deliver one list for each day."}}
  ]
}$json$);

insert into standards.data_shipped (key, title, purpose, definition)
values ('meilensteinplan', 'Meilensteinplan', 'Womit Netzbetreiber einen Ausbau so zusagen, dass er bindet: Plan, Gebiete, Meilensteine.', $json$
{
  "dataClass": "BUSINESS_SECRET",
  "codes": [
    {"name": "technologie", "complete": true, "codes": [{"code": "FTTH", "name": {"de": "Glasfaser bis in die Wohnung", "en": "Fibre into the flat"}}, {"code": "FTTB", "name": {"de": "Glasfaser bis ins Gebäude", "en": "Fibre into the building"}}, {"code": "HFC", "name": {"de": "Kabelfernsehnetz (DOCSIS)", "en": "Television cable (DOCSIS)"}}, {"code": "FTTC", "name": {"de": "Glasfaser bis zum Kabelverzweiger (VDSL, Vectoring)", "en": "Fibre to the cabinet"}}, {"code": "DSL", "name": {"de": "ADSL oder VDSL ab Hauptverteiler", "en": "DSL from the exchange"}}, {"code": "FWA", "name": {"de": "Funk am festen Standort (5G, Richtfunk)", "en": "Fixed wireless access"}}, {"code": "SATELLITE", "name": {"de": "Satellit", "en": "Satellite"}}, {"code": "SONSTIGE", "name": {"de": "Sonstige leitungsgebundene Technik", "en": "Other wired"}}]},
    {"name": "meilenstein", "complete": true, "codes": [{"code": "PLANUNG", "name": {"de": "Planung abgeschlossen", "en": "Planning done"}}, {"code": "GENEHMIGUNG", "name": {"de": "Genehmigungen liegen vor", "en": "Permits granted"}}, {"code": "BAUBEGINN", "name": {"de": "Baubeginn", "en": "Start of construction"}}, {"code": "BAU_25", "name": {"de": "25 % gebaut", "en": "25 % built"}}, {"code": "BAU_50", "name": {"de": "50 % gebaut", "en": "50 % built"}}, {"code": "BAU_75", "name": {"de": "75 % gebaut", "en": "75 % built"}}, {"code": "BAU_100", "name": {"de": "100 % gebaut", "en": "100 % built"}}, {"code": "INBETRIEBNAHME", "name": {"de": "Inbetriebnahme", "en": "In operation"}}]}
  ],
  "layers": [
    {"name": "plaene", "label": {"de": "Pläne", "en": "Plans"}, "mandatory": true, "columns": [
      {"name": "plan_id", "type": "TEXT", "mandatory": true, "length": 40, "what": {"de": "Kennung des Plans beim Netzbetreiber", "en": "Id of the plan"}, "example": "P-01"},
      {"name": "netzbetreiber", "type": "TEXT", "aliases": ["betreiber"], "mandatory": true, "length": 120, "what": {"de": "Wer baut", "en": "Who builds"}, "example": "Netz A"},
      {"name": "bezeichnung", "type": "TEXT", "aliases": ["titel"], "mandatory": true, "length": 160, "what": {"de": "Wie der Plan heißt", "en": "Title"}, "example": "Ausbau Nossen Nord"},
      {"name": "technologie", "type": "CODE", "mandatory": true, "codes": "technologie", "what": {"de": "Zugangstechnik", "en": "Access technology"}, "example": "FTTH"},
      {"name": "down_mbit", "type": "INTEGER", "unit": "Mbit/s", "mandatory": true, "min": 1, "max": 100000, "what": {"de": "Download nach dem Ausbau", "en": "Download after completion"}, "example": "1000"},
      {"name": "up_mbit", "type": "INTEGER", "unit": "Mbit/s", "mandatory": true, "min": 1, "max": 100000, "what": {"de": "Upload nach dem Ausbau", "en": "Upload after completion"}, "example": "1000"},
      {"name": "adressen", "type": "INTEGER", "mandatory": true, "min": 1, "max": 1000000, "what": {"de": "Zahl der Adressen, die der Plan erschließt", "en": "Number of addresses"}, "example": "250"},
      {"name": "vorvermarktung", "type": "BOOLEAN", "mandatory": true, "what": {"de": "Ob eine Vorvermarktung Bedingung ist", "en": "Whether pre-marketing is a condition"}, "example": "ja"},
      {"name": "quote", "type": "DECIMAL", "unit": "%", "min": 0, "max": 100, "what": {"de": "Vorvermarktungsquote, falls sie Bedingung ist", "en": "Quota"}, "example": "33"},
      {"name": "vertragsbereit", "type": "BOOLEAN", "mandatory": true, "what": {"de": "Ob der Netzbetreiber den Plan vertraglich zusagt", "en": "Whether the operator would sign"}, "example": "nein"},
      {"name": "ansprechstelle", "type": "TEXT", "length": 160, "what": {"de": "Stelle, die Auskunft gibt, ohne Namen", "en": "Office to ask"}, "example": "Netzplanung, planung@example.org"}
    ]},
    {"name": "gebiete", "label": {"de": "Gebiete", "en": "Areas"}, "mandatory": true, "columns": [
      {"name": "plan_id", "type": "TEXT", "mandatory": true, "length": 40, "what": {"de": "Kennung des Plans", "en": "Id of the plan"}, "example": "P-01"},
      {"name": "ags", "type": "AGS", "mandatory": true, "what": {"de": "Gemeinde", "en": "Municipality"}, "example": "14627180"},
      {"name": "ortsteil", "type": "TEXT", "length": 80, "what": {"de": "Ortsteil, leer für die ganze Gemeinde", "en": "Locality"}, "example": "Deutschenbora"},
      {"name": "adressen", "type": "INTEGER", "mandatory": true, "min": 0, "max": 1000000, "what": {"de": "Adressen des Plans in diesem Gebiet", "en": "Addresses there"}, "example": "250"}
    ]},
    {"name": "meilensteine", "label": {"de": "Meilensteine", "en": "Milestones"}, "mandatory": true, "columns": [
      {"name": "plan_id", "type": "TEXT", "mandatory": true, "length": 40, "what": {"de": "Kennung des Plans", "en": "Id of the plan"}, "example": "P-01"},
      {"name": "meilenstein", "type": "CODE", "mandatory": true, "codes": "meilenstein", "what": {"de": "Was erreicht ist", "en": "What is reached"}, "example": "BAUBEGINN"},
      {"name": "termin", "type": "DATE", "mandatory": true, "what": {"de": "Bis wann", "en": "By when"}, "example": "31.03.2027"},
      {"name": "bemerkung", "type": "TEXT", "length": 500, "what": {"de": "Bedingungen und Vorbehalte", "en": "Conditions"}}
    ]}
  ],
  "rules": [
    {"id": "MP-01", "severity": "ERROR", "layer": "plaene", "check": {"kind": "unique", "columns": ["plan_id"]}, "reason": {"de": "An der Kennung hängen Gebiete und Meilensteine.", "en": "Areas and milestones hang on the id."}, "advice": {"de": "Jedem Plan eine eigene Kennung geben.", "en": "Give each plan an id of its own."}},
    {"id": "MP-02", "severity": "ERROR", "layer": "meilensteine", "check": {"kind": "unique", "columns": ["plan_id", "meilenstein"]}, "reason": {"de": "Jeden Meilenstein gibt es in einem Plan einmal.", "en": "Each milestone occurs once in a plan."}, "advice": {"de": "Doppelte Zeile entfernen.", "en": "Remove the second row."}},
    {"id": "MP-03", "severity": "ERROR", "layer": "gebiete", "check": {"kind": "reference", "column": "plan_id", "toLayer": "plaene", "toColumn": "plan_id"}, "reason": {"de": "Jedes Gebiet gehört zu einem Plan der Lieferung.", "en": "Each area belongs to a plan."}, "advice": {"de": "Kennung prüfen oder den Plan ergänzen.", "en": "Check the id or add the plan."}},
    {"id": "MP-04", "severity": "ERROR", "layer": "meilensteine", "check": {"kind": "reference", "column": "plan_id", "toLayer": "plaene", "toColumn": "plan_id"}, "reason": {"de": "Jeder Meilenstein gehört zu einem Plan der Lieferung.", "en": "Each milestone belongs to a plan."}, "advice": {"de": "Kennung prüfen oder den Plan ergänzen.", "en": "Check the id or add the plan."}},
    {"id": "MP-05", "severity": "ERROR", "layer": "meilensteine", "check": {"kind": "in-order", "group": "plan_id", "order": "meilenstein", "column": "termin"}, "reason": {"de": "Meilensteine folgen aufeinander: Planung, Genehmigung, Bau, Inbetriebnahme.", "en": "Milestones follow each other."}, "advice": {"de": "Termine in der Reihenfolge der Meilensteine angeben.", "en": "Give the days in the order of the milestones."}},
    {"id": "MP-06", "severity": "ERROR", "layer": "meilensteine", "check": {"kind": "all-codes", "group": "plan_id", "column": "meilenstein"}, "reason": {"de": "Ein Plan ohne alle Meilensteine ist kein projektspezifischer Meilensteinplan und bindet nicht.", "en": "A plan without all milestones does not bind."}, "advice": {"de": "Fehlende Meilensteine mit Termin ergänzen.", "en": "Add the missing milestones."}},
    {"id": "MP-07", "severity": "ERROR", "layer": "gebiete", "check": {"kind": "sum", "group": "plan_id", "column": "adressen", "toLayer": "plaene", "toGroup": "plan_id", "toColumn": "adressen"}, "reason": {"de": "Die Adressen der Gebiete ergeben die Adressen des Plans.", "en": "The areas add up to the plan."}, "advice": {"de": "Zahlen der Gebiete oder des Plans berichtigen.", "en": "Correct the numbers."}},
    {"id": "MP-08", "severity": "ERROR", "layer": "gebiete", "check": {"kind": "municipality", "column": "ags"}, "reason": {"de": "Geliefert werden Pläne in diesem Gebiet.", "en": "Plans in this territory."}, "advice": {"de": "Schlüssel der Gemeinde prüfen.", "en": "Check the key."}},
    {"id": "MP-09", "severity": "ERROR", "layer": "gebiete", "check": {"kind": "unique", "columns": ["plan_id", "ags", "ortsteil"]}, "reason": {"de": "Jedes Gebiet steht in einem Plan einmal, sonst wird es doppelt gezählt.", "en": "Each area occurs once in a plan."}, "advice": {"de": "Zeilen zusammenfassen.", "en": "Merge the rows."}},
    {"id": "MP-10", "severity": "WARNING", "layer": "plaene", "check": {"kind": "ascending", "columns": ["up_mbit", "down_mbit"]}, "reason": {"de": "Mehr Upload als Download: meist sind die Spalten vertauscht.", "en": "More upload than download usually means swapped columns."}, "advice": {"de": "Spalten down_mbit und up_mbit prüfen.", "en": "Check both columns."}},
    {"id": "MP-11", "severity": "ERROR", "layer": "plaene", "check": {"kind": "filled-when", "column": "quote", "when": "vorvermarktung", "values": ["true"]}, "reason": {"de": "Eine Vorvermarktung ohne Quote lässt sich nicht bewerten.", "en": "Pre-marketing without a quota cannot be judged."}, "advice": {"de": "Quote in Prozent eintragen.", "en": "Enter the quota."}}
  ]
}$json$);

insert into standards.data_shipped (key, title, purpose, definition)
values ('baufortschritt', 'Baufortschritt je Adresse', 'Womit Bauunternehmen und Netzbetreiber den Baustand je Adresse melden.', $json$
{
  "dataClass": "INTERNAL",
  "codes": [
    {"name": "baustand", "complete": true, "codes": [{"code": "GEPLANT", "name": {"de": "geplant", "en": "planned"}}, {"code": "TIEFBAU", "name": {"de": "im Tiefbau", "en": "trench"}}, {"code": "PASSED", "name": {"de": "am Grundstück", "en": "passed"}}, {"code": "CONNECTED", "name": {"de": "angeschlossen", "en": "connected"}}, {"code": "AKTIV", "name": {"de": "aktiv", "en": "active"}}]}
  ],
  "layers": [
    {"name": "baustand", "label": {"de": "Baustand", "en": "Progress"}, "mandatory": true, "columns": [
      {"name": "adress_id", "type": "TEXT", "aliases": ["adressid", "address_id", "oid"], "mandatory": true, "length": 64, "what": {"de": "Kennung aus der Adressliste", "en": "Id of the address list"}, "example": "14627180-0001"},
      {"name": "los", "type": "TEXT", "aliases": ["aktivitaet"], "length": 120, "what": {"de": "Los oder Aktivität", "en": "Lot or activity"}, "example": "Los 7"},
      {"name": "baustand", "type": "CODE", "aliases": ["status"], "mandatory": true, "codes": "baustand", "what": {"de": "Wie weit der Bau ist", "en": "How far construction is"}, "example": "PASSED"},
      {"name": "seit", "type": "DATE", "aliases": ["baustand_seit", "datum"], "what": {"de": "Seit wann", "en": "Since when"}, "example": "15.10.2026"},
      {"name": "geplant_fuer", "type": "DATE", "aliases": ["plantermin"], "what": {"de": "Wann der Anschluss fertig sein soll", "en": "When it is planned"}, "example": "30.06.2027"},
      {"name": "meter", "type": "DECIMAL", "aliases": ["trassenmeter"], "unit": "m", "min": 0, "max": 20000, "what": {"de": "Trassenmeter bis zum Grundstück", "en": "Trench metres"}, "example": "18.5"}
    ]}
  ],
  "rules": [
    {"id": "BF-01", "severity": "ERROR", "layer": "baustand", "check": {"kind": "unique", "columns": ["adress_id"]}, "reason": {"de": "Jede Adresse hat einen Baustand.", "en": "Each address has one state."}, "advice": {"de": "Nur den jüngsten Stand liefern.", "en": "Deliver the latest state only."}},
    {"id": "BF-02", "severity": "ERROR", "layer": "baustand", "check": {"kind": "not-after-delivery", "column": "seit"}, "reason": {"de": "Erreicht ist, was heute steht.", "en": "Reached is what stands today."}, "advice": {"de": "Künftiges in geplant_fuer eintragen.", "en": "Put what is coming into geplant_fuer."}},
    {"id": "BF-03", "severity": "ERROR", "layer": "baustand", "check": {"kind": "filled-when", "column": "seit", "when": "baustand", "values": ["TIEFBAU", "PASSED", "CONNECTED", "AKTIV"]}, "reason": {"de": "Ohne Tag lässt sich kein Baufortschritt je Woche rechnen.", "en": "Without a day there is no progress per week."}, "advice": {"de": "Tag eintragen, an dem der Stand erreicht war.", "en": "Enter the day."}},
    {"id": "BF-04", "severity": "WARNING", "layer": "baustand", "check": {"kind": "filled-when", "column": "geplant_fuer", "when": "baustand", "values": ["GEPLANT"]}, "reason": {"de": "Wer geplant meldet, sagt für wann.", "en": "Whoever plans says for when."}, "advice": {"de": "Geplanten Tag eintragen.", "en": "Enter the planned day."}},
    {"id": "BF-05", "severity": "WARNING", "layer": "baustand", "check": {"kind": "ascending", "columns": ["seit", "geplant_fuer"]}, "reason": {"de": "Geplant ist, was nach dem erreichten Stand kommt.", "en": "What is planned comes after what is reached."}, "advice": {"de": "Tage prüfen.", "en": "Check the days."}}
  ]
}$json$);
