package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.BuildPhoto;
import de.lichtweg.activity.store.PhotoStore;
import de.lichtweg.platform.document.Document;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.document.Documents.Sent;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.TooLarge;
import de.lichtweg.platform.image.JpegFile;
import de.lichtweg.platform.image.SmallPicture;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos of the building, kept as documents of the activity. When and where they were taken is read from the file and taken out of
 * it: the document can be handed on, the position is shown only to who may see single addresses.
 */
@Service
public class ConstructionPhotos {

    /** Points of the longer side of a preview. */
    private static final int PREVIEW = 480;

    private final ActivityAccess access;
    private final Documents documents;
    private final PhotoStore store;

    ConstructionPhotos(ActivityAccess access, Documents documents, PhotoStore store) {
        this.access = access;
        this.documents = documents;
        this.store = store;
    }

    /** A photo and its document. */
    public record Shown(Document document, BuildPhoto photo) {}

    /** Photos of an activity that the scope may see, the newest first. */
    @Transactional(readOnly = true)
    public List<Shown> list(Scope scope, Activity activity) {
        Optional<Access> record = access.of(scope, activity);
        Map<Long, BuildPhoto> photos = record.isEmpty()
                ? Map.of()
                : store.list(scope, activity).stream()
                        .collect(Collectors.toMap(BuildPhoto::document, Function.identity()));
        return photos.isEmpty()
                ? List.of()
                : documents.list(scope, record.get()).stream()
                        .flatMap(d -> Optional.ofNullable(photos.get(d.id())).map(p -> new Shown(d, p)).stream())
                        .toList();
    }

    /** The small picture of a photo. */
    @Transactional(readOnly = true)
    public byte[] preview(Scope scope, long activity, long document) {
        Document found = documents.get(scope, document).document();
        return Optional.of(found)
                .filter(d -> d.subject().equals(ActivityAccess.subject(activity)))
                .flatMap(d -> store.preview(scope, d.id()))
                .orElseThrow(() -> new NotFound("photo " + document));
    }

    /** Takes a photo. */
    @Transactional
    public void add(
            Scope scope, Activity activity, String name, InputStream content, String description, boolean generated) {
        Access record = access.of(scope, activity).orElseThrow(() -> new NotFound("activity " + activity.id()));
        byte[] bytes = read(content, name);
        JpegFile file = JpegFile.of(bytes).orElseThrow(() -> new RuleViolation("activity.photo", name));
        byte[] preview = SmallPicture.of(file.bytes(), file.orientation(), PREVIEW)
                .orElseThrow(() -> new RuleViolation("activity.photo", name));
        LocalDate day = file.taken().map(t -> t.toLocalDate()).orElse(null);
        long id = documents.add(
                scope, record, new Sent(name, new ByteArrayInputStream(file.stripped()), description, day, generated));
        store.add(scope, activity, new BuildPhoto(id, file.taken(), file.position()), preview);
    }

    private byte[] read(InputStream content, String name) {
        int megabytes = documents.limitMegabytes();
        try {
            byte[] bytes = content.readNBytes((megabytes << 20) + 1);
            if (bytes.length > megabytes << 20) {
                throw new TooLarge("document.large", name, megabytes);
            }
            return bytes;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
