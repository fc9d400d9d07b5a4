package de.lichtweg.geodata.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.testing.LichtwegTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LichtwegTest
class FieldTextsTest {

    @Autowired
    List<ImportProfile> profiles;

    @Autowired
    FieldTexts texts;

    @Test
    void everyFieldOfEveryProfileHasANameAndAnExplanationInBothLanguages() {
        List<String> missing = new ArrayList<>();
        for (ImportProfile profile : profiles) {
            for (ImportProfile.Field field : profile.fields()) {
                String german = texts.name(profile.key(), field.key(), Locale.GERMAN);
                boolean whole = !german.equals(field.key())
                        && !texts.name(profile.key(), field.key(), Locale.ENGLISH)
                                .equals(field.key())
                        && !texts.what(profile.key(), field.key(), Locale.GERMAN)
                                .isEmpty()
                        && !texts.what(profile.key(), field.key(), Locale.ENGLISH)
                                .isEmpty();
                if (!whole) {
                    missing.add(profile.key() + "." + field.key());
                }
            }
        }
        assertThat(profiles).hasSizeGreaterThan(5);
        assertThat(missing).isEmpty();
    }
}
