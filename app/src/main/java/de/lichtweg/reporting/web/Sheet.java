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
    static final int ROWS = 88;

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
            return HEADING
                    + (section.source().isEmpty() ? 0 : 1)
                    + (section.left() > 0 ? 1 : 0)
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
     * The sections less the least important lines of the longest ones in the longer column, until both columns fit; stages of the
     * outlook stay, since they sum to all addresses.
     *
     * @param rows so many have room, both columns together
     */
    static List<Block> fitted(List<Block> blocks, int rows) {
        List<Block> fitted = new ArrayList<>(blocks);
        int least = LEAST_LINES;
        while (longer(fitted, half(fitted)) > rows / 2) {
            int half = half(fitted);
            boolean left = rows(fitted.subList(0, half)) >= rows(fitted.subList(half, fitted.size()));
            int longest = longest(fitted, left ? 0 : half, left ? half : fitted.size(), least);
            if (longest >= 0) {
                fitted.set(longest, fitted.get(longest).shorter());
            } else if (least > 1) {
                least--;
            } else {
                return fitted;
            }
        }
        return fitted;
    }

    /** The longest section between two places that can give a line away; −1 if none can. */
    private static int longest(List<Block> blocks, int from, int to, int least) {
        return IntStream.range(from, to)
                .boxed()
                .filter(i -> !blocks.get(i).key().equals("outlook"))
                .filter(i -> blocks.get(i).section().lines().size() > least)
                .max(Comparator.comparingInt((Integer i) -> blocks.get(i).rows())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(-1);
    }

    private static int rows(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::rows).sum();
    }

    private static int longer(List<Block> blocks, int half) {
        return Math.max(rows(blocks.subList(0, half)), rows(blocks.subList(half, blocks.size())));
    }

    /** Where the second column begins, so that the longer one is as short as can be. */
    static int half(List<Block> blocks) {
        return IntStream.rangeClosed(1, blocks.size())
                .boxed()
                .min(Comparator.comparingInt(i -> longer(blocks, i)))
                .orElse(0);
    }
}
