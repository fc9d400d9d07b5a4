package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressFacts;

/** What a row says of an address. */
record AddressDraft(String externalId, AddressFacts facts) {}
