package de.lichtweg.coverage.snapshot;

/** How close a typed word comes to a word of the index: 0 equal, higher is farther, {@link #FAR} no match. */
final class Closeness {

    /** No match. */
    static final int FAR = 100;

    private static final int PREFIX = 1;
    private static final int INSIDE = 3;
    private static final int TYPO = 4;

    private Closeness() {}

    static int of(String typed, String word) {
        if (word.equals(typed)) {
            return 0;
        }
        if (word.startsWith(typed)) {
            return PREFIX;
        }
        if (typed.length() >= 3 && word.contains(typed)) {
            return INSIDE;
        }
        int allowed = typed.length() < 4 ? 0 : typed.length() < 8 ? 1 : 2;
        int distance = allowed == 0 ? FAR : prefixDistance(typed, word, allowed);
        return distance > allowed ? FAR : TYPO + distance;
    }

    /**
     * Least number of letters to change, insert, delete or swap so that {@code typed} becomes a beginning of {@code word}
     * (optimal string alignment, banded; O(length · allowed)).
     */
    private static int prefixDistance(String typed, String word, int allowed) {
        int n = typed.length();
        int m = Math.min(word.length(), n + allowed);
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                int change = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && swapped(typed, i, word, j)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > allowed) {
                return FAR;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        int result = FAR;
        for (int j = Math.max(0, n - allowed); j <= m; j++) {
            result = Math.min(result, last[j]);
        }
        return result;
    }

    private static boolean swapped(String typed, int i, String word, int j) {
        return typed.charAt(i - 1) == word.charAt(j - 2) && typed.charAt(i - 2) == word.charAt(j - 1);
    }
}
