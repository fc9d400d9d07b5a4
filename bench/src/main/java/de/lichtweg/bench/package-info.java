/**
 * Measures the goals of speed: each benchmark names its goal, measures in one run beside its peer, checks that both give the
 * same result, and prints one line for {@code docs/benchmarks.md}. Not part of the default build.
 */
@NullMarked
package de.lichtweg.bench;

import org.jspecify.annotations.NullMarked;
