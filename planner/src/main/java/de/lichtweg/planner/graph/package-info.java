/**
 * Chapter 1: graphs, problems, trees. A street network of a state has millions of edges; objects per edge would cost ten times
 * the memory and most of the time. So a {@link de.lichtweg.planner.graph.Graph} is seven arrays, and a vertex is an int. The
 * neighbours of vertex 3 of a path 0–3, 3–5, 3–7 stand side by side:
 *
 * <pre>
 *   first   … | 10 | 13 | …        begin(3) = 10, end(3) = 13
 *   target  …   0    5    7   …    neighbours
 *   arc     …   1    2    4   …    outgoing arcs: 2e from tail to head, 2e + 1 back
 * </pre>
 *
 * <p>The Steiner tree problem (Hakimi 1971): connect given vertices, the terminals, as cheaply as possible; others may be passed.
 * It is NP-hard (Karp 1972), yet street networks of towns are solved exactly, because nearly all of them can be taken away.
 */
package de.lichtweg.planner.graph;
