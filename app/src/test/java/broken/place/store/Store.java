package broken.place.store;

import broken.place.app.Service;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** Counter-example: knows the service above it, asks nobody for whom, reads the system's clock, prints, maps objects. */
@Entity
public class Store {

    Service service = new Service();

    public LocalDate today() {
        System.out.println(service);
        return LocalDate.now();
    }
}
