package de.lichtweg.cooperation;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;

/** Tasks of a record of another module, for a part of its page. */
public interface RecordTasks {

    /** The fragment that shows the model. */
    String FRAGMENT = "cooperation/parts :: section";

    /**
     * What is to be done about a record.
     *
     * @param open how many are open
     * @param model for {@link #FRAGMENT}
     */
    record Part(int open, Map<String, Object> model) {

        /** Copies the model. */
        public Part {
            model = Map.copyOf(model);
        }

        /** Whether there is neither a task to read nor a way to give one. */
        public boolean isSilent() {
            return Boolean.FALSE.equals(model.get("write")) && List.of().equals(model.get("tasks"));
        }
    }

    /** Those that the scope sees. */
    Part about(Scope scope, SubjectRef record);
}
