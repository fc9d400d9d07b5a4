package de.lichtweg.activity.store;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.BuildPhoto;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When and where photos were taken. Who asks may see the documents that hold them. */
@Repository
public class PhotoStore {

    private final JdbcClient jdbc;

    PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an activity. */
    public List<BuildPhoto> list(Scope scope, Activity activity) {
        return jdbc.sql("""
                -- one photo
                select p.document_id, p.taken_at, p.latitude, p.longitude
                  from activity.photo p
                 where p.activity_id = :id
                 order by p.document_id desc
                """).param("id", activity.id()).query(PhotoStore::photo).list();
    }

    private static BuildPhoto photo(ResultSet r, int row) throws SQLException {
        Double latitude = r.getObject("latitude", Double.class);
        return new BuildPhoto(
                r.getLong("document_id"),
                Optional.ofNullable(r.getObject("taken_at", LocalDateTime.class)),
                latitude == null ? Optional.empty() : Optional.of(new double[] {latitude, r.getDouble("longitude")}));
    }

    /** The small picture. */
    public Optional<byte[]> preview(Scope scope, long document) {
        return jdbc.sql("""
                -- one photo
                select p.preview from activity.photo p where p.document_id = :id
                """)
                .param("id", document)
                .query((r, i) -> r.getBytes(1))
                .optional();
    }

    /** Writes one. */
    public void add(Scope scope, Activity activity, BuildPhoto photo, byte[] preview) {
        jdbc.sql("""
                -- one photo
                insert into activity.photo (document_id, activity_id, taken_at, latitude, longitude, preview)
                values (:document, :id, :taken, :latitude, :longitude, :preview)
                """)
                .param("document", photo.document())
                .param("id", activity.id())
                .param("taken", photo.taken().orElse(null))
                .param("latitude", photo.position().map(p -> p[0]).orElse(null))
                .param("longitude", photo.position().map(p -> p[1]).orElse(null))
                .param("preview", preview)
                .update();
    }
}
