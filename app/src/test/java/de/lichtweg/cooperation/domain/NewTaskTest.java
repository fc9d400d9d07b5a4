package de.lichtweg.cooperation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever gets a task reads what it is about, unless that is a secret. */
class NewTaskTest {

    @ParameterizedTest
    @EnumSource(DataClass.class)
    void aSecretIsNotNamed(DataClass kind) {
        Access record = new Access(
                new SubjectRef("survey.commitment", "7"),
                "Heidestraße",
                "/zusagen/7",
                kind,
                new RegionKey("14627"),
                true,
                true,
                s -> true);
        boolean secret = kind == DataClass.BUSINESS_SECRET || kind == DataClass.SECURITY;
        assertThat(NewTask.about(record, "vertraulich")).isEqualTo(secret ? "vertraulich" : "Heidestraße");
    }
}
