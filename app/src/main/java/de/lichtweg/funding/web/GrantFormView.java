package de.lichtweg.funding.web;

import de.lichtweg.kernel.RegionKey;
import java.util.List;
import java.util.Map;

/**
 * The form with finished values.
 *
 * @param version of the grant that is changed, 0 for a new one
 * @param findings what is wrong with what was typed
 * @param checked whether something was typed and could be read
 * @param sums sums of the plan's columns as they stand, and their sum
 * @param foreign what somebody else changed after the form was opened
 */
record GrantFormView(
        RegionKey region,
        String title,
        String action,
        String back,
        int version,
        Map<String, String> typed,
        List<Choice> regions,
        List<Choice> activities,
        List<Choice> federal,
        List<Choice> state,
        List<Choice> models,
        List<Choice> keys,
        List<Choice> kinds,
        List<Choice> proofKinds,
        List<String> decisions,
        List<Integer> plan,
        Map<String, String> rowSums,
        List<String> sums,
        List<String> wanted,
        List<Choice> municipalities,
        List<Integer> instalments,
        List<Integer> drawdowns,
        List<Integer> proofs,
        List<String> organisations,
        List<GrantView.Warning> findings,
        boolean checked,
        List<String> foreign) {

    /** A value of a menu or a box to tick. */
    record Choice(String value, String text, boolean on) {}
}
