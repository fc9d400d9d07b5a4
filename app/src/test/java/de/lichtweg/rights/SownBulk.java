package de.lichtweg.rights;

import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.BulkEdit;
import de.lichtweg.activity.app.BulkEdit.Order;
import de.lichtweg.platform.security.Scope;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/** A change to an activity of each village like the other one, done as one to several. */
final class SownBulk {

    private final ActivityRegister register;
    private final BulkEdit bulk;

    SownBulk(BeanFactory beans) {
        register = beans.getBean(ActivityRegister.class);
        bulk = beans.getBean(BulkEdit.class);
    }

    long sow(Scope office, long other, String code) {
        long activity = register.create(office, register.get(office, other).draft());
        Order order = new Order(
                Optional.empty(), Optional.of(code + "-schritt"), Optional.empty(), Optional.empty(), Optional.empty());
        String seen = bulk.preview(office, Set.of(activity), order).fingerprint();
        return bulk.change(office, Set.of(activity), order, code + "-grund", seen);
    }
}
