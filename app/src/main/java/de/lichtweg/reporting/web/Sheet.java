package de.lichtweg.reporting.web;

import de.lichtweg.region.RegionSection.Line;
import de.lichtweg.region.RegionSection.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What fits on one printed sheet of A4, in two columns of about the same length. */
final class Sheet {

    /** So many rows stand on a sheet, both columns together; measured on the printed page. */
    static final int ROWS = 84;

    /** So many of them a map in the head takes. */
    static final int MAP_ROWS = 14;

    private static final int LEAST_LINES = 2;
    private static final int HEADING = 2;
    private static final int LABEL_CHARS = 46;
    private static final int NOTE_CHARS = 62;

    private Sheet() {}

    /** A section under its key. */
    record Block(String key, Section section) {

        private Block shorter() {
            List<Line> lines = section.lines();
            return new Block(
                    key,
                    new Section(
                            section.title(),
                            lines.subList(0, lines.size() - 1),
                            section.left() + 1,
                            section.source(),
                            section.href()));
        }

        private int rows() {
            boolean source = !section.source().isEmpty() || section.left() > 0;
            return HEADING
                    + (source ? 1 : 0)
                    + section.lines().stream().mapToInt(this::rows).sum();
        }

        /** A long label or note takes two rows. In the outlook the share stands beside the count. */
        private int rows(Line line) {
            int label = line.label().length() + line.value().length() > LABEL_CHARS ? 2 : 1;
            int note = line.note().isEmpty() || key.equals("outlook")
                    ? 0
                    : line.note().length() > NOTE_CHARS ? 2 : 1;
            return label + note;
        }
    }

    /**
     * The sections less the least important lines of the longest ones, until all fit; stages of the outlook stay, since they
     * sum to all addresses.
     *
     * @param rows so many have room
     */
    static List<Block> fitted(List<Block> blocks, int rows) {
        List<Block> fitted = new ArrayList<>(blocks);
        while (fitted.stream().mapToInt(Block::rows).sum() > rows) {
            int longest = IntStream.range(0, fitted.size())
                    .boxed()
                    .filter(i -> !fitted.get(i).key().equals("outlook"))
                    .filter(i -> fitted.get(i).section().lines().size() > LEAST_LINES)
                    .max(Comparator.comparingInt((Integer i) -> fitted.get(i).rows())
                            .thenComparing(Comparator.naturalOrder()))
                    .orElse(-1);
            if (longest < 0) {
                return fitted;
            }
            fitted.set(longest, fitted.get(longest).shorter());
        }
        return fitted;
    }

    /** Where the second column begins. */
    static int half(List<Block> blocks) {
        int all = blocks.stream().mapToInt(Block::rows).sum();
        int sum = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int rows = blocks.get(i).rows();
            if (sum + rows / 2 > all / 2) {
                return Math.max(1, i);
            }
            sum += rows;
        }
        return blocks.size();
    }
}
