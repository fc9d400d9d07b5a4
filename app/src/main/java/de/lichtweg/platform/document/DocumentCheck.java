package de.lichtweg.platform.document;

import de.lichtweg.platform.document.DocumentStore.Expected;
import de.lichtweg.platform.integrity.CheckCode;
import de.lichtweg.platform.integrity.Finding;
import de.lichtweg.platform.security.Scope;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Documents whose content is missing or is not what it was. Every content is read for it. Who looks after the installation
 * learns the number and the hash of a document, never its name.
 */
@Component
class DocumentCheck implements CheckCode {

    private final ObjectProvider<DocumentStore> store;
    private final DocumentFiles files;

    DocumentCheck(ObjectProvider<DocumentStore> store, DocumentFiles files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public String key() {
        return "document-content";
    }

    @Override
    public void find(Consumer<Finding> cases) {
        for (Expected e : store.getObject().expected(Scope.system("check"))) {
            if (files.hash(e.sha256()).filter(e.sha256()::equals).isEmpty()) {
                cases.accept(new Finding("Dokument " + e.document() + ", " + e.sha256(), null, null));
            }
        }
    }
}
