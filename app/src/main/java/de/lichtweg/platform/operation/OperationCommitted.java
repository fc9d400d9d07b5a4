package de.lichtweg.platform.operation;

/**
 * Published on the committing node after the commit. Other nodes learn of it by NOTIFY on channel {@code
 * lichtweg_operation} or by comparing with the operation table.
 *
 * @param number the operation
 * @param kind its kind
 */
public record OperationCommitted(long number, String kind) {}
