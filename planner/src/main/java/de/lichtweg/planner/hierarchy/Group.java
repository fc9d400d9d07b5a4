package de.lichtweg.planner.hierarchy;

/**
 * Houses that share a distributor.
 *
 * @param vertex where the distributor stands
 * @param type its size
 * @param units units of the houses
 * @param homes the houses
 * @param mills what distributor, feeder and drops cost, in thousandths of a cent
 */
@SuppressWarnings("ArrayRecordComponent")
record Group(int vertex, int type, long units, int[] homes, long mills) {}
