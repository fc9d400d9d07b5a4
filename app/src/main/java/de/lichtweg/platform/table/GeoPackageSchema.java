package de.lichtweg.platform.table;

import java.util.List;

/** The tables that make a SQLite file a GeoPackage (OGC 12-128r18, annex C), and the coordinate systems in it. */
final class GeoPackageSchema {

    private static final int FIRST_UTM = 25_800;

    private static final String WGS84 = """
            GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
            AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
            UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],\
            AUTHORITY["EPSG","4326"]]""";

    private static final String UTM = """
            PROJCS["ETRS89 / UTM zone %1$dN",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",\
            SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6258"]],\
            PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],\
            AUTHORITY["EPSG","4258"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],\
            PARAMETER["central_meridian",%2$d],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],\
            PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],\
            AXIS["Northing",NORTH],AUTHORITY["EPSG","258%1$d"]]""";

    private GeoPackageSchema() {}

    /** Everything before the first layer. The application id spells "GPKG", the version is 1.3.1. */
    static List<String> statements() {
        return List.of(
                "pragma application_id = 1196444487",
                "pragma user_version = 10301",
                """
                create table gpkg_spatial_ref_sys (
                  srs_name text not null,
                  srs_id integer primary key,
                  organization text not null,
                  organization_coordsys_id integer not null,
                  definition text not null,
                  description text
                )""",
                "insert into gpkg_spatial_ref_sys values ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', null)",
                "insert into gpkg_spatial_ref_sys values ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null)",
                "insert into gpkg_spatial_ref_sys values ('WGS 84', 4326, 'EPSG', 4326, '" + WGS84 + "', null)",
                """
                create table gpkg_contents (
                  table_name text not null primary key,
                  data_type text not null,
                  identifier text unique,
                  description text default '',
                  last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
                  min_x double,
                  min_y double,
                  max_x double,
                  max_y double,
                  srs_id integer,
                  constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
                )""",
                """
                create table gpkg_geometry_columns (
                  table_name text not null,
                  column_name text not null,
                  geometry_type_name text not null,
                  srs_id integer not null,
                  z tinyint not null,
                  m tinyint not null,
                  constraint pk_geom_cols primary key (table_name, column_name),
                  constraint uk_gc_table_name unique (table_name),
                  constraint fk_gc_tn foreign key (table_name) references gpkg_contents (table_name),
                  constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
                )""",
                """
                create table gpkg_extensions (
                  table_name text,
                  column_name text,
                  extension_name text not null,
                  definition text not null,
                  scope text not null,
                  constraint ge_tce unique (table_name, column_name, extension_name)
                )""",
                """
                create table gpkg_metadata (
                  id integer constraint m_pk primary key asc not null,
                  md_scope text not null default 'dataset',
                  md_standard_uri text not null,
                  mime_type text not null default 'text/xml',
                  metadata text not null default ''
                )""",
                """
                create table gpkg_metadata_reference (
                  reference_scope text not null,
                  table_name text,
                  column_name text,
                  row_id_value integer,
                  timestamp datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
                  md_file_id integer not null,
                  md_parent_id integer,
                  constraint crmr_mfi_fk foreign key (md_file_id) references gpkg_metadata (id),
                  constraint crmr_mpi_fk foreign key (md_parent_id) references gpkg_metadata (id)
                )""",
                """
                insert into gpkg_extensions values
                  ('gpkg_metadata', null, 'gpkg_metadata', 'http://www.geopackage.org/spec131/#extension_metadata',
                   'read-write'),
                  ('gpkg_metadata_reference', null, 'gpkg_metadata',
                   'http://www.geopackage.org/spec131/#extension_metadata', 'read-write')""");
    }

    /** Name of a system. */
    static String systemName(int epsg) {
        return isUtm(epsg) ? "ETRS89 / UTM zone " + (epsg - FIRST_UTM) + "N" : "EPSG:" + epsg;
    }

    /** Well-known text of a system; programs look others up by their number. */
    static String definition(int epsg) {
        int zone = epsg - FIRST_UTM;
        return isUtm(epsg) ? UTM.formatted(zone, zone * 6 - 183) : "undefined";
    }

    private static boolean isUtm(int epsg) {
        return epsg >= FIRST_UTM + 28 && epsg <= FIRST_UTM + 38;
    }
}
