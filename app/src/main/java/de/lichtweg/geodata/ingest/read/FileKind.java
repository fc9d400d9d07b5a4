package de.lichtweg.geodata.ingest.read;

/** What a file is, by its first bytes; names lie. */
enum FileKind {
    GZIP,
    ZIP,
    XLSX,
    XLS,
    ODS,
    CSV,
    GEOJSON,
    JSON,
    SHAPEFILE,
    GEOPACKAGE,
    GML,
    KML,
    OSM_PBF,
    OSM_XML
}
