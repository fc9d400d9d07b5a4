package broken.place.domain;

import broken.place.store.Store;

/** Counter-example: a rule that knows the store. */
public record Rule(Store store) {}
