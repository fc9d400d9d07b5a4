package de.lichtweg.radar.domain;

import java.util.ArrayList;
import java.util.List;

/** Compares all lists of a day. Pure: the same lists give the same findings. */
public final class Detector {

    private Detector() {}

    /** Everything that is found by the rules, forgotten addresses first. O(addresses × lists ÷ 64). */
    public static List<Finding> find(World world, Rules rules) {
        List<Finding> all = new ArrayList<>(new Orphans(world, rules).find());
        all.addAll(new Conflicts(world, rules).find());
        return all;
    }
}
