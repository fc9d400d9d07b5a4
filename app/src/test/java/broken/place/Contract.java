package broken.place;

import broken.place.domain.Rule;

/** Counter-example: a contract that knows a layer of its module. */
public interface Contract {
    Rule rule();
}
